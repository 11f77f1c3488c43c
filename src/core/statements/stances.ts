import {
  AUXILIARY,
  BE,
  CALENDAR,
  PAST,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SOMEBODY,
  TITLE,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import type { Subject } from '../grammar/subjects';
import type { Words } from '../grammar/words';

const STANCE_BREAKS = new Set(
  'after before when while because although though unless whereas since but as until amid despite'.split(' '),
);

/** Where a stance ends: at the first mark of punctuation, clause or verb that does not belong to its object. */
export function stanceEnd(w: Words, first: number, limit: number): number {
  let i = first + 1;
  for (; i < limit; i++) {
    if (w.is(i, PUNCTUATION) && w.at(i) !== "'" && w.at(i) !== '’' && w.at(i) !== '-') break;
    if (!w.name(i) && STANCE_BREAKS.has(w.at(i))) break;
    if (w.at(i) === 'and' && (w.is(i + 1, VERB | PAST | BE | AUXILIARY) || w.is(i + 1, PRONOUN))) break;
  }
  while (i > first + 1 && w.is(i - 1, CALENDAR) && !w.is(i - 1, PREPOSITION)) {
    i--;
    if (['on', 'last', 'this', 'in', 'next'].includes(w.at(i - 1))) i--;
  }
  return i;
}

/** Whether the subject is one person: by name, by pronoun or by office ("the minister"). */
export function isSomebody(w: Words, { reference, first }: Subject): boolean {
  if (reference.kind === 'pronoun') {
    return !/^(?:they|we|it|who)$/i.test(w.tokens.text.slice(reference.start, reference.end));
  }
  if (w.names.some((n) => n.start === reference.start && n.label === 'person')) return true;
  let head = first;
  while (head < w.count && w.end(head) <= reference.end && !w.is(head, PREPOSITION)) head++;
  return reference.kind === 'nominal' && w.is(head - 1, TITLE | SOMEBODY) && !w.is(head - 1, TITLES);
}
