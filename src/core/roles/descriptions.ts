import { DETERMINER, TENURE } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Found } from './find';
import { readRoles } from './phrase';

const AGED = /^[1-9]\d-year-old$/;

/**
 * "The former Halden Bank executive will go", "…, recalled the 27-year-old tailor": words for somebody named before
 * that say what they are or were. They count where the text makes plain who is meant.
 */
export function descriptions(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < w.count; i++) {
    if (w.at(i) !== 'the' || !w.is(i, DETERMINER)) continue;
    if (!(w.is(i + 1, TENURE) && w.at(i + 1) === 'former') && !AGED.test(w.at(i + 1))) continue;
    const phrase = readRoles(w, i);
    if (!phrase || w.name(phrase.last) || phrase.roles.length > 1) continue;
    if (w.at(phrase.last) === ',' && w.person(phrase.last + 1)) continue; // "the former judge, Ana Ruiz, …"
    const holder = { ...w.span(i, phrase.last), kind: 'nominal' } as const;
    out.push({ holder, roles: phrase.roles, first: i, last: phrase.last, confidence: 0.6 });
  }
  return out;
}
