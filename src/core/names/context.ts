import { extend, mix } from './hashing';
import { GOES_ON, type Lexicon, LONGEST_PHRASE, masksOf } from './lexicon';
import { markRich } from './rich';
import { markShortForms, SHORT_FORM, UNEXPLAINED } from './shortForms';
import { isCapital, CAPITALS, factsOf, INITIAL, LOWERCASE, PUNCTUATION, type WordFacts } from './words';

/** Links that may stand inside a loose run: no list of names is joined by them. */
const MOST_LINKS = 2;
const OPENING = new Set(['(', '[', '"', '“', '‘', '«', '「']);
const CLOSING = new Set([')', ']', '"', '”', '’', '»', '」']);

/** How a sentence is set: a headline and a byline say little by their capitals. */
const PLAIN = 0;
const TITLE_CASE = 1;
const ALL_CAPITALS = 2;

/**
 * One sentence as the features see it: the runs of capitals, and the phrases of the gazetteers, found once; then the
 * features of each token that depend on more than one word. The arrays are used again for the next sentence.
 */
export class Context {
  private facts: readonly WordFacts[] = [];
  private from = 0;
  private to = 0;
  private style = PLAIN;
  private runFirst = new Int32Array(64);
  private runLast = new Int32Array(64);
  private looseLast = new Int32Array(64);
  private phrase = new Int32Array(64);
  private forms = new Uint8Array(64);
  /** 1 for the tokens that are looked at. */
  private rich = new Uint8Array(64);
  readonly outside: WordFacts;

  constructor(private readonly lexicon: Lexicon) {
    this.outside = factsOf('\u0000', '\u0000', lexicon);
  }

  /** Looks at the tokens `from` up to, not including, `to`. */
  enter(facts: readonly WordFacts[], from: number, to: number): void {
    this.facts = facts;
    this.from = from;
    this.to = to;
    if (this.runFirst.length < to - from) this.grow(to - from);
    this.style = this.styleOf();
    this.findRuns();
    markRich(facts, from, to, this.rich);
    this.findPhrases();
    markShortForms(facts, from, to, this.forms);
  }

  /** False in headlines and bylines. */
  get isPlain(): boolean {
    return this.style === PLAIN;
  }

  at(i: number): WordFacts {
    return i >= this.from && i < this.to ? this.facts[i]! : this.outside;
  }

  /** Whether token `i` is looked at. All others are outside names by rule: most of a text, at no cost. */
  isRich(i: number): boolean {
    return i >= this.from && i < this.to && this.rich[i - this.from] === 1;
  }

  /** The end of the tokens from `i` on that may be in names: an island in a sea of lower case. */
  islandEnd(i: number): number {
    let end = i + 1;
    while (end < this.to && this.rich[end - this.from] === 1) end++;
    return end;
  }

  private grow(size: number): void {
    const length = size * 2;
    this.runFirst = new Int32Array(length);
    this.runLast = new Int32Array(length);
    this.looseLast = new Int32Array(length);
    this.phrase = new Int32Array(length);
    this.forms = new Uint8Array(length);
    this.rich = new Uint8Array(length);
  }

  private styleOf(): number {
    let words = 0;
    let capitals = 0;
    let upper = 0;
    for (let i = this.from; i < this.to; i++) {
      const f = this.facts[i]!;
      if (f.casing === LOWERCASE ? f.isLink || f.lower.length < 4 : f.casing >= INITIAL) continue;
      words++;
      if (f.casing !== LOWERCASE) capitals++;
      if (f.casing === CAPITALS) upper++;
    }
    if (words < 4) return PLAIN;
    return upper >= words * 0.7 ? ALL_CAPITALS : capitals >= words * 0.75 ? TITLE_CASE : PLAIN;
  }

  /** A tight run is capitals alone; a loose one may hold links: Ministry of Health and Family Welfare. */
  private findRuns(): void {
    const { from, to } = this;
    for (let i = from; i < to;) {
      if (!isCapital(this.facts[i]!)) {
        this.runFirst[i - from] = this.runLast[i - from] = this.looseLast[i - from] = -1;
        i++;
        continue;
      }
      let last = i;
      while (last + 1 < to && isCapital(this.facts[last + 1]!)) last++;
      for (let k = i; k <= last; k++) {
        this.runFirst[k - from] = i;
        this.runLast[k - from] = last;
      }
      i = last + 1;
    }
    for (let i = to - 1; i >= from; i--) {
      if (this.runLast[i - from]! < 0) continue;
      const last = this.runLast[i - from]!;
      let next = last + 1;
      while (next < to && next - last <= MOST_LINKS && this.facts[next]!.isLink) next++;
      const goesOn = next > last + 1 && next < to && isCapital(this.facts[next]!);
      const end = goesOn ? this.looseLast[next - from]! : last;
      for (let k = this.runFirst[i - from]!; k < (goesOn ? next : last + 1); k++) this.looseLast[k - from] = end;
      i = this.runFirst[i - from]!;
    }
  }

  /** The longest phrase of two words and more that covers each token, with the token's place in it. */
  private findPhrases(): void {
    const { from, to, lexicon } = this;
    this.phrase.fill(0, 0, to - from);
    for (let i = from; i < to; i++) {
      if (this.facts[i]!.casing === LOWERCASE || this.facts[i]!.casing === PUNCTUATION) continue;
      let hash = 0;
      let best = 0;
      let bestMask = 0;
      for (let k = i; k < Math.min(to, i + LONGEST_PHRASE); k++) {
        hash = extend(hash, this.facts[k]!.plain);
        const mask = masksOf(lexicon, hash);
        if (k > i && mask & 0xffff) {
          best = k - i + 1;
          bestMask = mask & 0xffff;
        }
        if (!(mask & GOES_ON)) break;
      }
      for (let k = 0; k < best; k++) {
        const place = k === 0 ? 1 : k === best - 1 ? 3 : 2;
        this.phrase[i + k - from] = (bestMask << 2) | place;
      }
      if (best > 1) i += best - 1;
    }
  }

  /**
   * The features of token `i` that join several words.
   * @returns the number of hashes written to `out`
   */
  features(i: number, out: Int32Array): number {
    const p = this.at(i - 1);
    const f = this.at(i);
    const x = this.at(i + 1);
    const pp = this.at(i - 2);
    const xx = this.at(i + 2);
    let n = 0;
    out[n++] = mix(2001, p.hash, f.hash);
    out[n++] = mix(2002, f.hash, x.hash);
    out[n++] = mix(2003, p.leaf, f.leaf);
    out[n++] = mix(2008, p.hash, f.casing);
    out[n++] = mix(2009, x.hash, f.casing);
    out[n++] = mix(2010, p.branch, f.branch);
    out[n++] = mix(2011, f.branch, x.branch);
    out[n++] = mix(2013, p.classes, mix(0, f.classes, f.casing));
    out[n++] = mix(2014, x.classes, mix(0, f.classes, f.casing));
    out[n++] = mix(2017, mix(0, p.classes, x.classes), f.classes);
    const phrase = this.phrase[i - this.from]!;
    if (phrase) {
      out[n++] = mix(2022, phrase);
      for (let b = 0; b < 16; b++) if ((phrase >> 2) & (1 << b)) out[n++] = mix(2023, b, phrase & 3);
    }
    if (i === this.from) {
      out[n++] = mix(2024, f.casing, f.frequency);
      out[n++] = mix(2025, f.hash);
      out[n++] = mix(2026, f.classes, x.casing);
      out[n++] = mix(2027, f.branch, x.casing);
    }
    if (OPENING.has(p.lower) && (CLOSING.has(x.lower) || CLOSING.has(xx.lower))) {
      out[n++] = mix(2028, p.hash, f.casing);
      out[n++] = mix(2029, pp.branch, f.casing);
    }
    const form = this.forms[i - this.from]!;
    if (form) n = this.formFeatures(i, form, out, n);
    if (this.runFirst[i - this.from]! >= 0) return this.runFeatures(i, out, n);
    return this.looseLast[i - this.from]! < 0 ? n : this.linkFeatures(i, out, n);
  }

  private formFeatures(i: number, form: number, out: Int32Array, from: number): number {
    const f = this.at(i);
    let n = from;
    out[n++] = mix(2060, form);
    out[n++] = mix(2061, form, f.classes);
    out[n++] = mix(2062, form, f.casing);
    if (form === SHORT_FORM || form === UNEXPLAINED) {
      const last = this.at(i - 2);
      out[n++] = mix(2063, form, last.branch);
      out[n++] = mix(2064, form, last.classes);
      out[n++] = mix(2065, form, last.casing);
    }
    return n;
  }

  /** Of the words between two capitals: what stands at the ends that they link. */
  private linkFeatures(i: number, out: Int32Array, from: number): number {
    const f = this.at(i);
    let before = i - 1;
    while (before > this.from && this.runFirst[before - this.from]! < 0) before--;
    let after = i + 1;
    while (after < this.to - 1 && this.runFirst[after - this.from]! < 0) after++;
    const start = this.at(Math.max(this.from, this.runFirst[before - this.from]!));
    const head = this.at(before);
    const end = this.at(this.runLast[after - this.from]!);
    let n = from;
    out[n++] = mix(2050, f.hash, mix(0, head.branch, this.at(after).branch));
    out[n++] = mix(2052, f.hash, start.hash);
    out[n++] = mix(2053, f.hash, head.hash);
    out[n++] = mix(2059, f.hash, mix(0, head.branch, end.branch));
    return n;
  }

  private runFeatures(i: number, out: Int32Array, from: number): number {
    const first = this.runFirst[i - this.from]!;
    const last = this.runLast[i - this.from]!;
    const loose = this.looseLast[i - this.from]!;
    const place = (i === first ? 1 : 0) + (i === last ? 2 : 0);
    const before = this.at(first - 1);
    const after = this.at(last + 1);
    const head = this.at(last);
    const end = this.at(loose);
    const start = this.at(first);
    let n = from;
    out[n++] = mix(2030, head.hash, place);
    out[n++] = mix(2031, head.leaf, place);
    out[n++] = mix(2032, head.classes, place);
    out[n++] = mix(2033, start.hash, place);
    out[n++] = mix(2035, before.hash, place);
    out[n++] = mix(2036, before.branch, place);
    out[n++] = mix(2037, after.hash, place);
    out[n++] = mix(2038, after.branch, place);
    out[n++] = mix(2039, Math.min(last - first, 6), place);
    out[n++] = mix(2040, mix(0, before.branch, after.branch), place);
    out[n++] = mix(2041, mix(0, start.classes, head.classes), place);
    if (loose !== last) {
      out[n++] = mix(2042, end.branch, place);
    }
    return n;
  }
}

/** More than any token has. */
export const MOST_CONTEXT_FEATURES = 96;
