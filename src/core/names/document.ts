import type { NameMention } from '../paragraph';
import { Changes, Counts } from './counts';
import { extend } from './hashing';
import { begin, end as endOf, inside, KINDS, kindOf, LABELS, OUTSIDE, spanEnd } from './labels';
import { neighboursOf } from './neighbours';
import { ACRONYM, BESIDE, SEEN, VOTE } from './signals';
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

/** Words that no longer occur are forgotten when there are this many of them, and more than those that do. */
const MOST_OLD = 10_000;

/** Longer runs of capitals are no names that recur; with this bound the time is linear in the text's length. */
const LONGEST_NAME = 24;

/** How paragraphs are counted: -1 each for those that are gone. */
interface Tally {
  readonly by: 1 | -1;
  /** Receives what their names may be shortened to: pairs of a hash and a kind. */
  readonly acronyms: number[];
  /** Null where all is counted, so that all is other than before. */
  readonly changes: Changes | null;
}

/**
 * What a document says of its words and names, taken together: the majority of a word's labels elsewhere in the
 * document is the best evidence where its own sentence says little (Krishnan and Manning 2006).
 */
export class DocumentMemory {
  private paragraphs: readonly Evidence[] = [];
  private words = new Counts(COLUMNS);
  private phrases = new Counts(PHRASE_COLUMNS);
  private readonly acronyms = new Map<number, number>();
  /** How many words the document had when all were counted last. */
  private size = 0;

  constructor(paragraphs: readonly Evidence[] = []) {
    this.follow(paragraphs);
  }

  /**
   * Takes in the document as it is now. Only the paragraphs between the first and the last that differ are counted.
   * @returns whether the document may say something else of a paragraph's words than it did before
   */
  follow(paragraphs: readonly Evidence[]): (evidence: Evidence) => boolean {
    const before = this.paragraphs;
    this.paragraphs = paragraphs;
    if (before.length === 0 || this.words.size > 2 * this.size + MOST_OLD) return this.begin();
    const [gone, come] = differing(before, paragraphs);
    if (2 * (gone.length + come.length) > paragraphs.length) return this.begin(); // another text
    const changes = new Changes();
    const old: Tally = { by: -1, acronyms: [], changes };
    const now: Tally = { by: 1, acronyms: [], changes };
    for (const p of gone) this.learn(p, old);
    for (const p of come) this.learn(p, now);
    // Which name an acronym stands for is settled by the order of all.
    if (!areEqual(old.acronyms, now.acronyms)) return this.begin();
    const words = changes.words();
    const fresh = new Set(come);
    return (evidence) => fresh.has(evidence) || (words.size > 0 && hasAny(evidence, words));
  }

  /** Counts all paragraphs anew. */
  private begin(): () => boolean {
    this.words = new Counts(COLUMNS);
    this.phrases = new Counts(PHRASE_COLUMNS);
    const tally: Tally = { by: 1, acronyms: [], changes: null };
    for (const p of this.paragraphs) this.learn(p, tally);
    const { acronyms } = tally;
    this.acronyms.clear();
    for (let i = 0; i < acronyms.length; i += 2) this.acronyms.set(acronyms[i]!, acronyms[i + 1]!);
    this.size = this.words.size;
    return () => true;
  }

  private learn({ facts, labels, islands }: Evidence, tally: Tally): void {
    for (const { first, last, plain } of islands) {
      if (!plain) continue;
      for (let i = first; i < last; i++) {
        const column = labels[i] === OUTSIDE ? ALONE : kindOf(labels[i]!);
        if (isCapital(facts[i]!)) this.count(facts[i]!, column, tally);
      }
      for (let from = first; from < last; from++) {
        if (labels[from] === OUTSIDE) continue;
        const to = spanEnd(labels, from);
        const isName = to - from > 1 && to - from <= LONGEST_NAME;
        if (isName) this.learnName(facts, from, to, kindOf(labels[from]!), tally);
        from = to - 1;
      }
    }
  }

  private count({ hash }: WordFacts, column: number, { by, changes }: Tally): void {
    const at = this.words.add(hash, column, by);
    changes?.add(2 * at, hash, by);
  }

  private learnName(facts: readonly WordFacts[], from: number, to: number, kind: number, tally: Tally): void {
    const { by, acronyms, changes } = tally;
    let hash = 0;
    for (let i = from; i < to; i++) {
      hash = extend(hash, facts[i]!.hash);
      const at = this.phrases.add(hash, i < to - 1 ? GOES_ON : kind, by);
      changes?.add(2 * at + 1, facts[from]!.hash, by);
    }
    if (kind === 0) {
      this.count(facts[from]!, FIRST_OF_PERSON, tally);
      // Theodore of Tarsus is not known as Tarsus.
      if (!UNLETTERED.has(facts[to - 2]!.lower)) this.count(facts[to - 1]!, LAST_OF_PERSON, tally);
    } else {
      const initials = initialsOf(facts, from, to);
      if (initials.length > 1) acronyms.push(acronymHash(initials), kind);
    }
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
    const row = this.words.rowOf(f.hash);
    if (row < 0) return acronym << ACRONYM;
    const counts = this.words.table;
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
        const phrase = this.phrases.rowOf(hash);
        if (phrase < 0) break;
        if (k > i) this.markMatch(out, phrase, labels, i, k + 1, row - first);
        if (this.phrases.table[phrase + GOES_ON] === 0) break;
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
      const n = this.phrases.table[at + k]! - (own ? 1 : 0);
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

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, i) => number === b[i]);

/** What stands between the first and the last paragraph that differ: as it was, and as it is. */
function differing(before: readonly Evidence[], now: readonly Evidence[]): [readonly Evidence[], readonly Evidence[]] {
  const least = Math.min(before.length, now.length);
  let from = 0;
  while (from < least && before[from] === now[from]) from++;
  let after = 0;
  while (after < least - from && before[before.length - 1 - after] === now[now.length - 1 - after]) after++;
  return [before.slice(from, before.length - after), now.slice(from, now.length - after)];
}

/** Whether any word that may be in a name is one of these. */
function hasAny({ facts, islands }: Evidence, words: ReadonlySet<number>): boolean {
  for (const { first, last } of islands) {
    for (let i = first; i < last; i++) if (words.has(facts[i]!.hash)) return true;
  }
  return false;
}

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
