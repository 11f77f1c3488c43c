import type { Span } from '../analysis';
import {
  ADVERB,
  CALENDAR,
  DETERMINER,
  HONORIFIC,
  NUMBER,
  ORGANIZATION,
  PLAIN,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  SOMEBODY,
  TENURE,
  TITLE,
} from '../grammar/lexicon';
import { isPossessiveMark, nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import { seatAfter } from './constituencies';
import { afterLetters, afterSeat, fieldEnd, isField, regionEnd } from './fields';
import { fieldsEnd, organizationIn, runEnd } from './organizations';
import { isOwner } from './owners';
import { timeAfter } from './times';

/** What follows a title, in tokens. */
export interface After {
  readonly titleLast: number;
  readonly organization: Span | null;
  readonly time: Span | null;
  readonly end: number;
}

const ROLE_PREPOSITIONS = new Set(['of', 'at', 'for', 'with', 'in', 'to', 'on', 'from', 'under', 'within']);

/**
 * What follows the title: "of Finance" (of the title), "at the Bank of Canada" (the organization), "since 2018".
 * @param isOwned whether the organization stands before the title: "Norbank's head of EU policy".
 */
export function complements(w: Words, i: number, isOwned = false): After {
  let titleLast = i;
  let organization: Span | null = null;
  let end = i;
  if (w.at(i - 1) === 'member' && w.at(i) === 'of' && (w.at(i + 1) === 'parliament' || w.at(i + 1) === 'congress')) {
    const seat = w.at(i + 2) === 'for' ? nominalEnd(w, w.is(i + 3, DETERMINER) ? i + 4 : i + 3) : i + 2;
    return { titleLast: i + 2, organization: null, time: null, end: seat }; // one title, which no body is named by
  }
  const seat = seatAfter(w, i);
  if (seat) return { titleLast: seat.last, organization: seat.party, time: null, end: seat.end };
  const work = workEnd(w, i);
  if (work > i) return { titleLast: i, organization: null, time: null, end: work };
  while (!organization && w.is(end, PREPOSITION) && ROLE_PREPOSITIONS.has(w.at(end))) {
    const charge = chargeAt(w, end);
    const c = charge ? null : (fieldNamed(w, end, isOwned) ?? complement(w, end));
    if (!c) {
      organization = charge?.organization ?? null;
      end = charge?.end ?? afterOrigin(w, end);
      if (charge && !organization) titleLast = end; // "deputy in charge of finance"
      break;
    }
    const house = houseAfter(w, end, c);
    end = house?.end ?? c.end;
    if (house) {
      titleLast = c.end;
      organization = house.span;
    } else if (c.department) {
      titleLast = c.department;
      organization = c.organization;
    } else if (c.organization) organization = c.organization;
    else if (c.ofTitle) titleLast = c.end;
    else break;
  }
  if (organization) end = afterSeat(w, end);
  else end = afterLetters(w, i, end);
  const time = timeAfter(w, end);
  return { titleLast, organization, time, end: time ? time.last : end };
}

/** "head of EU policy at Norbank", "Norbank's head of EU policy": a body that but names the field. */
function fieldNamed(w: Words, preposition: number, isOwned: boolean): Complement | null {
  if (w.at(preposition) !== 'of' && w.at(preposition) !== 'for') return null;
  const first = w.is(preposition + 1, DETERMINER) ? preposition + 2 : preposition + 1;
  const name = w.name(first);
  if (name?.label !== 'organization' || w.isCapital(name.last) || isPossessiveMark(w, name.last)) return null;
  const end = runEnd(w, name.last);
  const isField = end > name.last && !w.is(end - 1, TITLE | ORGANIZATION | CALENDAR) && !w.name(end - 1);
  return isField && (isOwned || w.at(end) === 'at') ? { end, organization: null, ofTitle: true } : null;
}

/** Past "of Old Age Is Not a Disease" behind "author": a work's title, to the comma; `i` where none stands there. */
function workEnd(w: Words, i: number): number {
  if (!MAKERS.has(w.at(i - 1)) || w.at(i) !== 'of' || !w.isCapital(i + 1) || w.isCapital(i - 1)) return i;
  if (w.name(i + 1)?.label === 'organization') return i;
  let k = i + 1;
  while (k < i + LONGEST_WORK && k < w.count && (w.isCapital(k) || w.at(k).length < 4) && !WORK_END.has(w.at(k))) k++;
  return k > i + 2 && (k >= w.count || WORK_END.has(w.at(k))) ? k : i;
}

const MAKERS = new Set(['author', 'co-author', 'translator', 'creator']);
const WORK_END = new Set([',', '.', ';', ':', ')', '?', '!', '”', '"']);
const LONGEST_WORK = 16;

/** "head of Asia at Norbank", "economist for ASEAN at Norbank": what comes first is the office's field. */
function houseAfter(w: Words, preposition: number, field: Complement): { span: Span; end: number } | null {
  const { organization, end } = field;
  if (!organization || (w.at(end) !== 'at' && w.at(end) !== 'with')) return null;
  const isField = w.at(preposition) === 'for' || w.name(end - 1)?.label === 'location';
  if (!isField || w.end(end - 1) !== organization.end) return null;
  return organizationIn(w, end + 1, nominalEnd(w, w.is(end + 1, DETERMINER) ? end + 2 : end + 1));
}

/** "his deputy in charge of operations": past what is in somebody's charge, which may be a body. */
function chargeAt(w: Words, i: number): { organization: Span | null; end: number } | null {
  if (w.at(i) !== 'in' || w.at(i + 1) !== 'charge' || w.at(i + 2) !== 'of') return null;
  const first = w.is(i + 3, DETERMINER) ? i + 4 : i + 3;
  const end = nominalEnd(w, first);
  const named = w.name(end - 1)?.label === 'organization' ? organizationIn(w, first, end) : null;
  return { organization: named?.span ?? null, end: named?.end ?? end };
}

/** "a nurse from the northern region and also a deputy": past where somebody is from, if another role follows. */
function afterOrigin(w: Words, i: number): number {
  if (w.at(i) !== 'from') return i;
  const end = nominalEnd(w, w.is(i + 1, DETERMINER) ? i + 2 : i + 1);
  return w.at(end) === 'and' && w.is(w.is(end + 1, ADVERB) ? end + 2 : end + 1, DETERMINER | TITLE) ? end : i;
}

/** Past "from Hull", "by training", "in her youth" behind an office, where a comma ends it; else `i`. */
export function afterSource(w: Words, i: number): number {
  if (w.at(i) !== 'from' && w.at(i) !== 'by' && w.at(i) !== 'in') return i;
  const end = nominalEnd(w, w.is(i + 1, DETERMINER | POSSESSIVE) ? i + 2 : i + 1);
  return w.at(end) === ',' ? end : i;
}

interface Complement {
  readonly end: number;
  readonly organization: Span | null;
  readonly ofTitle: boolean;
  /** Where a department ends whose house follows: "head of the trade department at the Ministry of Commerce". */
  readonly department?: number;
}

function complement(w: Words, preposition: number): Complement | null {
  let j = preposition + 1;
  while (w.is(j, DETERMINER | POSSESSIVE)) j++;
  const first = j;
  const own = runEnd(w, j);
  const end = (w.name(own - 1) ? null : fieldsEnd(w, own)) ?? own;
  if (end === first) return null;
  if (w.is(first - 1, POSSESSIVE) && !w.is(end - 1, ORGANIZATION) && !w.name(end - 1)) return null; // "president of his country"
  const prep = w.at(preposition);
  if (prep === 'at' && MOMENTS.has(w.at(end - 1))) return null; // "mayor at the time of the flood"
  const isInfinitive = prep === 'to' && first === preposition + 1 && !w.isCapital(first) && !w.at(first).endsWith('s');
  if (isInfinitive && !w.is(first, ~0)) return null; // "named chief executive to succeed Ana Ruiz"
  const named = organizationIn(w, first, end);
  // "Director of Treasury and Investor Relations"
  const more = named && prep === 'of' && w.isCapital(preposition - 1) && w.at(named.end) === 'and' ? named.end + 1 : 0;
  const field = more > 0 && w.isCapital(more) && !w.name(more) ? runEnd(w, more) : 0;
  if (field > more && !w.is(field - 1, TITLE | ORGANIZATION)) return { end: field, organization: null, ofTitle: true };
  // "an adviser to the UN secretary-general"
  const isOfficer = named !== null && named.end < end && w.is(end - 1, TITLE) && prep !== 'at';
  if (named) return { end: isOfficer ? end : named.end, organization: named.span, ofTitle: false };
  if (w.person(end) && w.is(end - 1, HONORIFIC)) return null; // "an adviser to Sir Bo Lind"
  const place = w.name(end - 1);
  if (place?.label === 'person') return null;
  if (place?.label === 'location') {
    const isSeat = prep === 'of' || prep === 'at';
    return {
      end: isSeat ? end : regionEnd(w, end),
      organization: isSeat ? { start: place.start, end: place.end } : null,
      ofTitle: prep === 'to' || prep === 'for',
    };
  }
  const isOrgan = place?.label === 'other' && OF_TITLE.has(w.at(end - 1)); // "chairman of the Executive Board"
  if (place && !isOrgan && (prep === 'at' || prep === 'with' || prep === 'of')) {
    return { end, organization: { start: place.start, end: place.end }, ofTitle: false };
  }
  const client = prep === 'for' && w.at(end) === ',' && w.is(end - 1, TITLE | SOMEBODY) ? w.name(end + 1) : null;
  if (client?.label === 'organization' && (client.last >= w.count || w.is(client.last, PUNCTUATION))) {
    return { end: client.last, organization: { start: client.start, end: client.end }, ofTitle: false }; // "a lawyer for the owner, A,"
  }
  if (w.is(first - 1, POSSESSIVE) && OF_TITLE.has(w.at(end - 1)) && isOwner(w.at(first - 1))) {
    return { end, organization: w.span(first - 1, first), ofTitle: false }; // "president of its management board": of its house
  }
  const isBody = w.is(end - 1, ORGANIZATION) && !w.at(end - 1).endsWith('s') && !OF_TITLE.has(w.at(end - 1));
  if (isBody) return describedOrganization(w, first, end);
  if (prep === 'in' && first === preposition + 1 && SCHOLARS.has(w.at(preposition - 1))) {
    const last = fieldEnd(w, end);
    if (isField(w, first, last)) return { end: last, organization: null, ofTitle: true }; // "a lecturer in law"
  }
  const isCount = w.is(first, NUMBER) && !w.isCapital(end - 1); // "assemblyman for two terms"
  if (prep === 'from' || prep === 'in' || prep === 'with' || isCount) return null;
  if (w.person(end) && w.is(end - 1, TITLE)) return null; // "the candidate of President Doe"
  const capital = capitalizedFrom(w, first, end);
  if (capital >= 0 && (!w.isCapital(preposition - 1) || isUnmarkedBody(w, capital, end, w.at(preposition - 1)))) {
    return { end, organization: w.span(capital, end), ofTitle: false };
  }
  return { end: fieldEnd(w, end), organization: null, ofTitle: true };
}

const MOMENTS = new Set(['time', 'moment', 'age', 'helm', 'end', 'beginning', 'start', 'outset']);

const SCHOLARS = new Set(
  'professor lecturer fellow reader researcher scholar expert specialist scientist student instructor analyst'.split(
    ' ',
  ),
);

/** Where a run of capitals begins that ends the phrase: an organization's name that is not marked; else -1. */
function capitalizedFrom(w: Words, first: number, end: number): number {
  if (!w.isCapital(end - 1) || w.name(end - 1)) return -1;
  let k = end - 1;
  while (k > first && !w.name(k - 1) && (w.isCapital(k - 1) || w.is(k - 1, NUMBER))) k--;
  return k;
}

/** Heads of bodies, not of portfolios: "Secretary General of the Reef Forum", but "Minister of the Blue Economy". */
const OF_BODY = new Set(
  'general president chairman chairwoman chair chairperson director ceo officer executive governor rector founder partner member vice-chancellor'.split(
    ' ',
  ),
);
const FIELD = /(?:s|tion|ment|ing|ity|ance|ence|gy|cy)$/;

/** Whether words in capitals after a title in capitals are a body's unmarked name: no field ("Director of Digital Growth"). */
function isUnmarkedBody(w: Words, first: number, end: number, title: string): boolean {
  if (end - first < 2 || !OF_BODY.has(title)) return false;
  if (w.is(end - 1, ORGANIZATION)) return true;
  for (let i = first; i < end; i++) if (w.is(i, ~0)) return false;
  return !FIELD.test(w.at(end - 1));
}

/** "chairman of the board", "head of state": common nouns for bodies that belong to the title. */
const OF_TITLE = new Set([
  'board',
  'state',
  'government',
  'staff',
  'mission',
  'delegation',
  'army',
  'forces',
  'police',
]);

/** "head of the trade department at the Ministry of Commerce": the department, with the named body it is part of. */
function describedOrganization(w: Words, first: number, end: number): Complement {
  let from = first;
  while (from < end - 1 && (w.is(from, PLAIN | NUMBER | TENURE) || w.name(from)?.label === 'other')) from++;
  let last = end;
  if (w.is(end, PREPOSITION) && ['of', 'at', 'in', 'within', 'for', 'under', 'on'].includes(w.at(end))) {
    let j = end + 1;
    while (w.is(j, DETERMINER | POSSESSIVE)) j++;
    const more = (w.at(end) === 'on' ? null : organizationIn(w, j, nominalEnd(w, j))) ?? departmentOf(w, j);
    if (more) {
      const isPart = w.at(first - 2) === 'of' || w.at(first - 1) === 'of';
      const department = isPart && DEPARTMENTS.has(w.at(end - 1)) ? end : undefined;
      const start = department ? more.span.start : w.start(from);
      return { end: more.end, organization: { start, end: more.span.end }, ofTitle: false, department };
    }
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

/** "(the department of) political science at A": the house behind a department's field. */
function departmentOf(w: Words, first: number): { span: Span; end: number } | null {
  const end = fieldEnd(w, nominalEnd(w, first));
  const isField = ['of', 'for', 'on'].includes(w.at(first - 1)) && end > first;
  if (!isField || !['at', 'in', 'under', 'within'].includes(w.at(end))) return null;
  return organizationIn(w, end + 1, nominalEnd(w, w.is(end + 1, DETERMINER) ? end + 2 : end + 1));
}

/** Parts of a house that one heads there, and not bodies of their own. */
const DEPARTMENTS = new Set(
  'department unit division section desk team branch wing cell programme program practice bloc caucus faction'.split(
    ' ',
  ),
);
