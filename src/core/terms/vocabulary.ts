import type { Tokens } from '../text/tokens';
import { ByWord } from '../text/vocabulary';
import { POSSESSIVE, readingOf, type Unit } from './units';

/** What a token of the text is for the trie: word numbers, 0 for what no term has. */
export interface KnownWord {
  readonly folded: readonly number[];
  readonly capitals: readonly number[];
  /** The parts of a word with one hyphen, written as one word. */
  readonly joined: number;
  /** What must follow for a word that terms write joined: "manufacturing" after "bio", with the number of both. */
  readonly opens: ReadonlyMap<string, number> | null;
}

/** Two words and the first half of a third are enough to tell a compound from chance. */
const SHORTEST_PART = 3;
const LONGEST_WORD = 30;
/** Word numbers stay below this, so that a pair of them is one safe integer. */
const PAIR = 2 ** 26;

/** "to buy back shares" is no buyback: a verb with its particle is not one word written apart. */
const PARTICLES = new Set('off up back out over down in on away through into'.split(' '));
const GRAMMATICAL = new Set(
  'the and for with from that this its his her their our are was has had can not all'.split(' '),
);

/** The numbers of the units that the terms have, and how the words of a text are read as such units. */
export class Vocabulary {
  private readonly numbers = new Map<Unit, number>();
  /** Units that stand side by side in a term: "cyber" and "security". */
  private readonly pairs = new Set<number>();
  /** All units in order, to see whether a word begins one. */
  private sorted: Unit[] = [];
  private readonly known = new ByWord<KnownWord | null>();
  private readonly split = new Map<Unit, readonly number[]>();

  constructor(terms: readonly (readonly Unit[])[]) {
    for (const units of terms) {
      let before = 0;
      for (const unit of units) {
        const number = this.add(unit);
        if (before) this.pairs.add(before * PAIR + number);
        before = unit.startsWith('=') || unit === POSSESSIVE ? 0 : number;
      }
    }
    this.sorted = [...this.numbers.keys()].filter((unit) => unit.length >= 2 * SHORTEST_PART).sort();
  }

  private add(unit: Unit): number {
    const known = this.numbers.get(unit);
    if (known !== undefined) return known;
    this.numbers.set(unit, this.numbers.size + 1);
    return this.numbers.size;
  }

  numberOf(unit: Unit): number {
    return this.numbers.get(unit) ?? 0;
  }

  /** A term's units as numbers; a word that other terms write in two is two. */
  numbersOf(units: readonly Unit[]): number[] {
    const out: number[] = [];
    for (const unit of units) {
      let numbers = this.split.get(unit);
      if (!numbers) this.split.set(unit, (numbers = this.halves(unit) ?? [this.numberOf(unit)]));
      for (const number of numbers) out.push(number);
    }
    return out;
  }

  /** @returns null for a token that has no part in any term. */
  lookUp({ words, numbers }: Tokens, i: number): KnownWord | null {
    const known = this.known.get(numbers[i]!);
    if (known !== undefined) return known;
    const read = this.read(words[i]!);
    this.known.set(numbers[i]!, read);
    return read;
  }

  private read(word: string): KnownWord | null {
    const reading = readingOf(word);
    const numbers = reading.folded.map((unit) => this.numberOf(unit));
    const halves = reading.folded.length === 1 ? this.halves(reading.folded[0]!) : undefined;
    const folded = halves ?? numbers;
    const capitals = halves ? [0, 0] : reading.capitals.map((unit) => (unit === null ? 0 : this.numberOf(unit)));
    const joined = reading.folded.length === 2 ? this.numberOf(reading.folded.join('')) : 0;
    const opens = this.opensOf(reading.folded);
    const some = opens !== null || joined > 0 || folded.some(Boolean) || capitals.some(Boolean);
    return some ? { folded, capitals, joined, opens } : null;
  }

  /** "cybersecurity", where a term has "cyber security". */
  private halves(unit: Unit): [number, number] | undefined {
    if (unit.length < 2 * SHORTEST_PART || unit.length > LONGEST_WORD) return undefined;
    for (let at = SHORTEST_PART; at <= unit.length - SHORTEST_PART; at++) {
      const first = this.numberOf(unit.slice(0, at));
      if (first === 0) continue;
      const second = this.numberOf(unit.slice(at));
      if (second !== 0 && this.pairs.has(first * PAIR + second)) return [first, second];
    }
    return undefined;
  }

  private opensOf(folded: readonly Unit[]): ReadonlyMap<string, number> | null {
    const word = folded.length === 1 ? folded[0]! : '';
    if (word.length < SHORTEST_PART || GRAMMATICAL.has(word)) return null;
    let opens: Map<string, number> | null = null;
    for (let at = this.firstAfter(word); this.sorted[at]?.startsWith(word); at++) {
      const rest = this.sorted[at]!.slice(word.length);
      if (rest.length < SHORTEST_PART || PARTICLES.has(rest)) continue;
      opens ??= new Map();
      opens.set(rest, this.numberOf(word + rest));
    }
    return opens;
  }

  /** Where in the sorted units those begin that come after `word`. */
  private firstAfter(word: string): number {
    let low = 0;
    for (let high = this.sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The number of a word that the text writes as two; 0 where no term has it. */
export function joinedWith(opens: ReadonlyMap<string, number>, next: string): number {
  return opens.get(next) ?? (next.endsWith('s') ? opens.get(next.slice(0, -1)) : undefined) ?? 0;
}
