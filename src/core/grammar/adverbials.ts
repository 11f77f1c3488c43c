import { ADVERB, AUXILIARY, BE, CALENDAR, NEGATION, NUMBER, PREPOSITION, PRONOUN, TITLES } from './lexicon';
import type { Words } from './words';

/** Where the subject ends: before "has", "also", "did not", "on Tuesday", "in a statement". */
export function beforeAdverbials(w: Words, verb: number, floor: number): number {
  let i = verb;
  while (i > floor) {
    if (w.is(i - 1, AUXILIARY | BE | NEGATION | ADVERB) && !w.is(i - 1, PRONOUN)) i--;
    else if (isAfterAuxiliary(w, i - 1)) i--;
    else if (BOUNDS.has(w.at(i - 1)) && i < verb && w.is(i, ADVERB | CALENDAR | NUMBER)) {
      i--;
    } // "until recently"
    else if (w.at(i - 1) === "'s" && w.is(i - 2, PRONOUN)) i--;
    else if (ALL.has(w.at(i - 1)) && (w.name(i - 2) || w.is(i - 2, TITLES | PRONOUN))) i--;
    else {
      const before = beforeTime(w, i, floor) ?? beforeOccasion(w, i, floor);
      if (before === null) break;
      i = before;
    }
  }
  return i;
}

/** "has long", "has since": an adverb between an auxiliary and its verb, elsewhere something else. */
export const isAfterAuxiliary = (w: Words, i: number): boolean =>
  (w.at(i) === 'long' || w.at(i) === 'since') && w.is(i - 1, AUXILIARY);

/** "Ruiz, Lind and Hart all": between a subject and its verb. */
const ALL = new Set(['all', 'both', 'each']);

const TIME_OPENERS = new Set([
  'until',
  'since',
  'on',
  'last',
  'late',
  'early',
  'earlier',
  'this',
  'next',
  'in',
  'later',
  'that',
  'the',
]);

const BOUNDS = new Set(['until', 'since']);

/** Before "on Tuesday", "late on March 5", "earlier this week" that ends at `i`; null where none does. */
function beforeTime(w: Words, i: number, floor: number): number | null {
  let j = i;
  if (w.is(i - 1, NUMBER) && BOUNDS.has(w.at(i - 2))) return i - 2 > floor ? i - 2 : null; // "since 2019"
  while (j > floor && (w.is(j - 1, CALENDAR) || (w.is(j - 1, NUMBER) && w.is(j - 2, CALENDAR)))) j--;
  if (j === i) return null;
  while (j > floor && TIME_OPENERS.has(w.at(j - 1))) j--;
  return j;
}

/** Where somebody says something. */
export const OCCASIONS: ReadonlySet<string> = new Set(
  'statement interview speech letter report post tweet email e-mail address briefing note message release article conference ruling podcast memo testimony broadcast blog'.split(
    ' ',
  ),
);

/** Before "in a statement", "at a news conference" that ends at `i`; null where none does. */
function beforeOccasion(w: Words, i: number, floor: number): number | null {
  if (!OCCASIONS.has(w.at(i - 1))) return null;
  for (let j = i - 2; j >= Math.max(floor, i - 5); j--) if (w.is(j, PREPOSITION)) return j > floor ? j : null;
  return null;
}
