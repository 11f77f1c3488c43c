import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  MODAL,
  NEGATION,
  NUMBER,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { StatementClaim } from '../paragraph';

/** Whether the words before show a noun: "the report", "its claims", "in statements". */
export function isNounHere(w: Words, i: number, form: string): boolean {
  if (form === 'base' && w.at(i - 1) === 'to') return false; // "was quick to point out"
  if (w.is(i - 1, DETERMINER | POSSESSIVE | PREPOSITION | NUMBER) || isPossessiveMark(w, i - 1)) return true;
  if (form === 'present' && w.is(i - 1, PAST)) return true; // "dismissed claims that"
  if (form === 'present' && w.is(i - 2, PREPOSITION) && !w.name(i - 1) && !w.is(i - 1, PRONOUN | ADVERB)) return true; // "on media reports"
  if (form !== 'base') return false;
  // A base form is a verb only after a plural, a pronoun or an auxiliary.
  let k = i - 1;
  while (w.is(k, ADVERB)) k--;
  if (w.is(k, PRONOUN | AUXILIARY | TITLES) || w.at(k).endsWith('s') || w.at(k) === ',') return false;
  return w.at(i + 1) !== 'that' || !isPluralWithComplement(w, k);
}

/** "Data from the survey show that": the head of the phrase that ends at `last` is a plural. */
function isPluralWithComplement(w: Words, last: number): boolean {
  for (let k = last; k > last - 10 && (w.name(k) || !w.is(k, PUNCTUATION | BE | AUXILIARY | VERB)); k--) {
    if (w.is(k, PREPOSITION) && (PLURALS.has(w.at(k - 1)) || /[^s]s$/.test(w.at(k - 1)))) return true;
  }
  return false;
}

const PLURALS = new Set(['data', 'people', 'police', 'media']);

/** "was told", "is said to": who spoke stays open. */
export function isPassive(w: Words, i: number, form: string): boolean {
  if (form !== 'past') return false;
  let k = i - 1;
  while (w.is(k, ADVERB | NEGATION)) k--;
  return w.is(k, BE) || w.at(k) === 'being' || w.at(k) === 'been';
}

/** Whether the verb at `i` says that something was said, or that it was not, or would be. */
export function modalityOf(w: Words, i: number, from: number): StatementClaim['modality'] {
  for (let k = i - 1; k >= from && k > i - 5; k--) {
    if (w.is(k, NEGATION)) return 'negated';
    if (w.is(k, MODAL)) return w.is(k - 1, NEGATION) || w.is(k + 1, NEGATION) ? 'negated' : 'hypothetical';
    if (!w.is(k, ADVERB | AUXILIARY | BE)) break;
  }
  return 'asserted';
}

/** "is saying", "has been calling for". */
export function isProgressive(w: Words, i: number): boolean {
  let k = i - 1;
  while (w.is(k, ADVERB)) k--;
  return w.is(k, BE) || (w.at(k) === "'s" && w.is(k - 1, PRONOUN)); // "He's claiming"
}

/** Verbs and adjectives that carry on to the verb after "to": who "appeared to suggest" suggested. */
const CARRIERS = new Set(
  'likes liked loves appear appears appeared appearing seem seems seemed continue continues continued continuing proceed proceeds proceeded hasten hastens hastened came rushed'.split(
    ' ',
  ),
);
const REPORTED = new Set('said reported believed understood alleged thought known rumoured rumored'.split(' '));
const READY = new Set('quick forced obliged compelled careful first keen moved'.split(' '));
const GOING = new Set(['go', 'goes', 'went', 'going', 'gone']);
/** Before a form in -ing: "kept saying", "began by noting". */
const KEEPING = new Set(
  'keep keeps kept began begins opened opens started starts ended ends closed concluded'.split(' '),
);

/**
 * The verb whose subject says what the verb at `i` reports: "appeared" in "appeared to suggest", "went" in "went on to
 * say", mostly the verb itself.
 * @returns -1 where an infinitive reports nothing, as in "tried to say".
 */
export function headOf(w: Words, i: number): number {
  const own = w.is(i - 1, ADVERB) ? i - 2 : i - 1;
  const before = w.at(own) === 'have' && w.at(own - 1) === 'to' ? own - 1 : own;
  if (w.at(before) === 'to') return beforeTo(w, before);
  if (!w.at(i).endsWith('ing')) return i;
  const keeping = w.at(before) === 'by' ? before - 1 : before;
  return KEEPING.has(w.at(keeping)) ? keeping : i;
}

function beforeTo(w: Words, to: number): number {
  const last = w.is(to - 1, ADVERB) ? to - 2 : to - 1;
  if (w.at(last) === 'on' && GOING.has(w.at(last - 1))) return last - 1;
  if (w.at(last) === 'as' && w.at(last - 1) === 'far' && GOING.has(w.at(last - 3))) return last - 3;
  if (CARRIERS.has(w.at(last))) return last;
  if (REPORTED.has(w.at(last)) && w.is(last - 1, BE)) return last - 1; // "is said to have told"
  if (!READY.has(w.at(last))) return -1;
  const be = w.at(last - 1) === 'the' ? last - 2 : last - 1;
  return w.is(be, BE) ? be : -1;
}
