import { firstIndex } from '../text/search';
import type { Span } from '../analysis';
import { approximate } from './approximate';
import { contextAt, likenessAt, type Context } from './context';
import { Occurrences } from './find';
import type { Quote } from './quote';
import { Overlaps } from './overlaps';
import { CONTEXT } from './schema';
import { Shifts } from './shifts';

/**
 * Finds marked words again in a text that was changed elsewhere. The unchanged marks, told by their surroundings, say
 * how far the text around them has moved; the others are looked for where these lead us to expect them. A mark that
 * can't be told from a look-alike is given up: it becomes an orphan, which a reader can place, while a mark at the
 * wrong place would be believed.
 */

/** Matching characters on each side that make a unique place sure: about three words, rarely the same by chance. */
const SURE = 16;
/** The same where the place is also where the unchanged marks around it lead to. */
const SURE_IN_PLACE = 8;
/** Characters of context on one side without which nothing is placed: more than ", the " or " said" by chance. */
const ONE_SIDE = 6;
/** Least score of a place: about four words that are its own, counting half of that for lying where it is expected. */
const LEAST = 20;
/** How much better than the runner-up, so that no coin is tossed: one side's sure context. */
const LEAD = 16;

/** Words as long as this need no context, unless they are marked twice: nobody writes them again by chance. */
const TELLING = 16;
/** A short name; the characters beyond it count like those of the context. */
const NAME = 8;
/** Characters beside a place in which no sentence ends, so that they belong to it wherever the sentence goes. */
const OWN = 12;

/** More places than a word of one subject has: of a word as common as this only the nearest places are looked at. */
const MANY = 64;
/** Places that are compared with care, going on past differences: the nearest ones, since it takes its time. */
const CLOSELY = 6;
/** How often what was found is used to find more; later rounds find next to nothing. */
const ROUNDS = 3;
/** Work that the search for changed words may take, about two seconds: no sidecar can stall the program. */
const STEPS = 500_000_000;

export interface Wanted {
  readonly quote: Quote;
  /** Where it was, in UTF-16 units of the old text. */
  readonly start: number;
}

export interface Anchored {
  /** For each wanted one its place, or null where it is lost. */
  readonly places: readonly (Span | null)[];
  readonly shifts: Shifts;
}

/** A possible place and what speaks for it. */
interface Candidate {
  readonly at: number;
  /** What the words beside it say. */
  readonly context: number;
  /** The same with where it is. */
  readonly score: number;
}

/** @param wanted in any order; the answer is in the same. */
export function anchor(text: string, wanted: readonly Wanted[]): Anchored {
  const anchoring = new Anchoring(text, wanted);
  anchoring.findSure();
  anchoring.findExact();
  anchoring.findChanged();
  return { places: anchoring.places, shifts: anchoring.shifts() };
}

class Anchoring {
  readonly places: (Span | null)[];
  /** Indices of the wanted ones by their old places. */
  private readonly order: readonly number[];
  private readonly occurrences: Occurrences;
  /** Indices of those that were found before this round, by where they are now. */
  private near = new Overlaps<number>([], () => ({ start: 0, end: 0 }));
  /** For words and a place that they were found at, the old place of the mark that has it now. */
  private readonly claimed = new Map<string, Map<number, number>>();
  /** At how many places the same words are marked. */
  private readonly times: ReadonlyMap<string, number>;

  constructor(
    private readonly text: string,
    private readonly wanted: readonly Wanted[],
  ) {
    this.places = wanted.map(() => null);
    this.order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.start - wanted[b]!.start);
    this.occurrences = new Occurrences(text);
    this.times = counted(new Set(wanted.map((w) => `${w.start}:${w.quote.exact}`)));
  }

  /** How far the text has moved, by what was found so far. */
  shifts(): Shifts {
    return new Shifts(
      this.order.flatMap((i) => {
        const place = this.places[i];
        const { start } = this.wanted[i]!;
        return place ? { start, shift: place.start - start } : [];
      }),
    );
  }

  /** Words with their surroundings, at the place that the mark before leads to or at the only such place. */
  findSure(): void {
    let shift = 0;
    for (const i of this.order) {
      const at = this.surePlace(this.wanted[i]!, shift);
      if (at === null) continue;
      this.put(i, at);
      shift = at - this.wanted[i]!.start;
    }
  }

  private surePlace({ quote, start }: Wanted, shift: number): number | null {
    const at = start + shift;
    const stands = at >= 0 && this.text.startsWith(quote.exact, at);
    if (stands && isSure(contextAt(this.text, quote, at), SURE_IN_PLACE)) return at;
    let sure: number | null = null;
    for (const place of this.occurrences.of(quote)) {
      if (!isSure(contextAt(this.text, quote, place), SURE)) continue;
      if (sure !== null) return null;
      sure = place;
    }
    return sure;
  }

  /** The other exact words, where they are expected or clearly recognised. What is found helps to find the rest. */
  findExact(): void {
    for (let round = 0, found = 1; round < ROUNDS && found > 0; round++) {
      const shifts = this.shifts();
      this.near = new Overlaps(
        this.order.filter((i) => this.places[i] !== null),
        (i) => this.places[i]!,
      );
      const choices = this.missing().flatMap((i) => {
        const best = clearBest(this.candidates(i, shifts));
        return best ? { i, best } : [];
      });
      found = 0;
      // The better fit first; the other one then finds the place taken.
      for (const { i, best } of choices.sort((a, b) => b.best.score - a.best.score)) {
        if (!this.isFree(i, best.at)) continue;
        this.put(i, best.at);
        found++;
      }
    }
  }

  private candidates(i: number, shifts: Shifts): Candidate[] {
    const { quote, start } = this.wanted[i]!;
    const expected = shifts.expected(start);
    const own = this.times.get(quote.exact) === 1 ? quote.exact.length : 0;
    const telling = Math.max(0, Math.min(own - NAME, CONTEXT));
    const off = (at: number): number => Math.min(...expected.map((e) => Math.abs(at - e)));
    return this.possible(quote, expected)
      .filter((at) => this.isFree(i, at) && this.isApart(i, at))
      .sort((a, b) => off(a) - off(b))
      .map((at, n) => {
        const run = contextAt(this.text, quote, at);
        const sides = n < CLOSELY ? likenessAt(this.text, quote, at) : run;
        const isTelling = own >= TELLING && run.left > 0 && run.right > 0;
        const enough = sides.left >= ONE_SIDE || sides.right >= ONE_SIDE || isTelling;
        if (!enough || !belongs(this.text, quote, at, sides)) return { at, context: 0, score: 0 };
        const context = sides.left + sides.right + telling;
        return { at, context, score: context + placeBonus(off(at)) };
      });
  }

  /** Where the words are: by themselves, or where they are expected, should a letter have been put before or after them. */
  private possible(quote: Quote, expected: readonly number[]): number[] {
    const { exact } = quote;
    const places = placesAround(this.occurrences.of(quote), expected);
    if (exact.length < NAME) return places;
    const slips = expected.flatMap((e) => [e - 1, e, e + 1]).filter((at) => at >= 0 && this.text.startsWith(exact, at));
    return slips.length === 0 ? places : [...new Set([...places, ...slips])];
  }

  /** Long words that were changed themselves. */
  findChanged(): void {
    const shifts = this.shifts();
    const budget = { steps: STEPS };
    for (const i of this.missing()) {
      const { quote, start } = this.wanted[i]!;
      const place = approximate(this.text, quote, shifts.expected(start), budget);
      if (place) this.put(i, place.start, place.end);
    }
  }

  private missing(): number[] {
    return this.order.filter((i) => this.places[i] === null);
  }

  private put(i: number, start: number, end = start + this.wanted[i]!.quote.exact.length): void {
    const { quote, start: old } = this.wanted[i]!;
    this.places[i] = { start, end };
    const taken = this.claimed.get(quote.exact);
    if (taken) taken.set(start, old);
    else this.claimed.set(quote.exact, new Map([[start, old]]));
  }

  /** Two marks that stood at two places can't both have come to this one. */
  private isFree(i: number, at: number): boolean {
    const { quote, start } = this.wanted[i]!;
    const old = this.claimed.get(quote.exact)?.get(at);
    return old === undefined || old === start;
  }

  /** Marks that stood apart don't come to overlap: the short name is not the one within the full name. */
  private isApart(i: number, at: number): boolean {
    const { quote, start } = this.wanted[i]!;
    const end = start + quote.exact.length;
    for (const j of this.near.at({ start: at, end: at + quote.exact.length })) {
      const other = this.wanted[j]!;
      if (other.start >= end || start >= other.start + other.quote.exact.length) return false;
    }
    return true;
  }
}

/**
 * Whether a place of short words is in the sentence that they were in: what stands beside it in the same sentence must
 * be like what stood there, since the next sentence often begins with the same pronoun. Quotation marks are of the same
 * kind: a headline repeats what is said below.
 */
function belongs(text: string, { exact, prefix, suffix }: Quote, at: number, { left, right }: Context): boolean {
  if (exact.length >= TELLING) return true;
  const marks = [
    [prefix.at(-1), text[at - 1]],
    [suffix[0], text[at + exact.length]],
  ] as const;
  if (exact.length < NAME && marks.some(([old, now]) => old !== now && !isBlank(old) && !isBlank(now))) return false;
  const isOwn = (words: string): boolean => words.length >= OWN && !SENTENCE_END.test(words);
  const sides = [isOwn(prefix.slice(-OWN)) && left, isOwn(suffix.slice(0, OWN)) && right].filter((n) => n !== false);
  return sides.length === 0 || sides.some((n) => n >= ONE_SIDE);
}

const SENTENCE_END = /[.!?。！？\n]/;
const isBlank = (character: string | undefined): boolean => /^\s?$/.test(character ?? '');

const isSure = ({ left, right }: Context, least: number): boolean => left >= least && right >= least;

/** Of the places of a very common word, those around the expected ones: it is nowhere else to be recognised. */
function placesAround(places: readonly number[], expected: readonly number[]): number[] {
  if (places.length <= MANY) return [...places];
  const out = new Set<number>();
  for (const e of expected) {
    const middle = firstFrom(places, e);
    for (const at of places.slice(Math.max(0, middle - MANY / 4), middle + MANY / 4)) out.add(at);
  }
  return [...out];
}

/** Index of the first place at `least` or after it. */
function firstFrom(places: readonly number[], least: number): number {
  return firstIndex(places.length, (i) => places[i]! >= least);
}

/** What it counts that a place is where the marks around it lead to; fades over the length of a sentence. */
function placeBonus(off: number): number {
  if (off <= 2) return 24;
  if (off <= 16) return 16;
  return off <= 128 ? 6 : 0;
}

function clearBest(candidates: readonly Candidate[]): Candidate | null {
  return clear(candidates, (c) => c.context) ?? clear(candidates, (c) => c.score);
}

function clear(candidates: readonly Candidate[], by: (candidate: Candidate) => number): Candidate | null {
  const [best, second] = [...candidates].sort((a, b) => by(b) - by(a));
  if (!best || by(best) < LEAST) return null;
  return by(best) - (second ? by(second) : 0) >= LEAD ? best : null;
}

/** How often the same words occur among places written as `start:words`. */
function counted(places: ReadonlySet<string>): Map<string, number> {
  const out = new Map<string, number>();
  for (const place of places) {
    const words = place.slice(place.indexOf(':') + 1);
    out.set(words, (out.get(words) ?? 0) + 1);
  }
  return out;
}
