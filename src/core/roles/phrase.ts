import type { Span } from '../analysis';
import {
  ADVERB,
  CALENDAR,
  DETERMINER,
  MODIFIER,
  NUMBER,
  ORGANIZATION,
  PLAIN,
  POSSESSIVE,
  POSTNOMINAL,
  PREPOSITION,
  PUNCTUATION,
  TENURE,
  TITLE,
  TITLES,
} from '../grammar/lexicon';
import { isPossessiveMark, nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';

/** One role as a phrase states it, whoever holds it. Tokens, ends exclusive. */
export interface RolePart {
  readonly first: number;
  readonly last: number;
  readonly organization: Span | null;
  readonly time: Span | null;
}

/** "a deputy to the 14th NPC and chairman and CEO of Haier Group": several roles in one phrase. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  readonly roles: readonly RolePart[];
  /** Begins with a determiner or an owner, or may do without one ("president of X"). */
  readonly determined: boolean;
}

interface Options {
  /** After "a(n)" in an apposition any noun for a doer counts ("a bookbinder from Fez"). */
  readonly openVocabulary?: boolean;
  /** "lawmakers Ana Ruiz and Bo Lind": a plural may head the phrase. */
  readonly plural?: boolean;
  /** The name of who holds the roles comes next. */
  readonly beforeName?: boolean;
}

/**
 * Reads the roles that begin at token `i`: [determiner] [former] [modifiers] title [of organization], and what is
 * coordinated with it.
 * @returns null where no title heads the phrase.
 */
export function readRoles(w: Words, i: number, options: Options = {}): RolePhrase | null {
  const parts: Draft[] = [];
  let at = i;
  let determined = false;
  for (;;) {
    const draft = readOne(w, at, options);
    if (!draft) break;
    if (parts.length > 0 && w.person(draft.end) && !options.beforeName) break; // "…, and president Xi": somebody else
    if (parts.length === 0) determined = draft.determined;
    parts.push(draft);
    const next = coordination(w, draft.end);
    if (next < 0) break;
    at = next;
  }
  if (parts.length === 0) return null;
  return { first: i, last: parts.at(-1)!.end, roles: shareOrganizations(w, parts), determined };
}

interface Draft extends RolePart {
  readonly start: number;
  readonly end: number;
  /** The organization stands before the title, or after it, or is none. */
  readonly side: 'before' | 'after' | null;
  readonly determined: boolean;
}

/** The token after "and", "as well as", ", and", "," where the phrase may go on with another role; else -1. */
function coordination(w: Words, i: number): number {
  let j = i;
  if (w.at(j) === ',') j++;
  if (w.at(j) === 'as' && w.at(j + 1) === 'well' && w.at(j + 2) === 'as') return j + 3;
  if (w.at(j) === 'and' || w.at(j) === '&') {
    j++;
    while (w.is(j, ADVERB)) j++;
    return j;
  }
  return j > i ? j : -1;
}

/**
 * "founder and chairman of A": a title without an organization takes that of the next one it is coordinated with;
 * "A's founder and chairman": later titles take that before.
 */
function shareOrganizations(w: Words, parts: readonly Draft[]): RolePart[] {
  const out: RolePart[] = [];
  for (let k = parts.length - 1; k >= 0; k--) {
    const p = parts[k]!;
    const next = out[0];
    const joined = k + 1 < parts.length && parts[k + 1]!.side !== 'before' && !w.is(parts[k + 1]!.start, DETERMINER);
    const before = parts.slice(0, k).find((q) => q.side === 'before');
    const organization = p.organization ?? (joined && next ? next.organization : null) ?? before?.organization ?? null;
    out.unshift({ first: p.first, last: p.last, organization, time: p.time });
  }
  return out;
}

function readOne(w: Words, i: number, options: Options): Draft | null {
  let j = i;
  let determined = false;
  let indefinite = false;
  while (w.is(j, DETERMINER | POSSESSIVE) || (w.is(j, ADVERB) && !w.is(j, TENURE | PLAIN))) {
    if (w.at(j) === 'no' || w.at(j) === 'that') return null;
    indefinite ||= w.at(j) === 'a' || w.at(j) === 'an';
    determined ||= !w.is(j, ADVERB);
    j++;
  }
  if (w.at(j).endsWith('ing') && !determined && !w.is(j, MODIFIER | TITLE | PLAIN | TENURE)) return null; // "is examining patients"
  const end = titleRunEnd(w, j);
  const head = headOf(w, j, end, indefinite && options.openVocabulary === true, options.plural === true);
  if (head < 0) return null;
  const before = beforeTitle(w, j, head);
  if (!before) return null;
  const last = Math.min(end, head + 1 + (w.is(head + 1, POSTNOMINAL) ? 1 : 0));
  const after = complements(w, last);
  return {
    start: i,
    first: before.first,
    last: after.titleLast,
    organization: before.organization ?? after.organization,
    side: before.organization ? 'before' : after.organization ? 'after' : null,
    time: before.time ?? after.time,
    end: after.end,
    determined: determined || before.organization !== null,
  };
}

/** Where the nominal words from `j` end, or the person begins whom the title stands before. */
function titleRunEnd(w: Words, j: number): number {
  let end = nominalEnd(w, j);
  for (let k = j; k < end; k++) {
    const person = w.person(k);
    if (person && (w.is(k - 1, TITLE) || !isPossessiveMark(w, person.last))) {
      end = k;
      break;
    }
  }
  return end;
}

/** The title that ends the run; a calendar word or an adverb after it is no part of it. */
function headOf(w: Words, first: number, end: number, open: boolean, plural: boolean): number {
  let k = end - 1;
  while (k >= first && w.is(k, CALENDAR | ADVERB) && !w.is(k, TITLE)) k--;
  if (w.is(k, POSTNOMINAL) && w.is(k - 1, TITLE) && k - 1 >= first) return k - 1;
  if (k < first || w.name(k)) return -1;
  if (w.is(k, plural ? TITLE | TITLES : TITLE)) return k;
  return open && isDoer(w.at(k)) ? k : -1;
}

const DOER = /^[a-z]{3,}(?:er|or|ist|ian|man|woman|person|smith|wright|herd|ician|ologist|monger)$/;
const NO_DOER = new Set(
  'number matter letter paper order offer center computer answer river tower power winter summer member-state father mother brother sister daughter other another teenager newcomer winner loser stranger killer murderer attacker passer brief error mirror color flavor favor factor sector motor doctor-patient minor major human woman man veteran-man'.split(
    ' ',
  ),
);
const isDoer = (word: string): boolean => DOER.test(word) && !NO_DOER.has(word);

interface Before {
  readonly first: number;
  readonly organization: Span | null;
  readonly time: Span | null;
}

/** What stands between the determiner and the title: an owner or organization, a time, modifiers. */
function beforeTitle(w: Words, from: number, head: number): Before | null {
  let first = from;
  let organization: Span | null = null;
  for (let k = head - 1; k >= from; k--) {
    if (isPossessiveMark(w, k)) {
      organization = ownerSpan(w, from, k);
      first = k + 1;
      break;
    }
    let name = w.name(k);
    const inBracket = w.at(k) === ')' || w.at(k + 1) === ')' || w.at(k) === '(';
    if (inBracket && !(name && w.at(name.last) !== ')')) {
      // "Bank of Canada (BoC) governor": the name stands before the bracket.
      first = Math.max(first, w.at(k) === ')' ? k + 1 : first);
      if (w.at(k) !== '(') continue;
      name = w.name(k - 1);
    } else if (!name) continue;
    // "chief U.S. economist": a place among the modifiers is one of them.
    if (name?.label === 'location' && w.is(name.first - 1, MODIFIER)) {
      k = name.first;
      continue;
    }
    if (name?.label === 'person') return null;
    if (name && name.label !== 'other') organization = { start: name.start, end: name.end };
    first = Math.max(first, name?.last ?? k + 1);
    break;
  }
  if (!organization) {
    const last = bodyEnd(w, first, head);
    if (last > first) {
      organization = w.span(first, last);
      first = last;
    }
  }
  let tenure = -1;
  let k = first;
  for (; k < head; k++) {
    if (w.is(k, TENURE)) tenure = tenure < 0 ? k : tenure;
    else if (!w.is(k, PLAIN | NUMBER | ADVERB) && !isAge(w.at(k))) break;
  }
  const time = tenure < 0 ? tenureBefore(w, from) : w.span(tenure, lastTenure(w, tenure, k));
  return { first: k, organization: organization ?? possessor(w, from - 1), time };
}

/** "State Bank governor": past a body's name in capitals that is not marked as a name; `first` where there is none. */
function bodyEnd(w: Words, first: number, head: number): number {
  for (let i = first; i < head && w.isCapital(i) && !w.name(i) && !w.is(i, TENURE | TITLE); i++) {
    if (i > first && w.is(i, ORGANIZATION)) return i + 1;
  }
  return first;
}

/** "its chairman", "whose chairman": the pronoun stands for the organization; "whose" for the name before it. */
function possessor(w: Words, i: number): Span | null {
  const word = w.at(i);
  if (word === 'its' || word === 'their') return w.span(i, i + 1);
  if (word !== 'whose') return null;
  const name = w.name(w.at(i - 1) === ',' ? i - 2 : i - 1);
  return name?.label === 'organization' ? { start: name.start, end: name.end } : null;
}

function lastTenure(w: Words, tenure: number, end: number): number {
  let last = end;
  while (last > tenure + 1 && !w.is(last - 1, TENURE)) last--;
  return last;
}

/** "former Google engineer": the time stands before the organization. */
function tenureBefore(w: Words, from: number): Span | null {
  return w.is(from, TENURE) ? { start: w.start(from), end: w.end(from) } : null;
}

const isAge = (word: string): boolean => /^\d+-?(?:year-old)?$|-year-old$|-born$|-based$|-educated$/.test(word);

function afterBracket(w: Words, i: number): number {
  if (w.at(i) !== '(') return i;
  for (let j = i + 1; j < i + 5; j++) if (w.at(j) === ')') return j + 1;
  return i;
}

/** The owner that ends before the possessive mark at `mark`: a named organization or place, or "the ministry". */
function ownerSpan(w: Words, from: number, mark: number): Span | null {
  for (let k = from; k < mark; k++) {
    const name = w.name(k);
    if (name?.label === 'organization') return { start: name.start, end: w.end(mark - 1) };
    if (name?.label === 'location' && name.last === mark) return { start: name.start, end: name.end };
  }
  if (!w.is(mark - 1, ORGANIZATION)) return null;
  const first = w.is(from - 1, DETERMINER) ? from - 1 : from;
  return { start: w.start(first), end: w.end(mark - 1) };
}

interface After {
  readonly titleLast: number;
  readonly organization: Span | null;
  readonly time: Span | null;
  readonly end: number;
}

const ROLE_PREPOSITIONS = new Set(['of', 'at', 'for', 'with', 'in', 'to', 'on', 'from', 'under', 'within']);

/** What follows the title: "of Finance" (of the title), "at the Bank of Canada" (the organization), "since 2018". */
function complements(w: Words, i: number): After {
  let titleLast = i;
  let organization: Span | null = null;
  let end = i;
  while (!organization && w.is(end, PREPOSITION) && ROLE_PREPOSITIONS.has(w.at(end))) {
    const c = complement(w, end);
    if (!c) break;
    end = c.end;
    if (c.organization) organization = c.organization;
    else if (c.ofTitle) titleLast = c.end;
    else break;
  }
  const time = timeAfter(w, end);
  return { titleLast, organization, time, end: time ? time.last : end };
}

interface Complement {
  readonly end: number;
  readonly organization: Span | null;
  readonly ofTitle: boolean;
}

function complement(w: Words, preposition: number): Complement | null {
  let j = preposition + 1;
  while (w.is(j, DETERMINER | POSSESSIVE)) j++;
  const first = j;
  let end = titleRunEnd(w, j);
  if (end === first) return null;
  const prep = w.at(preposition);
  const named = organizationIn(w, first, end);
  if (named) return { end: named.end, organization: named.span, ofTitle: false };
  const place = w.name(end - 1);
  if (place?.label === 'person') return null;
  if (place?.label === 'location') {
    const isSeat = prep === 'of';
    return {
      end,
      organization: isSeat ? { start: place.start, end: place.end } : null,
      ofTitle: prep === 'to' || prep === 'for',
    };
  }
  if (place && (prep === 'at' || prep === 'with' || prep === 'of')) {
    return { end, organization: { start: place.start, end: place.end }, ofTitle: false };
  }
  if (w.is(end - 1, ORGANIZATION) && !OF_TITLE.has(w.at(end - 1))) return describedOrganization(w, first, end);
  const capital = capitalizedFrom(w, first, end);
  if (capital >= 0 && !w.isCapital(preposition - 1) && prep !== 'in' && prep !== 'from') {
    return { end, organization: w.span(capital, end), ofTitle: false };
  }
  if (prep === 'from' || prep === 'in' || prep === 'with') return null;
  // "Minister of Finance and Public Credit"
  if (w.at(end) === 'and' && !w.name(end + 1)) {
    const more = titleRunEnd(w, end + 1);
    if (
      more > end + 1 &&
      !w.is(more - 1, TITLE | TITLES) &&
      !w.is(end + 1, DETERMINER) &&
      w.isCapital(end + 1) === w.isCapital(end - 1)
    ) {
      end = more;
    }
  }
  return { end, organization: null, ofTitle: true };
}

/** Where a run of capitals begins that ends the phrase: an organization's name that is not marked; else -1. */
function capitalizedFrom(w: Words, first: number, end: number): number {
  if (!w.isCapital(end - 1) || w.name(end - 1)) return -1;
  let k = end - 1;
  while (k > first && !w.name(k - 1) && (w.isCapital(k - 1) || w.is(k - 1, NUMBER))) k--;
  return k;
}

/** "chairman of the board", "head of state": common nouns for bodies that belong to the title. */
const OF_TITLE = new Set(['board', 'state', 'government', 'staff', 'party', 'mission', 'delegation', 'army', 'forces']);

/** "head of the trade department at the Ministry of Commerce": the department, with the named body it is part of. */
function describedOrganization(w: Words, first: number, end: number): Complement {
  let from = first;
  while (from < end - 1 && (w.is(from, PLAIN | NUMBER | TENURE) || w.name(from)?.label === 'other')) from++;
  let last = end;
  if (w.is(end, PREPOSITION) && ['of', 'at', 'in', 'within'].includes(w.at(end))) {
    let j = end + 1;
    while (w.is(j, DETERMINER | POSSESSIVE)) j++;
    const more = organizationIn(w, j, nominalEnd(w, j));
    if (more) return { end: more.end, organization: { start: w.start(from), end: more.span.end }, ofTitle: false };
    last = end;
  } else if (w.at(end) === ',') {
    // "the state water commission, CESPT,"
    const name = w.name(end + 1);
    if (name?.label === 'organization' && (name.last >= w.count || w.is(name.last, PUNCTUATION))) {
      return { end: name.last, organization: { start: name.start, end: name.end }, ofTitle: false };
    }
  }
  return { end: last, organization: { start: w.start(from), end: w.end(last - 1) }, ofTitle: false };
}

/**
 * The organization named in the tokens `first` to `end`: the name itself, not its description; with an ordinal before
 * it, and with what it owns ("JD's technology committee").
 */
export function organizationIn(w: Words, first: number, end: number): { span: Span; end: number } | null {
  for (let k = first; k < end; k++) {
    const name = w.name(k);
    if (!name) continue;
    k = name.last - 1;
    if (name.label === 'person' && !isPossessiveMark(w, name.last)) return null;
    if (name.label !== 'organization') continue;
    const from =
      k >= first && name.first > first && w.is(name.first - 1, NUMBER) && /\d/.test(w.at(name.first - 1))
        ? name.first - 1
        : name.first;
    const last = partOf(w, ownedEnd(w, name.last, end));
    return { span: w.span(from, last), end: last === name.last ? afterBracket(w, last) : last };
  }
  return null;
}

/** "National Committee of the Consultative Conference": past the body that the named body is part of. */
function partOf(w: Words, last: number): number {
  if (w.at(last) !== 'of') return last;
  const name = w.name(w.is(last + 1, DETERMINER) ? last + 2 : last + 1);
  return name?.label === 'organization' ? name.last : last;
}

/** After a name: past "'s technology committee", or past "parliamentary caucus"; else the name's own end. */
function ownedEnd(w: Words, last: number, end: number): number {
  if (last >= end) return last;
  if (isPossessiveMark(w, last)) return untilPerson(w, last + 1, end) > last + 1 ? untilPerson(w, last + 1, end) : last;
  const stop = untilPerson(w, last, end);
  return stop > last && w.is(stop - 1, ORGANIZATION) ? stop : last;
}

function untilPerson(w: Words, from: number, end: number): number {
  for (let k = from; k < end; k++) if (w.person(k)) return k;
  return end;
}

const TIME_OPENERS = new Set(['since', 'from', 'until', 'till', 'between', 'during', 'in']);

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
