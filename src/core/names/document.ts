import { extend, mix } from './hashing';
import { begin, inside, KINDS, kindOf, LABELS, OUTSIDE, end as endOf, spansOf } from './labels';
import { neighboursOf } from './neighbours';
import { CAPITALS, isCapital, type WordFacts } from './words';

/** What the first look at a paragraph found: kept with the paragraph, and read by the second look. */
export interface Evidence {
  readonly facts: readonly WordFacts[];
  /** The best labels of the paragraph alone. */
  readonly labels: Uint8Array;
  readonly islands: readonly Island[];
  /** Rows of LABELS for the tokens of the islands, one island after another, in natural units. */
  readonly scores: Float32Array;
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

/** Small words that an acronym leaves out. */
const UNLETTERED = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', 'de', 'du', 'la', 'des', '&']);

/** Longer runs of capitals are no names that recur; with this bound the time is linear in the text's length. */
const LONGEST_NAME = 24;

/**
 * What a document says of its words and names, taken together: the majority of a word's labels elsewhere in the
 * document is the best evidence where its own sentence says little (Krishnan and Manning 2006).
 */
export class DocumentMemory {
  private readonly rows = new Map<number, number>();
  private readonly counts: Float32Array;
  private readonly names = new Map<number, Float32Array>();
  private readonly prefixes = new Set<number>();
  private readonly acronyms = new Map<number, number>();

  constructor(paragraphs: readonly Evidence[]) {
    const capitals = paragraphs.reduce((n, p) => n + p.islands.reduce((m, i) => m + i.last - i.first, 0), 0);
    this.counts = new Float32Array((capitals + 1) * COLUMNS);
    let used = 0;
    for (const p of paragraphs) {
      for (const island of p.islands) {
        for (let i = island.first; i < island.last; i++) {
          const f = p.facts[i]!;
          if (isCapital(f) && !this.rows.has(f.hash)) this.rows.set(f.hash, used++ * COLUMNS);
        }
      }
    }
    for (const p of paragraphs) this.learn(p);
  }

  private learn({ facts, labels, islands }: Evidence): void {
    for (const { first, last, plain } of islands) {
      if (!plain) continue;
      for (let i = first; i < last; i++) {
        if (!isCapital(facts[i]!)) continue;
        this.count(facts[i]!, labels[i] === OUTSIDE ? ALONE : kindOf(labels[i]!));
      }
      for (const [from, to, kind] of spansOf(labels, first, last)) {
        if (to - from > 1) this.learnName(facts, from, to, kind);
      }
    }
  }

  private count(f: WordFacts, column: number): void {
    const row = this.rows.get(f.hash);
    if (row !== undefined) this.counts[row + column]!++;
  }

  private learnName(facts: readonly WordFacts[], from: number, to: number, kind: number): void {
    if (to - from > LONGEST_NAME) return;
    let hash = 0;
    let initials = '';
    for (let i = from; i < to; i++) {
      const f = facts[i]!;
      if (i < to - 1) this.prefixes.add((hash = extend(hash, f.hash)));
      else hash = extend(hash, f.hash);
      if (!UNLETTERED.has(f.lower)) initials += f.lower[0]!;
    }
    if (kind === 0) {
      this.count(facts[from]!, FIRST_OF_PERSON);
      // Theodore of Tarsus is not known as Tarsus.
      if (!UNLETTERED.has(facts[to - 2]!.lower)) this.count(facts[to - 1]!, LAST_OF_PERSON);
    } else if (initials.length > 1) this.acronyms.set(acronymHash(initials), kind);
    const known = this.names.get(hash) ?? new Float32Array(KINDS.length);
    known[kind]!++;
    this.names.set(hash, known);
  }

  /**
   * The features of the tokens of one island: what the rest of the document says of them.
   * @param out receives the hashes; `offsets` where each token's begin, and the end
   */
  features(evidence: Evidence, island: Island, out: number[], offsets: number[]): void {
    const { facts, labels } = evidence;
    const matches = this.matches(evidence, island);
    const neighbours = neighboursOf(evidence, island);
    out.length = offsets.length = 0;
    for (let i = island.first; i < island.last; i++) {
      offsets.push(out.length);
      const f = facts[i]!;
      const own = labels[i]!;
      const match = matches[i - island.first]!;
      if (match) out.push(mix(3020, match), mix(3021, match, own), mix(3022, match, f.casing));
      if (!isCapital(f)) continue;
      const beside = neighbours ? neighbours[i - island.first]! : 0;
      if (beside) {
        out.push(mix(3030, beside), mix(3031, beside, own), mix(3034, beside, f.casing));
        out.push(mix(3032, beside & 15, own), mix(3033, beside >> 4, own));
      }
      this.wordFeatures(f, own, island, out);
    }
    offsets.push(out.length);
  }

  private wordFeatures(f: WordFacts, own: number, island: Island, out: number[]): void {
    const row = this.rows.get(f.hash)!;
    const { counts } = this;
    let best = -1;
    let most = 0;
    let total = 0;
    for (let k = 0; k <= ALONE; k++) {
      const isOwn = island.plain && k === (own === OUTSIDE ? ALONE : kindOf(own));
      const n = counts[row + k]! - (isOwn ? 1 : 0);
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
    if (f.casing === CAPITALS) {
      const kind = this.acronyms.get(acronymHash(f.lower));
      if (kind !== undefined) out.push(mix(3010, kind), mix(3011, kind, own));
    }
    if (vote === 0 && seen === 0) return;
    out.push(mix(3001, vote), mix(3002, vote, own), mix(3003, seen), mix(3004, seen, own), mix(3005, vote, seen));
    out.push(mix(3006, mix(0, vote, seen), own), mix(3007, vote, f.casing));
  }

  /** For each token of the island the longest name of several words, found elsewhere, that it lies in. */
  private matches({ facts, labels }: Evidence, { first, last }: Island): Int32Array {
    const out = new Int32Array(last - first);
    if (last - first < 2) return out;
    for (let i = first; i < last; i++) {
      let hash = 0;
      for (let k = i; k < Math.min(last, i + LONGEST_NAME); k++) {
        hash = extend(hash, facts[k]!.hash);
        const known = k > i ? this.names.get(hash) : undefined;
        if (known) this.markMatch(out, known, labels, i - first, k + 1 - first, first);
        if (!this.prefixes.has(hash)) break;
      }
    }
    return out;
  }

  private markMatch(
    out: Int32Array,
    known: Float32Array,
    labels: Uint8Array,
    from: number,
    to: number,
    base: number,
  ): void {
    let best = -1;
    let most = 0;
    for (let k = 0; k < KINDS.length; k++) {
      const own =
        labels[base + from] === begin(k) &&
        labels[base + to - 1] === endOf(k) &&
        (to - from < 3 || labels[base + from + 1] === inside(k));
      const n = known[k]! - (own ? 1 : 0);
      if (n > most) {
        most = n;
        best = k;
      }
    }
    if ((best !== 0 && best !== 1) || (out[from] && out[to - 1])) return; // a longer one covers it already
    const place = (i: number): number => (i === from ? begin(best) : i === to - 1 ? endOf(best) : inside(best));
    for (let i = from; i < to; i++) out[i] = place(i) + LABELS * (most > 1 ? 1 : 0) + 1;
  }
}

function acronymHash(letters: string): number {
  let hash = 7;
  for (let i = 0; i < letters.length; i++) if (letters[i] !== '.') hash = extend(hash, letters.charCodeAt(i));
  return hash;
}
