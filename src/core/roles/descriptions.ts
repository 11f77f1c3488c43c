import { DETERMINER, PAST, TENURE, TITLE, VERB } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import { closes } from './after';
import type { Found } from './find';
import { readRoles, type RolePhrase } from './phrase';

const AGED = /^[1-9]\d-year-old$/;

/**
 * "The former Halden Bank executive will go", "…, recalled the 27-year-old tailor": words for somebody named before
 * that say what they are or were. They count where the text makes plain who is meant.
 */
export function descriptions(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < w.count; i++) {
    if (w.at(i) !== 'the' || !w.is(i, DETERMINER)) continue;
    const apposed = officerApposed(w, i);
    if (apposed) out.push(apposed);
    const isOld = (w.is(i + 1, TENURE) && w.at(i + 1) === 'former') || AGED.test(w.at(i + 1));
    if (!isOld && !isHoused(w, i + 1)) continue;
    const phrase = readRoles(w, i);
    if (!phrase || w.name(phrase.last) || phrase.roles.length > 1) continue;
    if (!isOld && !w.is(phrase.last, VERB | PAST)) continue;
    if (w.at(phrase.last) === ',' && w.person(phrase.last + 1)) continue; // "the former judge, Ana Ruiz, …"
    out.push(held(w, i, phrase.last, phrase));
  }
  return out;
}

/** What is said of somebody in the words from `first` to `last`. */
const held = (w: Words, first: number, last: number, phrase: RolePhrase): Found => ({
  holder: { ...w.span(first, last), kind: 'nominal' },
  roles: phrase.roles,
  first,
  last: phrase.last,
  confidence: 0.6,
});

/** "The CPD economist said": an organization right before an occupation. */
function isHoused(w: Words, i: number): boolean {
  const name = w.name(i);
  return name?.label === 'organization' && w.is(name.last, TITLE) && !w.isCapital(name.last);
}

/** "said the adviser, a former secretary and once an envoy to A": an apposition to an office that stands for somebody. */
function officerApposed(w: Words, i: number): Found | null {
  if (!w.is(i + 1, TITLE) || w.at(i + 2) !== ',' || w.isCapital(i + 1)) return null;
  if (w.at(i + 3) !== 'a' && w.at(i + 3) !== 'an') return null;
  const phrase = readRoles(w, i + 3);
  if (!phrase || w.person(phrase.last) || w.person(phrase.last + 1) || !closes(w, phrase)) return null;
  return held(w, i, i + 2, phrase);
}
