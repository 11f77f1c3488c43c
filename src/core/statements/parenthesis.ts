import { ADVERB, AUXILIARY, BE, CONJUNCTION, PAST, POSSESSIVE, PREPOSITION, PRONOUN, VERB } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import { CLAUSE_LINKS, type Attribution } from './attributions';
import { isInfinitive } from './objects';
import { isQuestion } from './complements';
import type { Region } from './regions';
import type { Sentence } from './sentences';
import { isSource } from './sources';

/** Whether a clause stands there: it shows a verb, or is too long for a mere phrase ("His predecessor", "On the hill"). */
export const mayBeClause = (w: Words, from: number, to: number): boolean =>
  hasVerb(w, from, to) || (to - from > 6 && !w.is(from, PREPOSITION));

const REASONS = new Set(['because', 'if', 'since', 'unless', 'when', 'that', 'until', 'so', 'as']);

/**
 * What goes on after a cue in the middle: `"X," he said, "Y"`, `The plan, he said, would fail`.
 * @param isCut the first part of it, before the cue, is reported too.
 */
export function restOf(w: Words, sentence: Sentence, a: Attribution, limit: number, isCut: boolean): Region | null {
  const hasLink = w.at(a.last) === ',' || w.at(a.last) === ':';
  const i = hasLink ? a.last + 1 : a.last;
  const all = { first: i, last: limit };
  const isOpen = isCut && hasLink && i < limit;
  if (isOpen && w.is(i, CONJUNCTION)) {
    const quoted = w.is(i + 1, ADVERB) ? i + 2 : i + 1; // "…, he said, and “it will”"
    if (!sentence.quotation(i) && !sentence.quotation(quoted)) return all; // "X, she says, and the rest would be “a licence”"
  }
  const goesOn = isOpen && (goesOnAt(w, sentence, a, i) || goesOnInPhrase(w, a, i));
  if (goesOn && w.is(i, BE | AUXILIARY)) return all; // "The plan, she said, was “a licence”"
  if (goesOn && !sentence.quotation(i) && !w.is(i, CONJUNCTION)) return all; // "In March, she said, the plan “failed”"
  for (let j = i; j < limit && j < i + 14; j++) {
    const q = sentence.quotation(j);
    if (!q) continue;
    const isPart = isCut && j === i && q.close + 2 < limit;
    return { first: q.open, last: isPart ? limit : q.close + 1 };
  }
  return goesOn ? all : null;
}

/** "The law is vague, she said, including a clause that …", "It would be rash, she said, to wait": more of it, without a verb. */
function goesOnInPhrase(w: Words, a: Attribution, i: number): boolean {
  const word = w.at(i);
  if (MORE.has(word)) return true;
  if (word === 'to') return isInfinitive(w, i) && !AUDIENCE.has(w.at(i + 1));
  if (a.cueFrames.has('wh') && isQuestion(w, i)) return !AMBIGUOUS.has(word);
  return MEANS.has(word) && !w.is(i + 1, POSSESSIVE); // "from her home in Lima"
}

/** "…, she said, to applause": how it was heard. */
const AUDIENCE = new Set(['applause', 'laughter', 'cheers', 'boos']);
/** "…, she asked, when I met her": may begin what the narrator adds. */
const AMBIGUOUS = new Set(['which', 'who', 'when', 'where', 'if']);
const MORE = new Set('including especially particularly notably except unlike rather let not without'.split(' '));
const MEANS = new Set('from by for into through because'.split(' '));

/** "When asked whether it would, she answered in the negative.": the clause before the cue is all that hangs on it. */
export const isFrontedAlone = (w: Words, from: number, a: Attribution): boolean =>
  w.at(a.last) !== ',' && (w.at(from) === 'asked' || w.at(from + 1) === 'asked') && isDependent(w, from, a.first);

/** "It is a country where, she noted, exports had doubled": a link before the cue leads to what stands behind it. */
export const isLinked = (w: Words, from: number, a: Attribution): boolean =>
  w.at(a.last) === ',' && w.at(a.first - 1) === ',' && a.first - 2 > from && LINKS.has(w.at(a.first - 2));

const LINKS = new Set('where which that who whose whereby although though because whereas while since'.split(' '));

/** Whether what was said goes on at `i` after a parenthesis: its first part had no verb, or a clause hangs on it. */
function goesOnAt(w: Words, sentence: Sentence, a: Attribution, i: number): boolean {
  if (CLAUSE_LINKS.has(w.at(i))) return false;
  if (w.is(i, CONJUNCTION) || REASONS.has(w.at(i))) return true;
  if (w.is(i, BE | AUXILIARY) && !w.is(i + 1, PRONOUN)) return true; // "Whoever leaves, she said, will be missed"
  if (isDependent(w, sentence.from, a.first) || isCutOff(w, sentence.from, a.first)) return true;
  const isParenthesis = a.first !== a.cue.first || isSource(a);
  const isVerbNext = w.is(i, BE | AUXILIARY | VERB); // "The law, say critics, is a gag"
  return (isParenthesis || isVerbNext) && !w.at(i).endsWith('ing') && !hasVerb(w, sentence.from, a.first);
}

const HANGING = new Set([
  'asked',
  'if',
  'though',
  'although',
  'while',
  'when',
  'once',
  'unless',
  'because',
  'since',
  'as',
]);

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
