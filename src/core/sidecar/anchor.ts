import type { Span } from '../analysis';
import { approximate } from './approximate';
import { contextAt, type Context } from './context';
import { Occurrences } from './find';
import type { Quote } from './quote';
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
  const claimed = new Map<string, number>();
  const put = (i: number, at: number, end = at + wanted[i]!.quote.exact.length): void => {
    places[i] = { start: at, end };
    claimed.set(`${at}:${wanted[i]!.quote.exact}`, wanted[i]!.start);
  };
  /** Two marks that stood at two places can't both have come to this one. */
  const isFree = (i: number, at: number): boolean => {
    const old = claimed.get(`${at}:${wanted[i]!.quote.exact}`);
    return old === undefined || old === wanted[i]!.start;
  };

  // 1. What is sure.
  let shift = 0;
  for (const i of order) {
    const at = surePlace(text, wanted[i]!, shift, finder);
    if (at === null) continue;
    put(i, at);
    shift = at - wanted[i]!.start;
  }
  const sure = shiftsOf(order, wanted, places);

  // 2. The other exact words, where they are expected or clearly recognised.
  const rest = order.filter((i) => places[i] === null);
  const choices = new Map<number, Candidate>();
  for (const i of rest) {
    const { quote, start } = wanted[i]!;
    const free = finder.of(quote).filter((at) => isFree(i, at));
    const best = clearBest(free.map((at) => candidate(contextAt(text, quote, at), at, start, sure)));
    if (best) choices.set(i, best);
  }
  // The better fit first; the other one then finds the place taken.
  for (const [i, { at }] of [...choices].sort((a, b) => b[1].score - a[1].score)) if (isFree(i, at)) put(i, at);

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

function candidate({ left, right }: Context, at: number, start: number, shifts: Shifts): Candidate {
  const off = Math.min(...shifts.expected(start).map((expected) => Math.abs(at - expected)));
  const enough = left >= ONE_SIDE || right >= ONE_SIDE;
  return { at, score: enough ? left + right + placeBonus(off) : 0 };
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
