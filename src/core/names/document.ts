import type { NameMention } from '../paragraph';
import { extend, mix } from './hashing';
import { begin, end as endOf, inside, KINDS, kindOf, LABELS, OUTSIDE, spanEnd } from './labels';
import { neighboursOf } from './neighbours';
import { Numbering } from './numbering';
import { grown } from '../text/typed';
import { CAPITALS, isCapital, type WordFacts } from './words';

/** What the first look at a paragraph found: kept with the paragraph, and read by the second look. */
export interface Evidence {
  readonly facts: readonly WordFacts[];
  /** The best labels of the paragraph alone. */
  readonly labels: Uint8Array;
  readonly islands: readonly Island[];
  /** Rows of LABELS for the tokens of the islands, one island after another, in natural units. */
  readonly scores: Float32Array;
  /** What the second look found when it last looked, and what the document had said of the tokens then. */
  decided: { readonly signals: Int32Array; readonly names: readonly NameMention[] } | null;
}

/** Tokens that may be in names: capitals and what stands beside them. */
export interface Island {
  readonly first: number;
  readonly last: number;
  /** The row of its first token in the paragraph's scores. */
  readonly row: number;
  /** False in headlines and bylines, whose capitals say little: they learn from the document and do not teach it. */
  readonly plain: boolean;
}

/** Columns of a word's row: how often it stands in names of each kind, and otherwise. */
const ALONE = KINDS.length; // capitalized, outside names
const LAST_OF_PERSON = ALONE + 1; // at the end of a person's name of several words
const FIRST_OF_PERSON = LAST_OF_PERSON + 1;
const COLUMNS = FIRST_OF_PERSON + 1;
/** Columns of a phrase's row: how often it is a name of each kind, and whether a longer name begins so. */
const GOES_ON = KINDS.length;
const PHRASE_COLUMNS = GOES_ON + 1;

/** Small words that an acronym leaves out. */
const UNLETTERED = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', 'de', 'du', 'la', 'des', '&']);

/** Longer runs of capitals are no names that recur; with this bound the time is linear in the text's length. */
const LONGEST_NAME = 24;

/**
 * A signal is what a document says of one token, as one number: where the token lies in a name that the document has
 * elsewhere (six bits), the kinds of its neighbours in a list (eight), what its word is elsewhere (seven), whether a
 * person's name begins or ends with it (two), and the kind of the name that it is short for, from 1 on (three). All
 * bits are 0 where the document says nothing.
 */
const BESIDE = 6;
const VOTE = BESIDE + 8;
const SEEN = VOTE + 7;
const ACRONYM = SEEN + 2;

/**
 * What a document says of its words and names, taken together: the majority of a word's labels elsewhere in the
 * document is the best evidence where its own sentence says little (Krishnan and Manning 2006).
 */
export class DocumentMemory {
  private readonly words = new Numbering();
  private counts = new Int32Array(1024 * COLUMNS);
  private readonly phrases = new Numbering();
  private phraseCounts = new Int32Array(1024 * PHRASE_COLUMNS);
  private readonly acronyms = new Map<number, number>();

  constructor(paragraphs: readonly Evidence[]) {
    for (const p of paragraphs) this.learn(p);
  }

  private learn({ facts, labels, islands }: Evidence): void {
    for (const { first, last, plain } of islands) {
      if (!plain) continue;
      for (let i = first; i < last; i++) {
        if (isCapital(facts[i]!)) this.count(facts[i]!, labels[i] === OUTSIDE ? ALONE : kindOf(labels[i]!));
      }
      for (let from = first; from < last; from++) {
        if (labels[from] === OUTSIDE) continue;
        const to = spanEnd(labels, from);
        if (to - from > 1) this.learnName(facts, from, to, kindOf(labels[from]!));
        from = to - 1;
      }
    }
  }

  private count(f: WordFacts, column: number): void {
    const at = this.words.of(f.hash) * COLUMNS + column;
    this.counts = grown(this.counts, at + 1);
    this.counts[at]!++;
  }

  private learnName(facts: readonly WordFacts[], from: number, to: number, kind: number): void {
    if (to - from > LONGEST_NAME) return;
    let hash = 0;
    for (let i = from; i < to; i++) {
      hash = extend(hash, facts[i]!.hash);
      this.countPhrase(hash, i < to - 1 ? GOES_ON : kind);
    }
    if (kind === 0) {
      this.count(facts[from]!, FIRST_OF_PERSON);
      // Theodore of Tarsus is not known as Tarsus.
      if (!UNLETTERED.has(facts[to - 2]!.lower)) this.count(facts[to - 1]!, LAST_OF_PERSON);
    } else {
      const initials = initialsOf(facts, from, to);
      if (initials.length > 1) this.acronyms.set(acronymHash(initials), kind);
    }
  }

  private countPhrase(hash: number, column: number): void {
    const at = this.phrases.of(hash) * PHRASE_COLUMNS + column;
    this.phraseCounts = grown(this.phraseCounts, at + 1);
    this.phraseCounts[at]!++;
  }

  /** @param out receives the signals of the islands' tokens, in the rows of their scores */
  signals(evidence: Evidence, out: Int32Array): void {
    out.fill(0, 0, evidence.scores.length / LABELS);
    for (const island of evidence.islands) {
      const { first, last, row } = island;
      this.markMatches(evidence, island, out);
      const neighbours = neighboursOf(evidence, island);
      for (let i = first; i < last; i++) {
        const f = evidence.facts[i]!;
        if (!isCapital(f)) continue;
        const beside = neighbours ? neighbours[i - first]! : 0;
        out[row + i - first]! |= (beside << BESIDE) | this.wordSignal(f, evidence.labels[i]!, island);
      }
    }
  }

  private wordSignal(f: WordFacts, own: number, island: Island): number {
    const acronym = f.casing === CAPITALS ? (this.acronyms.get(acronymHash(f.lower)) ?? -1) + 1 : 0;
    const word = this.words.find(f.hash);
    if (word < 0) return acronym << ACRONYM;
    const row = word * COLUMNS;
    const { counts } = this;
    let best = -1;
    let most = 0;
    let total = 0;
    const ownColumn = !island.plain ? -1 : own === OUTSIDE ? ALONE : kindOf(own);
    for (let k = 0; k <= ALONE; k++) {
      const n = counts[row + k]! - (k === ownColumn ? 1 : 0);
      total += n;
      if (n > most) {
        most = n;
        best = k;
      }
    }
    const share = most >= total * 0.95 ? 2 : most > total * 0.6 ? 1 : 0;
    const size = total > 5 ? 3 : total > 1 ? 2 : total;
    const vote = best !== 0 ? 0 : 1 + best * 16 + share * 4 + size;
    const seen =
      (counts[row + LAST_OF_PERSON]! > (own === endOf(0) ? 1 : 0) ? 1 : 0) +
      (counts[row + FIRST_OF_PERSON]! > (own === begin(0) ? 1 : 0) ? 2 : 0);
    return (vote << VOTE) | (seen << SEEN) | (acronym << ACRONYM);
  }

  /** For each token of the island the longest name of several words, found elsewhere, that it lies in. */
  private markMatches({ facts, labels }: Evidence, { first, last, row }: Island, out: Int32Array): void {
    if (last - first < 2) return;
    for (let i = first; i < last; i++) {
      let hash = 0;
      for (let k = i; k < last && k < i + LONGEST_NAME; k++) {
        hash = extend(hash, facts[k]!.hash);
        const phrase = this.phrases.find(hash);
        if (phrase < 0) break;
        if (k > i) this.markMatch(out, phrase * PHRASE_COLUMNS, labels, i, k + 1, row - first);
        if (this.phraseCounts[phrase * PHRASE_COLUMNS + GOES_ON] === 0) break;
      }
    }
  }

  /** @param base of a token's row in `out`, less the token */
  private markMatch(out: Int32Array, at: number, labels: Uint8Array, from: number, to: number, base: number): void {
    let best = -1;
    let most = 0;
    for (let k = 0; k < KINDS.length; k++) {
      const own =
        labels[from] === begin(k) && labels[to - 1] === endOf(k) && (to - from < 3 || labels[from + 1] === inside(k));
      const n = this.phraseCounts[at + k]! - (own ? 1 : 0);
      if (n > most) {
        most = n;
        best = k;
      }
    }
    if ((best !== 0 && best !== 1) || (out[base + from] && out[base + to - 1])) return; // a longer one covers it already
    const place = (i: number): number => (i === from ? begin(best) : i === to - 1 ? endOf(best) : inside(best));
    for (let i = from; i < to; i++) out[base + i] = place(i) + LABELS * (most > 1 ? 1 : 0) + 1;
  }
}

/**
 * The features of a token of which the document says something.
 * @param own its label by its sentence alone
 * @param casing of its word
 * @returns the number of hashes written to `out`
 */
export function signalFeatures(signal: number, own: number, casing: number, out: Int32Array): number {
  const match = signal & 63;
  const beside = (signal >> BESIDE) & 255;
  const vote = (signal >> VOTE) & 127;
  const seen = (signal >> SEEN) & 3;
  const acronym = (signal >> ACRONYM) & 7;
  let n = 0;
  if (match) {
    out[n++] = mix(3020, match);
    out[n++] = mix(3021, match, own);
    out[n++] = mix(3022, match, casing);
  }
  if (beside) {
    out[n++] = mix(3030, beside);
    out[n++] = mix(3031, beside, own);
    out[n++] = mix(3034, beside, casing);
    out[n++] = mix(3032, beside & 15, own);
    out[n++] = mix(3033, beside >> 4, own);
  }
  if (acronym) {
    out[n++] = mix(3010, acronym - 1);
    out[n++] = mix(3011, acronym - 1, own);
  }
  if (vote === 0 && seen === 0) return n;
  out[n++] = mix(3001, vote);
  out[n++] = mix(3002, vote, own);
  out[n++] = mix(3003, seen);
  out[n++] = mix(3004, seen, own);
  out[n++] = mix(3005, vote, seen);
  out[n++] = mix(3006, mix(0, vote, seen), own);
  out[n++] = mix(3007, vote, casing);
  return n;
}

/** More than any signal has. */
export const MOST_SIGNAL_FEATURES = 32;

function initialsOf(facts: readonly WordFacts[], from: number, to: number): string {
  let initials = '';
  for (let i = from; i < to; i++) if (!UNLETTERED.has(facts[i]!.lower)) initials += facts[i]!.lower[0]!;
  return initials;
}

function acronymHash(letters: string): number {
  let hash = 7;
  for (let i = 0; i < letters.length; i++) if (letters[i] !== '.') hash = extend(hash, letters.charCodeAt(i));
  return hash;
}
