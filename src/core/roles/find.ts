import type { NamedParagraph, Reference, RoleClaim } from '../paragraph';
import { ADVERB, DETERMINER } from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import { wordsOf, type Words } from '../grammar/words';
import { affiliationAfter, appositionsAfter, seatAfter } from './after';
import { rolesBefore } from './before';
import { descriptions } from './descriptions';
import { isHouseOffice } from './employers';
import { nominations } from './nominations';
import { identities, passives } from './passives';
import { predicates } from './predicates';
import { organizationIn } from './organizations';
import { sharedTitles } from './plurals';
import type { RolePart } from './phrase';

/** A role phrase, and who holds the roles. */
export interface Found {
  readonly holder: Reference;
  readonly roles: readonly RolePart[];
  /** The tokens that say so. */
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/** The roles and affiliations that one paragraph states. */
export function findRoles(paragraph: NamedParagraph): RoleClaim[] {
  const w = wordsOf(paragraph);
  const found: Found[] = [];
  for (const name of w.names) {
    if (name.label !== 'person') continue;
    const before = rolesBefore(w, name);
    const affiliation = affiliationAfter(w, name);
    const after = appositionsAfter(w, name) ?? (affiliation && appositionsAfter(w, name, affiliation.last));
    const shared = before && sharedOrganization(w, before, found);
    // No party in brackets, but for a legislator's
    const isChair = before !== null && affiliation !== null && (w.at(name.last) !== '(' || isLegislator(w, before));
    if (before) found.push(isChair ? withOrganization(before, affiliation) : (shared ?? before));
    const isStated = affiliation !== null && after !== null && isOfHouse(w, after);
    if (after) found.push(isStated ? withOrganization(after, affiliation) : after);
    const seat = seatAfter(w, name);
    if (seat) found.push(seat);
    if (affiliation && !isChair && !isStated) found.push(affiliation);
  }
  found.push(
    ...sharedTitles(w),
    ...predicates(w),
    ...passives(w),
    ...identities(w),
    ...nominations(w),
    ...descriptions(w),
  );
  return found
    .flatMap((f) => claims(w, atFrontedOrganization(w, f)))
    .sort((a, b) => a.evidence.start - b.evidence.start);
}

/** "Halden's Ana Ruiz, president and CEO,": offices that houses have, which name none themselves. */
const isOfHouse = (w: Words, { roles }: Found): boolean =>
  roles.every((r) => !r.organization && isHouseOffice(w.tokens.text.slice(w.start(r.first), w.end(r.last - 1)))) ||
  (roles.length > 1 && roles.every((r) => !r.organization) && w.at(roles.at(-1)!.last - 1) === 'ceo');

const isLegislator = (w: Words, { roles }: Found): boolean => LEGISLATORS.has(w.at(roles.at(-1)!.last - 1));

const LEGISLATORS = new Set(
  'mp mep msp mla mlc td senator sen rep representative lawmaker legislator deputy congressman congresswoman councillor councilor assemblyman assemblywoman backbencher'.split(
    ' ',
  ),
);

/** "Halden Bank economist Jane Doe and strategist Bo Lind": the second is of the first one's house. */
function sharedOrganization(w: Words, second: Found, found: readonly Found[]): Found | null {
  const first = found.findLast((f) => f.last === second.first - 1);
  const organization = first?.roles.at(-1)?.organization;
  if (
    !organization ||
    w.at(second.first - 1) !== 'and' ||
    w.isCapital(second.first) ||
    second.roles.some((r) => r.organization)
  ) {
    return null;
  }
  if (organization.start > w.start(first.last - 1) || w.is(second.first, DETERMINER)) return null;
  const isBefore = organization.end <= first.holder.start;
  return isBefore ? { ...second, roles: second.roles.map((r) => ({ ...r, organization })) } : null;
}

/** "Professor Jane Doe of Oxford University": where the professor's chair is. */
function withOrganization(before: Found, affiliation: Found): Found {
  const { organization } = affiliation.roles[0]!;
  const roles = before.roles.map((r) => ({ ...r, organization: r.organization ?? organization }));
  return { ...before, roles, last: affiliation.last };
}

/** "At Kansai Precision, President Etsuko Murai …": the organization that opens the sentence is that of its roles. */
function atFrontedOrganization(w: Words, found: Found): Found {
  if (found.roles.every((r) => r.organization)) return found;
  const { sentences } = w.tokens;
  let k = sentences.length - 1;
  while (k > 0 && sentences[k]! > found.first) k--;
  const first = sentences[k]!;
  if (w.at(first) === 'under') return underChief(w, found, first);
  const at = w.is(first, ADVERB) ? first + 1 : first; // "Also at A, …"
  if (w.at(at) !== 'at') return found;
  const named = w.person(at + 1); // after "at" stands a house, whatever the tagger took its name for
  const organization = named
    ? { span: { start: named.start, end: named.end }, end: named.last }
    : organizationIn(w, at + 1, nominalEnd(w, w.is(at + 1, DETERMINER) ? at + 2 : at + 1));
  if (!organization || w.at(organization.end) !== ',') return found;
  return { ...found, roles: found.roles.map((r) => ({ ...r, organization: r.organization ?? organization.span })) };
}

/** "Under its chief executive Ana Ruiz, A …" */
function underChief(w: Words, found: Found, first: number): Found {
  const name = w.at(found.last) === ',' ? w.name(found.last + 1) : null;
  if (found.first > first + 2 || name?.label !== 'organization') return found;
  const organization = { start: name.start, end: name.end };
  return { ...found, roles: found.roles.map((r) => ({ ...r, organization: r.organization ?? organization })) };
}

function claims(w: Words, found: Found): RoleClaim[] {
  const evidence = w.span(found.first, found.last);
  return found.roles.map((r) => ({
    holder: found.holder,
    called: r.called ?? null,
    title: r.last > r.first ? w.span(r.first, r.last) : { start: evidence.start, end: evidence.start },
    organization: r.organization,
    time: r.time,
    evidence,
    confidence: found.confidence,
  }));
}
