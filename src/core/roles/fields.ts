import { CALENDAR, DETERMINER, NUMBER, PREPOSITION, PUNCTUATION, TITLE, TITLES } from '../grammar/lexicon';
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
