import {
  ADVERB,
  CALENDAR,
  DETERMINER,
  NUMBER,
  OBJECT_PRONOUN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  TITLES,
} from '../grammar/lexicon';
import { phraseFrom } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { Sentence } from './sentences';

/** Whether an infinitive follows the "to" at `to`. */
export const isInfinitive = (w: Words, to: number): boolean =>
  !w.name(to + 1) && !w.is(to + 1, DETERMINER | POSSESSIVE | OBJECT_PRONOUN | TITLES | NUMBER | PUNCTUATION);

/** Where the object that begins at `i` ends; -1 where none does. */
function objectEnd(w: Words, sentence: Sentence, i: number): number {
  const isPronoun = w.is(i, OBJECT_PRONOUN) && (!w.is(i, POSSESSIVE) || w.at(i + 1) === 'to'); // "asked her to wait"
  const end = isPronoun ? i + 1 : (phraseFrom(w, i)?.last ?? -1);
  return end < sentence.to ? end : -1;
}

/**
 * "the government to act", "them not to leave", `members to “wait”`: somebody and an infinitive.
 * @returns where the words said begin: at the infinitive behind an apposition ("asked Ana Ruiz, the auditor, to check"),
 * else at the object; -1 where there is no order.
 */
export function orderAt(w: Words, sentence: Sentence, i: number): number {
  const object = objectEnd(w, sentence, i);
  if (object < 0) return -1;
  const apposed = afterApposition(w, sentence, object);
  const end = w.is(apposed, PREPOSITION) ? withPhrases(w, sentence, apposed) : apposed; // "members of the public to wait"
  const to = w.at(end) === 'not' ? end + 1 : end;
  const isInfinite = w.at(to) === 'to' && (isInfinitive(w, to) || sentence.quotation(to + 1)?.open === to + 1);
  if (!isInfinite) return -1;
  return apposed > object ? end : i;
}

/** "asked Ana Ruiz, the auditor, to check": past the words between two commas before "to". */
function afterApposition(w: Words, sentence: Sentence, i: number): number {
  if (w.at(i) !== ',') return i;
  const apposition = phraseFrom(w, i + 1);
  return apposition && apposition.last + 1 < sentence.to && w.at(apposition.last) === ',' ? apposition.last + 1 : i;
}

/** "the ruling as historic": an object and what it is said to be, without quotation marks. */
export function isObjectAs(w: Words, sentence: Sentence, i: number): boolean {
  const end = objectEnd(w, sentence, i);
  return end >= 0 && w.at(end) === 'as' && end + 1 < sentence.to && isUnquoted(sentence, i);
}

/** Past the prepositional phrases after an object: "her vote in favour of the war". */
function withPhrases(w: Words, sentence: Sentence, end: number): number {
  for (let guard = 0; guard < 3 && end > 0 && w.is(end, PREPOSITION) && w.at(end) !== 'to'; guard++) {
    const phrase = phraseFrom(w, end + 1);
    if (!phrase || phrase.last >= sentence.to) break;
    end = phrase.last;
  }
  return end;
}

/** "the ruling a mistake", "the plan unworkable", "him weak": an object and what it is called, without quotation marks. */
export function isJudged(w: Words, sentence: Sentence, i: number): boolean {
  const end = withPhrases(w, sentence, objectEnd(w, sentence, i));
  if (end < 0 || !isUnquoted(sentence, i)) return false;
  const next = w.is(end, ADVERB) && !w.is(end, CALENDAR) ? end + 1 : end;
  if (w.at(next) === 'a' || w.at(next) === 'an' || w.is(next, PAST)) return next + 1 < sentence.to;
  if (isAdjective(w, next) || (isAdjective(w, end - 1) && end - i > 2)) return true;
  const isBare = w.is(i, OBJECT_PRONOUN) && !w.is(i, POSSESSIVE);
  return (
    isBare && !w.name(next) && !w.is(next, PREPOSITION | CALENDAR | PUNCTUATION | ADVERB | DETERMINER | POSSESSIVE)
  );
}

const ADJECTIVES = new Set(
  'wrong weak bad dangerous false untrue sad crazy absurd premature illegal naive corrupt'.split(' '),
);

const isAdjective = (w: Words, i: number): boolean =>
  !w.isCapital(i) && (ADJECTIVES.has(w.at(i)) || /^\p{L}{3,20}(?:able|ible|ful|less|ous)$/u.test(w.at(i)));

/** What is said of an object stands this near to it, in words. */
const NEAR = 60;

function isUnquoted(sentence: Sentence, i: number): boolean {
  for (let j = i; j < Math.min(sentence.to, i + NEAR); j++) if (sentence.quotation(j)) return false;
  return true;
}
