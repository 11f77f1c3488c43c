import type { NamedParagraph, Reference, RoleClaim } from '../paragraph';
import { DETERMINER } from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import { wordsOf, type Words } from '../grammar/words';
import { appositionsAfter, affiliationAfter } from './after';
import { rolesBefore } from './before';
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
    const after = appositionsAfter(w, name);
    const affiliation = affiliationAfter(w, name);
    const isChair = before !== null && affiliation !== null && w.at(name.last) !== '('; // no party in brackets
    if (before) found.push(isChair ? withOrganization(before, affiliation) : before);
    if (after) found.push(after);
    if (affiliation && !isChair) found.push(affiliation);
  }
  found.push(...sharedTitles(w), ...predicates(w));
  return found
    .flatMap((f) => claims(w, atFrontedOrganization(w, f)))
    .sort((a, b) => a.evidence.start - b.evidence.start);
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
  if (w.at(first) !== 'at') return found;
  const organization = organizationIn(w, first + 1, nominalEnd(w, w.is(first + 1, DETERMINER) ? first + 2 : first + 1));
  if (!organization || w.at(organization.end) !== ',') return found;
  return { ...found, roles: found.roles.map((r) => ({ ...r, organization: r.organization ?? organization.span })) };
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
