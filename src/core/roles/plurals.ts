import {
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  MODIFIER,
  NUMBER,
  POSSESSIVE,
  PUNCTUATION,
  RELATIVE,
  TENURE,
  TITLE,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { NameMention } from '../paragraph';
import type { Span } from '../analysis';
import { leftmost } from './before';
import { complements } from './complements';
import type { Found } from './find';
import { beforeTitle } from './premodifiers';
import { singularTitle } from './titles';

/** A name of the list, and the place or body that follows it. */
interface Member {
  readonly name: NameMention;
  readonly organization: Span | null;
  /** The token after all that belongs to the name. */
  readonly end: number;
}

/** "Presidents A and B", "foreign ministers A of X and B of Y", "analysts A and B at Z": one title before several names. */
export function sharedTitles(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 1 < w.count; i++) {
    if (!w.is(i, TITLES) || w.is(i, TITLE)) continue;
    if (w.person(i + 1)) out.push(...titlesAt(w, i, leftmost(w, i), membersFrom(w, i + 1)));
    else if (w.at(i + 1) !== ':') out.push(...apposedTo(w, i));
    else out.push(...titlesAt(w, i, modifiersBefore(w, i), listed(w, i + 2)));
  }
  return out;
}

/** "Ana Ruiz and Bo Lind, co-founders of A,": one apposition to several names. */
function apposedTo(w: Words, head: number): Found[] {
  const first = modifiersBefore(w, head);
  let comma = first - 1;
  while (w.is(comma, DETERMINER | NUMBER | POSSESSIVE)) comma--;
  const people = w.at(comma) === ',' ? peopleBefore(w, comma) : [];
  const before = people.length > 1 ? beforeTitle(w, first, head) : null;
  const called = before && singularTitle(w, before.first, head + 1);
  if (!before || called === null) return [];
  const { organization, time, end } = complements(w, head + 1);
  if (end < w.count && !w.is(end, PUNCTUATION | RELATIVE)) return [];
  const role = {
    first: before.first,
    last: head + 1,
    called,
    organization: organization ?? before.organization,
    time: before.time ?? time,
  };
  return people.map(({ start, end: nameEnd }) => ({
    holder: { start, end: nameEnd, kind: 'name' },
    roles: [role],
    first,
    last: end,
    confidence: 0.85,
  }));
}

/** The names of the list that ends before `end`: "A, B and C". */
function peopleBefore(w: Words, end: number): NameMention[] {
  const out: NameMention[] = [];
  for (let name = w.person(end - 1); name && out.length < MOST_PEOPLE;) {
    out.unshift(name);
    const link = name.first - 1;
    const isLink = w.at(link) === 'and' || (w.at(link) === ',' && out.length > 1);
    name = isLink ? w.person(link - 1) : null;
  }
  return out;
}

const MOST_PEOPLE = 8;

/** "three deputy chairs: Ana Ruiz, the driver Bo Lind and Wu Lan": those whom a list without a verb names. */
function listed(w: Words, first: number): Member[] {
  const out: Member[] = [];
  for (let i = first; i < w.count && i < first + LONGEST_LIST && w.at(i) !== '.' && w.at(i) !== ';'; i++) {
    if (w.is(i, BE | AUXILIARY | VERB | RELATIVE)) return [];
    const name = w.person(i);
    if (!name) continue;
    out.push({ name, organization: null, end: name.last });
    i = name.last - 1;
  }
  return out;
}

const LONGEST_LIST = 60;

function modifiersBefore(w: Words, head: number): number {
  let i = head;
  while (w.is(i - 1, MODIFIER | TITLE | TENURE)) i--;
  return i;
}

function titlesAt(w: Words, head: number, leftmost: number, members: readonly Member[]): Found[] {
  let from = leftmost;
  while (w.is(from, DETERMINER)) from++;
  const before = beforeTitle(w, from, head);
  if (!before || members.length < 2) return [];
  const called = singularTitle(w, before.first, head + 1);
  if (called === null) return [];
  // "analysts A and B at Nordea"
  const shared = members.slice(0, -1).every((m) => !m.organization) ? members.at(-1)!.organization : null;
  return members.map(({ name, organization, end }) => ({
    holder: { start: name.start, end: name.end, kind: 'name' },
    roles: [
      {
        first: before.first,
        last: head + 1,
        called,
        organization: organization ?? shared ?? before.organization,
        time: before.time,
      },
    ],
    first: from,
    last: end,
    confidence: 0.85,
  }));
}

function membersFrom(w: Words, first: number): Member[] {
  const out: Member[] = [];
  for (let name = w.person(first); name;) {
    const place = placeAfter(w, name.last);
    const end = place?.end ?? name.last;
    out.push({ name, organization: place?.span ?? null, end });
    let i = end;
    if (w.at(i) === ',') i++;
    if (w.is(i, CONJUNCTION)) i++;
    name = i > end ? w.person(i) : null;
  }
  return out;
}

const PLACING = new Set(['of', 'from', 'at', 'with']);

/** "of France", "at the Bank of Ghana", "(ANC)". */
function placeAfter(w: Words, i: number): { span: Span; end: number } | null {
  const isBracket = w.at(i) === '(';
  if (!isBracket && !PLACING.has(w.at(i))) return null;
  let first = i + 1;
  while (w.is(first, DETERMINER)) first++;
  const name = w.name(first);
  if (!name || name.label === 'person' || name.label === 'other') return null;
  if (isBracket) return w.at(name.last) === ')' ? { span: name, end: name.last + 1 } : null;
  return { span: { start: name.start, end: name.end }, end: Math.max(name.last, nominalEnd(w, name.first)) };
}
