import type { Span } from '../analysis';
import { CALENDAR, NUMBER, PREPOSITION } from '../grammar/lexicon';
import type { Words } from '../grammar/words';

const TIME_OPENERS = new Set(['since', 'from', 'until', 'till', 'between', 'during', 'in']);

/** "until now", "until last year", "since 2018", "for two decades": how long an office is held, said before it. */
export function tenureAt(w: Words, i: number): (Span & { last: number }) | null {
  const next = w.at(i + 1);
  if (w.at(i) === 'until' && (next === 'now' || next === 'recently' || next === 'lately' || next === 'then')) {
    return { ...w.span(i, i + 2), last: i + 2 };
  }
  if (w.at(i) === 'until' || w.at(i) === 'since') return timeAfter(w, i);
  if (w.at(i) !== 'for') return null;
  let last = i + 1;
  while (
    last < i + 5 &&
    (w.is(last, NUMBER | PREPOSITION) || ['a', 'the', 'past', 'last', 'long'].includes(w.at(last)))
  ) {
    last++;
  }
  return last > i + 1 && SPANS.has(w.at(last)) ? { ...w.span(i, last + 1), last: last + 1 } : null;
}

const SPANS = new Set(['years', 'decades', 'decade', 'months', 'terms', 'time']);

/** "since 2018", "from 2010 to 2014", "until last year". */
export function timeAfter(w: Words, i: number): (Span & { last: number }) | null {
  if (!TIME_OPENERS.has(w.at(i))) return null;
  let j = i + 1;
  let sawTime = false;
  while (j < i + 8 && j < w.count) {
    const isTime = w.is(j, NUMBER | CALENDAR) && (/^\d/.test(w.at(j)) || w.is(j, CALENDAR));
    const isLink = ['to', 'and', 'last', 'the', 'late', 'early', 'mid'].includes(w.at(j));
    if (!isTime && !isLink) break;
    sawTime ||= isTime;
    j++;
  }
  while (j > i + 1 && !w.is(j - 1, NUMBER | CALENDAR)) j--;
  return sawTime ? { ...w.span(i, j), last: j } : null;
}
