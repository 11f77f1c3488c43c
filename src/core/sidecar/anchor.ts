import type { Span } from '../analysis';
import { approximate } from './approximate';
import { contextAt, likenessAt, type Context } from './context';
import { Occurrences } from './find';
import type { Quote } from './quote';
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
/** Least score of a place. One side in full, or half of it at the expected place. */
const LEAST = 30;
/** How much better than the runner-up, so that no coin is tossed: one side's sure context. */
const LEAD = 16;

/** Words as long as this need no context, unless they are marked twice: nobody writes them again by chance. */
const TELLING = 24;
/** A short name; the characters beyond it count like those of the context. */
const NAME = 8;

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
  readonly score: number;
}

export function anchor(text: string, wanted: readonly Wanted[]): Anchored {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.start - wanted[b]!.start);
  const places: (Span | null)[] = wanted.map(() => null);
  const finder = new Occurrences(text);
  const claimed = new Map<string, Map<number, number>>();
  const put = (i: number, at: number, end = at + wanted[i]!.quote.exact.length): void => {
    const { quote, start } = wanted[i]!;
    places[i] = { start: at, end };
    const taken = claimed.get(quote.exact);
    if (taken) taken.set(at, start);
    else claimed.set(quote.exact, new Map([[at, start]]));
  };
  /** Two marks that stood at two places can't both have come to this one. */
  const isFree = (i: number, at: number): boolean => {
    const old = claimed.get(wanted[i]!.quote.exact)?.get(at);
    return old === undefined || old === wanted[i]!.start;
  };
  /** How many places the same words are marked at. */
  const times = counted(new Set(wanted.map((w) => `${w.start}:${w.quote.exact}`)));

  // 1. What is sure.
  let shift = 0;
  for (const i of order) {
    const at = surePlace(text, wanted[i]!, shift, finder);
    if (at === null) continue;
    put(i, at);
    shift = at - wanted[i]!.start;
  }
  const sure = shiftsOf(order, wanted, places);

  // 2. The other exact words, where they are expected or clearly recognised. What is found helps to find the rest.
  const rest = order.filter((i) => places[i] === null);
  for (let round = 0, shifts = sure; round < ROUNDS; round++, shifts = shiftsOf(order, wanted, places)) {
    const choices: { i: number; best: Candidate }[] = [];
    for (const i of rest) {
      if (places[i]) continue;
      const all = near(finder.of(wanted[i]!.quote), shifts.expected(wanted[i]!.start));
      const free = all.filter((at) => isFree(i, at));
      const own = times.get(wanted[i]!.quote.exact) === 1 ? wanted[i]!.quote.exact.length - NAME : 0;
      const best = clearBest(candidates(text, wanted[i]!, free, shifts, own));
      if (best) choices.push({ i, best });
    }
    let found = 0;
    // The better fit first; the other one then finds the place taken.
    for (const { i, best } of choices.sort((a, b) => b.best.score - a.best.score)) {
      if (!isFree(i, best.at)) continue;
      put(i, best.at);
      found++;
    }
    if (found === 0) break;
  }

  // 3. Long words that were changed themselves.
  const shifts = shiftsOf(order, wanted, places);
  const budget = { steps: 500_000_000 };
  for (const i of rest) {
    if (places[i]) continue;
    const near = approximate(text, wanted[i]!.quote, shifts.expected(wanted[i]!.start), budget);
    if (near) put(i, near.start, near.end);
  }
  return { places, shifts };
}

function surePlace(text: string, { quote, start }: Wanted, shift: number, finder: Occurrences): number | null {
  const expected = start + shift;
  if (text.startsWith(quote.exact, expected) && isSure(contextAt(text, quote, expected), SURE_IN_PLACE)) {
    return expected;
  }
  const sure = finder.of(quote).filter((at) => isSure(contextAt(text, quote, at), SURE));
  return sure.length === 1 ? sure[0]! : null;
}

const isSure = ({ left, right }: Context, least: number): boolean => left >= least && right >= least;

/** Of the places of a very common word, those around the expected ones: it is nowhere else to be recognised. */
const MANY = 64;

function near(places: readonly number[], expected: readonly number[]): readonly number[] {
  if (places.length <= MANY) return places;
  const out = new Set<number>();
  for (const e of expected) {
    const first = places.findIndex((at) => at >= e);
    const middle = first < 0 ? places.length : first;
    for (const at of places.slice(Math.max(0, middle - MANY / 4), middle + MANY / 4)) out.add(at);
  }
  return [...out];
}

/** Places that are looked at closely: the nearest ones. A common word has more than can be compared with care. */
const CLOSELY = 6;
/** How often the marks found so far are used to find more. */
const ROUNDS = 3;

function candidates(
  text: string,
  { quote, start }: Wanted,
  places: readonly number[],
  shifts: Shifts,
  own: number,
): Candidate[] {
  const expected = shifts.expected(start);
  const telling = Math.max(0, Math.min(own, CONTEXT));
  const off = (at: number): number => Math.min(...expected.map((e) => Math.abs(at - e)));
  return places
    .map((at) => ({ at, off: off(at) }))
    .sort((a, b) => a.off - b.off)
    .map(({ at, off }, i) => {
      const { left, right } = i < CLOSELY ? likenessAt(text, quote, at) : contextAt(text, quote, at);
      const enough = left >= ONE_SIDE || right >= ONE_SIDE || own >= TELLING - NAME;
      return { at, score: enough ? left + right + telling + placeBonus(off) : 0 };
    });
}

/** What it counts that a place is where the marks around it lead to; fades over the length of a sentence. */
function placeBonus(off: number): number {
  if (off <= 2) return 24;
  if (off <= 16) return 16;
  return off <= 128 ? 6 : 0;
}

function clearBest(candidates: readonly Candidate[]): Candidate | null {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best || best.score < LEAST) return null;
  return best.score - (second?.score ?? 0) >= LEAD ? best : null;
}

const shiftsOf = (order: readonly number[], wanted: readonly Wanted[], places: readonly (Span | null)[]): Shifts =>
  new Shifts(
    order
      .filter((i) => places[i])
      .map((i) => ({ start: wanted[i]!.start, shift: places[i]!.start - wanted[i]!.start })),
  );

/** How often each words occur among places written as `start:words`. */
function counted(places: ReadonlySet<string>): Map<string, number> {
  const out = new Map<string, number>();
  for (const place of places) {
    const words = place.slice(place.indexOf(':') + 1);
    out.set(words, (out.get(words) ?? 0) + 1);
  }
  return out;
}
