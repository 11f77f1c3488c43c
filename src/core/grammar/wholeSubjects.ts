import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  MODIFIER,
  NEGATION,
  OBJECT_PRONOUN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SUBORDINATOR,
  TENURE,
  TITLE,
  TITLES,
  VERB,
  NUMBER,
} from './lexicon';
import { beforeAdverbials } from './adverbials';
import { phraseBefore } from './phrases';
import { canSpeak, FARTHEST, isQuantifier, referenceOf, type Subject } from './subjects';
import type { Words } from './words';

/**
 * A longer subject than `subjectBefore` reads: all that stands before the verb back to the start of its clause, where
 * no other verb stands in it ("experts on ports and customs", "those close to him", "a poll released on Friday").
 * @returns null where that is no noun phrase.
 */
export function wholeSubject(w: Words, verb: number, from: number): Subject | null {
  const floor = Math.max(from, verb - FARTHEST);
  const end = beforeAdverbials(w, verb, floor);
  let first = end;
  while (first > floor && !endsSubject(w, first - 1)) first = w.name(first - 1)?.first ?? first - 1;
  first = Math.max(first, floor);
  while (first < end && w.is(first, CONJUNCTION | ADVERB) && !w.is(first, NUMBER)) first++;
  if (first >= end || w.is(first, PREPOSITION | CALENDAR | PRONOUN | PUNCTUATION)) return null;
  if (w.is(end - 1, DETERMINER | POSSESSIVE | PREPOSITION) && !isQuantifier(w, end - 1)) return null;
  const phrase = { first, last: end };
  return { reference: referenceOf(w, phrase), first, canSpeak: canSpeak(w, phrase) };
}

/**
 * "Sailors who met on Monday", "The man who robbed Ana Ruiz": the subject before a relative clause without commas, at `from`.
 * @returns null where no such clause stands before the verb.
 */
export function describedSubject(w: Words, verb: number, from: number): Subject | null {
  const floor = Math.max(from, verb - FARTHEST);
  for (let k = verb - 1; k > floor && !w.is(k, PUNCTUATION); k--) {
    if (w.at(k) !== 'who') continue;
    const phrase = k < verb - 1 ? phraseBefore(w, k, floor) : null;
    if (!phrase || phrase.first > from || !hasVerb(w, k + 1, verb)) return null;
    return { reference: referenceOf(w, phrase), first: phrase.first, canSpeak: true };
  }
  return null;
}

function hasVerb(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) if (w.is(i, BE | AUXILIARY | VERB | PAST)) return true;
  return false;
}

/** "Presidents Ruiz of A and Lind of B": names that one plural title holds together. */
export function pluralBefore(w: Words, verb: number, from: number): Subject | null {
  const whole = wholeSubject(w, verb, from);
  if (!whole || !w.is(whole.first, TITLES | TENURE | MODIFIER | DETERMINER) || whole.reference.kind === 'pronoun') {
    return null;
  }
  const end = beforeAdverbials(w, verb, Math.max(from, verb - FARTHEST));
  let head = whole.first;
  while (head < end && w.is(head, TENURE | MODIFIER | DETERMINER) && !w.is(head, TITLES)) head++;
  if (!w.is(head, TITLES) || w.is(head, TITLE) || !w.person(head + 1)) return null;
  let people = 0;
  for (let i = head; i < end; i++) if (w.person(i)?.first === i) people++;
  if (people < 2) return null;
  return { reference: { ...w.span(whole.first, end), kind: 'nominal' }, first: whole.first, canSpeak: true };
}

const endsSubject = (w: Words, i: number): boolean =>
  w.is(i, BE | AUXILIARY | VERB | RELATIVE | NEGATION) ||
  (w.is(i, SUBORDINATOR) && !w.is(i, PREPOSITION)) ||
  (w.is(i, PUNCTUATION) && w.at(i) !== "'" && w.at(i) !== '’') ||
  (w.is(i, PRONOUN) && !w.is(i, OBJECT_PRONOUN)) ||
  w.at(i) === 'but';
