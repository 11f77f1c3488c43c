import { AUXILIARY, BE, CONJUNCTION, PAST, PREPOSITION, PRONOUN, VERB } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import { CLAUSE_LINKS, type Attribution } from './attributions';
import type { Sentence } from './sentences';
import { isSource } from './sources';

/** Whether a clause stands there: it shows a verb, or is too long for a mere phrase ("His predecessor", "On the hill"). */
export const mayBeClause = (w: Words, from: number, to: number): boolean =>
  hasVerb(w, from, to) || (to - from > 6 && !w.is(from, PREPOSITION));

const REASONS = new Set(['because', 'if', 'since', 'unless', 'when', 'that', 'until', 'so', 'as']);

/** Whether what was said goes on at `i` after a parenthesis: its first part had no verb, or a clause hangs on it. */
export function goesOnAt(w: Words, sentence: Sentence, a: Attribution, i: number): boolean {
  if (CLAUSE_LINKS.has(w.at(i))) return false;
  if (w.is(i, CONJUNCTION) || REASONS.has(w.at(i))) return true;
  if (w.is(i, BE | AUXILIARY) && !w.is(i + 1, PRONOUN)) return true; // "Whoever leaves, she said, will be missed"
  if (isDependent(w, sentence.from, a.first) || isCutOff(w, sentence.from, a.first)) return true;
  const isParenthesis = a.first !== a.cue.first || isSource(a);
  const isVerbNext = w.is(i, BE | AUXILIARY | VERB); // "The law, say critics, is a gag"
  return (isParenthesis || isVerbNext) && !w.at(i).endsWith('ing') && !hasVerb(w, sentence.from, a.first);
}

const HANGING = new Set(['if', 'though', 'although', 'while', 'when', 'once', 'unless', 'because', 'since', 'as']);

/** "Even if it rains, she said, we go": what stands before the cue hangs on what follows it. */
function isDependent(w: Words, from: number, to: number): boolean {
  let i = from;
  while (i < to && (w.is(i, CONJUNCTION) || w.at(i) === 'even')) i++;
  if (i >= to || to - i > LONGEST || !HANGING.has(w.at(i))) return false;
  for (let k = i; k < to - 1; k++) if (w.at(k) === ',') return false;
  return true;
}

/** "It would not, officials stressed, touch the law": the auxiliary before the comma waits for its verb. */
function isCutOff(w: Words, from: number, to: number): boolean {
  const comma = to - 1;
  const last = w.at(comma - 1) === 'not' || w.at(comma - 1) === "n't" ? comma - 2 : comma - 1;
  return w.at(comma) === ',' && last > from && w.is(last, BE | AUXILIARY);
}

/** The part of a long sentence that is looked at, in words. */
const LONGEST = 80;

export function hasVerb(w: Words, from: number, to: number): boolean {
  for (let i = Math.max(from, to - LONGEST); i < to; i++) if (w.is(i, BE | AUXILIARY | VERB | PAST)) return true;
  return false;
}
