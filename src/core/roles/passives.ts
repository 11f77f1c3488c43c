import type { Span } from '../analysis';
import type { NameMention } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  PLAIN,
  POSSESSIVE,
  TENURE,
  TITLE,
} from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import { beginsSentence } from '../text/tokens';
import type { Found } from './find';
import { readRoles, type RolePart, type RolePhrase } from './phrase';
import verbs from './verbs.json';

/** "head" for "headed by"; nothing for "led by", which alone is no office. */
const AGENTS = new Map(Object.entries(verbs.agents));

type Body = Pick<NameMention, 'start' | 'end' | 'first' | 'last'>;

/** Titles stand between "by" and the name within this many words. */
const MOST_TITLES = 6;

/** "A, headed by Ana Ruiz,", "A is run by Ana Ruiz", "Founded by Ana Ruiz, A …": whose verb in the passive is an office. */
export function passives(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < w.count; i++) {
    const called = AGENTS.get(w.at(i));
    if (called === undefined || w.at(i + 1) !== 'by' || w.name(i)) continue;
    const agent = personFrom(w, i + 2);
    const organization = agent && (organizationBefore(w, i) ?? organizationAfter(w, i, agent) ?? sharedSubject(w, i));
    if (!agent || !organization) continue;
    const span = { start: organization.start, end: organization.end };
    out.push({
      holder: { start: agent.start, end: agent.end, kind: 'name' },
      roles: titlesBetween(w, i + 2, agent, span) ?? [
        { first: i, last: i + 1, called, organization: span, time: null },
      ],
      first: Math.min(i, organization.first),
      last: Math.max(agent.last, organization.first < i ? 0 : organization.last),
      confidence: 0.85,
    });
  }
  return out;
}

/** "led by managing director Ana Ruiz": the office is named, and is one of the organization that she leads. */
function titlesBetween(w: Words, from: number, agent: NameMention, organization: Span): RolePart[] | null {
  const phrase = readRoles(w, from, { beforeName: true });
  if (phrase?.last !== agent.first) return null;
  return phrase.roles.map((r) => ({ ...r, organization: r.organization ?? organization }));
}

/** The person at `i`, past a title: "by its founder Ana Ruiz". */
function personFrom(w: Words, i: number): NameMention | null {
  let k = i;
  while (k < i + MOST_TITLES && w.is(k, DETERMINER | POSSESSIVE | TITLE | TENURE | MODIFIER | PLAIN | HONORIFIC)) k++;
  const person = w.person(k);
  if (!person || !isPossessiveMark(w, person.last) || k > i + MOST_TITLES) return person;
  return personFrom(w, person.last + 1); // "chaired by Lind's former partner Ana Ruiz"
}

/** Before "headed by", ", headed by", "is headed by", "which was headed by". */
function organizationBefore(w: Words, verb: number): Body | null {
  let k = verb - 1;
  while (w.is(k, ADVERB | BE | AUXILIARY)) k--;
  if (w.at(k) === 'which') k--;
  if (w.at(k) === ',') k--;
  const name = w.name(k);
  if (name) return name.label === 'organization' ? name : null;
  if (!COMMITTEES.has(w.at(k))) return null; // "told the committee chaired by Ana Ruiz"
  return { ...w.span(k, k + 1), first: k, last: k + 1 };
}

/** Common nouns for bodies that have a head by their nature. */
const COMMITTEES = new Set(
  'committee subcommittee commission panel board council inquiry tribunal jury court'.split(' '),
);

/** "A is owned by the state and led by Ana Ruiz": the subject of two verbs in the passive. */
function sharedSubject(w: Words, verb: number): Body | null {
  if (w.at(verb - 1) !== 'and') return null;
  for (let k = verb - 2; k > verb - LONGEST_PASSIVE && k > 0; k--) {
    if (w.at(k) === ',' || w.at(k) === ';') return null;
    if (w.is(k, BE) && !w.is(k - 1, AUXILIARY | BE)) return organizationBefore(w, k);
  }
  return null;
}

/** Words between "is" and the second participle: "is owned by the Scottish government and led by". */
const LONGEST_PASSIVE = 14;

/** "Founded by Ana Ruiz, A has …": the participle opens the sentence. */
function organizationAfter(w: Words, verb: number, agent: NameMention): NameMention | null {
  if (!beginsSentence(w.tokens, verb) || w.at(agent.last) !== ',') return null;
  const name = w.name(w.is(agent.last + 1, DETERMINER) ? agent.last + 2 : agent.last + 1);
  return name?.label === 'organization' ? name : null;
}

/** "A, whose director is Ana Ruiz,": the office stands before the verb. */
export function identities(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 2; i + 1 < w.count; i++) {
    const isApposition = w.at(i) === ',' && w.is(i - 1, TITLE);
    if (!w.is(i, BE) && !isApposition) continue;
    const holder = isApposition ? apposedPerson(w, i + 1) : personFrom(w, i + 1);
    const phrase = holder && officeBefore(w, w.at(i - 1) === 'will' ? i - 1 : i); // "its head will be Ana Ruiz"
    if (!phrase) continue;
    const { start, end } = holder;
    out.push({
      holder: { start, end, kind: 'name' },
      roles: phrase.roles,
      first: phrase.first,
      last: holder.last,
      confidence: 0.9,
    });
  }
  return out;
}

/** "whose spokeswoman, the driver Ana Ruiz, said": the person that closes the apposition. */
function apposedPerson(w: Words, i: number): NameMention | null {
  const person = personFrom(w, i);
  return person && person.first > i && w.at(person.last) === ',' ? person : null;
}

const OWNERS = new Set(['whose', 'its', 'his', 'her', 'their']);

/** The office that ends before `end` and belongs to "whose" or "its", perhaps with its seat: "representative in Lusaka". */
function officeBefore(w: Words, end: number): RolePhrase | null {
  for (let k = end - 2; k >= 0 && k > end - 8; k--) {
    if (!OWNERS.has(w.at(k))) continue;
    const phrase = readRoles(w, k + 1);
    if (!phrase) return null;
    const seat = w.at(phrase.last) === 'in' ? w.name(phrase.last + 1) : null;
    return phrase.last === end || (seat?.label === 'location' && seat.last === end) ? phrase : null;
  }
  return null;
}
