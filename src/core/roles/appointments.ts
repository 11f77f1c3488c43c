import type { Span } from '../analysis';
import type { NameMention } from '../paragraph';
import {
  AUXILIARY,
  BE,
  DETERMINER,
  MODIFIER,
  PREPOSITION,
  PUNCTUATION,
  TENURE,
  TITLE,
  TITLES,
} from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Found } from './find';
import { leads, NOUNS, rolesAt, subjectEnd, type Said } from './leading';
import { isOwner } from './owners';
import type { RolePart } from './phrase';
import { singularTitle } from './titles';

/** "appointed Ana Ruiz as director of A", "elected Ana Ruiz speaker", "chose Ana Ruiz to lead A": the objects' roles. */
export function appointments(w: Words, verb: number): Found[] {
  if (w.is(verb - 1, BE)) return [];
  let i = verb + 1;
  while (i < verb + 8 && !w.person(i) && (!w.is(i, PUNCTUATION | PREPOSITION | BE | AUXILIARY) || isOf(w, i))) i++;
  const employer = w.name(subjectEnd(w, verb));
  const organization = employer?.label === 'organization' ? { start: employer.start, end: employer.end } : null;
  const shared = sharedOffice(w, i, organization);
  if (shared.length > 0) return shared;
  const out: Found[] = [];
  // "elected Ana Ruiz senior partner and Bo Lind managing partner"
  for (let name = w.person(i); name;) {
    const said = officeAfter(w, name);
    if (!said) break;
    const isOwn = ({ organization: own }: RolePart): boolean =>
      own === null || isOwner(w.tokens.text.slice(own.start, own.end)); // "has hired Ana Ruiz as its director"
    const roles = said.roles.map((r) => (organization && isOwn(r) ? { ...r, organization } : r));
    out.push(found(name, roles, verb, said.last));
    name = w.at(said.last) === 'and' ? w.person(said.last + 1) : null;
  }
  return out;
}

/** "elected Member of Parliament Ana Ruiz" */
const isOf = (w: Words, i: number): boolean => w.at(i) === 'of' && w.is(i - 1, TITLE);

const found = ({ start, end }: NameMention, roles: readonly RolePart[], first: number, last: number): Found => ({
  holder: { start, end, kind: 'name' },
  roles,
  first,
  last,
  confidence: 0.85,
});

function officeAfter(w: Words, name: NameMention): Said | null {
  let i = afterAside(w, name.last);
  if (w.at(i) === 'as') i++;
  else if (w.at(i) === 'to' && (w.at(i + 1) === 'be' || w.at(i + 1) === 'become')) i += 2;
  return w.at(i) === 'to' && NOUNS.has(w.at(i + 1)) ? leads(w, i + 1) : rolesAt(w, i);
}

/** Past ", formerly of A," and "from A" where "as" follows: "hired Ana Ruiz from A as director". */
function afterAside(w: Words, i: number): number {
  if (w.at(i) !== ',' && w.at(i) !== 'from') return i;
  for (let k = i + 1; k < i + LONGEST_ASIDE && (!w.is(k, BE | AUXILIARY) || w.at(k - 1) === 'to'); k++) {
    if (k > i + LONGEST_WORDS && !(w.at(k) === 'as' && w.at(k - 1) === ',')) continue;
    if (w.at(k) === 'as' || (w.at(k) === 'to' && (w.at(k + 1) === 'be' || w.at(k + 1) === 'become'))) return k;
  }
  return i;
}

/** Words between a name and "as", and those of an apposition that a comma closes before it. */
const LONGEST_WORDS = 11;
const LONGEST_ASIDE = 28;

/** Words between the first name of a list and its office: "elected Ana Ruiz of A and Bo Lind of B as deputies". */
const LONGEST_LIST = 24;

/**
 * "Ana Ruiz of A and Bo Lind of B as vice-presidents", "Ana Ruiz and Bo Lind join the board as directors": the office in
 * the plural after names that begin at `first`.
 */
export function sharedOffice(w: Words, first: number, organization: Span | null): Found[] {
  const people: NameMention[] = [];
  let i = first;
  for (; i < first + LONGEST_LIST && w.at(i) !== 'as' && w.at(i) !== '.'; i++) {
    const name = w.person(i);
    if (!name) continue;
    people.push(name);
    i = name.last - 1;
  }
  if (people.length < 2 || people[0]!.first !== first || w.at(i) !== 'as') return [];
  let head = i + 1;
  while (w.is(head, MODIFIER | TENURE | TITLE | DETERMINER) && !w.is(head, TITLES)) head++;
  const called = w.is(head, TITLES) ? singularTitle(w, i + 1, head + 1) : null;
  if (called === null) return [];
  const role = { first: i + 1, last: head + 1, called, organization, time: null };
  return people.map((name) => found(name, [role], first, head + 1));
}
