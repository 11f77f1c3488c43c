import type { Span } from '../analysis';
import { ADVERB, AUXILIARY, DETERMINER, NUMBER, ORGANIZATION, POSSESSIVE, PUNCTUATION } from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import { timeAfter } from './times';
import { fieldsEnd, organizationIn } from './organizations';
import { readRoles, type RolePart } from './phrase';
import verbs from './verbs.json';

/** Roles that a verb's phrase gives, and the token after it. */
export interface Said {
  readonly roles: readonly RolePart[];
  readonly last: number;
}

/** "founder" for "founded". */
export const NOUNS: ReadonlyMap<string, string> = new Map(Object.entries(verbs.nouns));

/** "heads the Bank of Ghana": the verb is the title. */
export function leads(w: Words, verb: number): Said | null {
  let i = verb + 1;
  while (w.is(i, DETERMINER | POSSESSIVE | NUMBER)) i++;
  if (w.at(i) === 'board' && w.at(i + 1) === 'of') i = w.is(i + 2, DETERMINER) ? i + 3 : i + 2; // "chairs the board of A"
  const organization = organizationIn(w, i, nominalEnd(w, i)) ?? houseOfField(w, verb, i) ?? describedBody(w, i);
  if (!organization) return null;
  const time = timeAfter(w, organization.end);
  const called = NOUNS.get(w.at(verb)) ?? null;
  return {
    roles: [{ first: verb, last: verb + 1, organization: organization.span, time, called }],
    last: time?.last ?? organization.end,
  };
}

/** "heads telecom research at A": the house behind what somebody heads there. */
function houseOfField(w: Words, verb: number, first: number): { span: Span; end: number } | null {
  const end = nominalEnd(w, first);
  const isHead = w.at(verb) === 'heads' || w.at(verb) === 'headed' || w.at(verb) === 'oversees';
  if (!isHead || end === first || w.name(end - 1) || (w.at(end) !== 'at' && w.at(end) !== 'for')) return null;
  return organizationIn(w, end + 1, nominalEnd(w, w.is(end + 1, DETERMINER) ? end + 2 : end + 1));
}

/** "the central bank", after "heads": a body that the text has named before. */
function describedBody(w: Words, first: number): { span: Span; end: number } | null {
  const determiner = w.at(first - 1);
  if (!['the', 'this', 'its', 'his', 'her', 'their'].includes(determiner)) return null;
  const own = nominalEnd(w, first);
  const end = fieldsEnd(w, own) ?? own;
  const named = w.at(end) === ',' && w.is(end - 1, ORGANIZATION) ? w.name(end + 1) : null;
  if (named?.label === 'organization' && (named.last >= w.count || w.is(named.last, PUNCTUATION))) {
    return { span: { start: named.start, end: named.end }, end: named.last }; // "chairs the joint venture, A,"
  }
  if (!w.is(end - 1, ORGANIZATION) && w.at(end - 1) !== 'team') return null;
  const house = ['of', 'at', 'in'].includes(w.at(end)) ? houseFrom(w, end + 1) : null;
  if (house && house.end > end) return { span: { start: w.start(first), end: house.span.end }, end: house.end };
  if (NO_BODY.has(w.at(end - 1))) return null;
  return { span: w.span(first - 1, end), end };
}

/** "the emergency team of A" */
const houseFrom = (w: Words, i: number): { span: Span; end: number } | null =>
  organizationIn(w, i, nominalEnd(w, w.is(i, DETERMINER) ? i + 1 : i));

/** One leads these for a while, and holds no office by it. */
const NO_BODY = new Set(
  'team squad campaign project programme program initiative mission delegation force forces government state unit coalition movement charge'.split(
    ' ',
  ),
);

/** The roles that begin at `i`, where no name follows whose title they are. */
export function rolesAt(w: Words, i: number): Said | null {
  const phrase = readRoles(w, i);
  return phrase && !w.person(phrase.last) ? { roles: phrase.roles, last: phrase.last } : null;
}

/** The token before a verb and its auxiliaries. */
export function subjectEnd(w: Words, verb: number): number {
  let k = verb - 1;
  while (w.is(k, ADVERB | AUXILIARY)) k--;
  return k;
}
