import { CALENDAR, DETERMINER, HONORIFIC, NUMBER, PREPOSITION, PUNCTUATION, TITLE, TITLES } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import { runEnd } from './organizations';

/** Past "and the Middle East" of "head of research for Africa and the Middle East". */
export function regionEnd(w: Words, end: number): number {
  let last = end;
  while (w.at(last) === 'and' || w.at(last) === ',') {
    const place = w.name(w.is(last + 1, DETERMINER) ? last + 2 : last + 1);
    if (place?.label !== 'location') break;
    last = place.last;
  }
  return last;
}

/** Past "and Public Credit" of "Minister of Finance and Public Credit"; else `end`. */
export function fieldEnd(w: Words, end: number): number {
  if (w.at(end) !== 'and' || w.name(end + 1)) return end;
  const more = runEnd(w, end + 1);
  const goesOn =
    more > end + 1 &&
    !w.is(more - 1, TITLE | TITLES) &&
    !w.is(end + 1, DETERMINER) &&
    w.isCapital(end + 1) === w.isCapital(end - 1);
  return goesOn ? more : end;
}

/** "law", "energy and climate": words without a name or a time, where the phrase ends or a house follows. */
export function isField(w: Words, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (w.name(i) || w.is(i, CALENDAR | NUMBER | PUNCTUATION)) return false;
  return last >= w.count || w.is(last, PUNCTUATION | PREPOSITION) || w.at(last) === 'who';
}

/** Past "(IGP)" of "Inspector General of Police (IGP)": the letters of the office, which no name is. */
export function afterLetters(w: Words, title: number, i: number): number {
  const isLetters = w.at(i) === '(' && w.at(i + 2) === ')' && /^\p{Lu}{2,6}$/u.test(w.text(i + 1));
  return isLetters && w.name(i + 1)?.label !== 'organization' && w.isCapital(title - 1) ? i + 3 : i;
}

/** Past "in Chile" of "a director at A in Chile and a member of B", where more is said of the same person. */
export function afterSeat(w: Words, i: number): number {
  const place = w.at(i) === 'in' ? w.name(i + 1) : null;
  const isSeat = place?.label === 'location' && (w.at(place.last) === 'and' || w.at(place.last) === ',');
  return isSeat ? place.last : i;
}

/** Past "(external finance)" between "additional secretary" and its holder's name, which begins behind the bracket. */
export function afterFieldBracket(w: Words, i: number): number {
  if (w.at(i) !== '(' || !w.is(i - 1, TITLE) || w.is(i + 1, NUMBER)) return i;
  let close = i + 1;
  while (close < i + 6 && w.at(close) !== ')') {
    if (w.name(close) || w.is(close, PUNCTUATION | TITLE) || RETIREMENTS.test(w.at(close))) return i;
    close++;
  }
  const holder = w.is(close + 1, HONORIFIC) ? close + 2 : close + 1;
  return w.at(close) === ')' && close > i + 1 && w.person(holder) ? close + 1 : i;
}

const RETIREMENTS = /^(?:retd|ret|rtd|retired)\.?$/;
