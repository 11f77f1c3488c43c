import { epithet } from '../grammar/epithets';
import { classesOf, HONORIFIC, TITLE, TITLES as PEOPLE_OF_OFFICE } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import { isPaper } from './bodies';
import { takeApart } from './apart';
import { withArticles } from './article';
import { withBracketed } from './bracketed';
import { withChambers } from './chambers';
import { isCountryCode, isSeat } from './codes';
import { withFamilyNames } from './familyNames';
import { introduced } from './introductions';
import { withListed } from './listed';
import { LOCATION, ORGANIZATION, OTHER, PERSON } from './labels';
import { bit } from './lexicon';
import { isMember } from './members';
import { withSeats } from './seats';
import { retypeSquads } from './squads';
import { isA, titleEnd, TITLES, trim } from './trim';
import { CAPITALS, FUNCTION, isCapital, NUMBER, type WordFacts } from './words';

/** A name as the tagger has found it, before it is made a mention. */
export interface Found {
  first: number;
  last: number;
  kind: number;
  readonly confidence: number;
  /** Of a name that was joined from several: the confidence of the surest. */
  surest?: number;
  why: readonly string[];
}

export const sureness = (name: Found): number => name.surest ?? name.confidence;

/** What holds of every name, whatever the tagger has learned. @returns the names that are left, in order */
export function applyRules(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[]): Found[] {
  const out = found.filter((name) => !isTitle(tokens, facts, name) && !isLetter(facts, name));
  for (const name of out) name.kind = kindOf(tokens, facts, name);
  takeApart(tokens, facts, out);
  for (let i = 0; i < out.length; i++) joinUnmarkedPart(tokens, facts, out, i);
  joinParts(tokens, facts, out);
  out.forEach((name, i) => {
    trim(tokens, facts, name);
    if (name.kind !== PERSON) return;
    joinForename(tokens, facts, name, i > 0 ? out[i - 1]!.last : 0);
    joinSurname(tokens, facts, name, out[i + 1]?.first ?? tokens.count);
  });
  const named = introduced(tokens, facts, withFamilyNames(tokens, facts, out));
  const known = withSeats(tokens, facts, withBracketed(tokens, facts, named));
  retypeSquads(tokens, facts, known);
  const all = withChambers(tokens, facts, withListed(tokens, facts, known));
  withArticles(tokens, facts, all);
  return all;
}

/** What a name is by its words, whatever the tagger took it for. */
function kindOf(tokens: Tokens, facts: readonly WordFacts[], name: Found): number {
  if (isDocument(tokens, name) || isElection(tokens, name) || isEpithet(tokens, name) || isMember(tokens, name)) {
    return OTHER;
  }
  if (isOffice(tokens, facts, name) || isOnly(facts, name, bit('nationality'))) return OTHER;
  if (isSeat(tokens, name)) return OTHER;
  if (isRealm(tokens, name) || isCountryCode(tokens, name)) return LOCATION;
  if (isHonoured(tokens, facts, name) || isLettered(tokens, facts, name)) return PERSON;
  if (name.kind === OTHER && isPaper(tokens, facts, name.first, name.last)) return ORGANIZATION;
  return name.kind;
}

const NATIONS = bit('country') | bit('nationality');

/** "the President", "U.S. Congresswoman", and "the CM" and "MSPs", which are no bodies. */
const isTitle = (tokens: Tokens, facts: readonly WordFacts[], name: Found): boolean =>
  name.kind === PERSON
    ? isOnly(facts, name, TITLES | NATIONS) && isA(facts[name.last - 1]!, TITLES)
    : name.last - name.first === 1 &&
      facts[name.first]!.casing >= CAPITALS &&
      (classesOf(tokens.lower[name.first]!) & (TITLE | PEOPLE_OF_OFFICE)) !== 0;

/** "a post on X": nobody is called by one letter. */
const isLetter = (facts: readonly WordFacts[], { first, last, kind }: Found): boolean =>
  kind === PERSON && last - first === 1 && facts[first]!.word.length === 1;

/** "Puan Norliza", whatever the tagger took it for: an honour before a name of one or two words. */
const isHonoured = (tokens: Tokens, facts: readonly WordFacts[], { first, last, kind, confidence }: Found): boolean =>
  kind !== PERSON &&
  confidence < DOUBTED &&
  last - first > 1 &&
  last - first < 4 &&
  (classesOf(tokens.lower[first]!) & HONORIFIC) !== 0 &&
  !(facts[last - 1]!.classes & (bit('head') | bit('common') | bit('place'))) &&
  isCapital(facts[last - 1]!);

/** "Ada Oyelaran KC": two or three words before what lawyers and doctors put behind their names. */
const isLettered = (
  { words }: Tokens,
  facts: readonly WordFacts[],
  { first, last, kind, confidence }: Found,
): boolean =>
  kind === ORGANIZATION &&
  confidence < DOUBTED &&
  last - first > 2 &&
  last - first < 5 &&
  PROFESSIONS.has(words[last - 1]!) &&
  facts.slice(first, last - 1).every((f) => isCapital(f) && f.casing !== CAPITALS && !(f.classes & BODY));

const PROFESSIONS = new Set(['KC', 'QC', 'SC', 'SAN', 'OBE', 'CBE', 'MBE', 'PhD', 'MD', 'LLB', 'FRS']);
const BODY = bit('head') | bit('common') | bit('place') | bit('country');

/** A name is not as surely of its kind as its form tells. */
const DOUBTED = 0.75;

/** "Frenchwoman", "Swede": where somebody is from. */
const isEpithet = (tokens: Tokens, { first, last }: Found): boolean =>
  last - first === 1 && epithet(tokens.lower[first]!) !== undefined;

/** True of "the President" and "Africans": every word is of these classes, and none is anybody's name. */
function isOnly(facts: readonly WordFacts[], { first, last }: Found, classes: number): boolean {
  for (let i = first; i < last; i++) if (!isA(facts[i]!, classes)) return false;
  return true;
}

/** Words that end the names of texts, prizes and events, however much the rest sounds like a body. */
const DOCUMENTS = new Set(
  'revolt uprising mutiny massacre act accord accords agreement award awards bill charter code constitution index law memorandum pact plan prize protocol report strategy survey treaty'.split(
    ' ',
  ),
);

const EVENTS = new Set(['campaign', 'rebellion', 'revolt', 'uprising', 'war', 'crisis', 'massacre', 'offensive']);

const isDocument = ({ lower }: Tokens, { first, last, kind }: Found): boolean =>
  last - first > 1 &&
  ((kind === ORGANIZATION && DOCUMENTS.has(lower[last - 1]!)) || (kind === PERSON && EVENTS.has(lower[last - 1]!)));

const ELECTIONS = new Set(['election', 'elections', 'primary', 'primaries', 'summit']);
const YEAR = /^(?:19|20)\d\d$/;

/** "the 2019 European Parliament election": an event, and not the body that is elected. */
function isElection({ lower }: Tokens, { first, last, kind }: Found): boolean {
  if (kind !== ORGANIZATION || !(YEAR.test(lower[first - 1] ?? '') || YEAR.test(lower[first]!))) return false;
  return ELECTIONS.has(lower[last]!) || ELECTIONS.has(lower[last + 1]!);
}

const REALMS = new Set(
  'principality kingdom duchy emirate sultanate county province municipality state isthmus gulf bay strait straits'.split(
    ' ',
  ),
);
const REALM_ENDS = new Set(['monarchy', 'counties', 'commonwealth']);
const BEACHES = new Set(['playa', 'playas', 'isla', 'islas', 'cerro', 'laguna']);
const OF = new Set(['de', 'del', 'la', 'las', 'los']);

/** "Principality of Guria", "Ventura Counties", "Playas del Sol": a place, though a realm is governed. */
const isRealm = ({ lower }: Tokens, { first, last, kind }: Found): boolean =>
  kind === ORGANIZATION &&
  last - first > 1 &&
  ((REALMS.has(lower[first]!) && lower[first + 1] === 'of' && last - first < 5) ||
    (BEACHES.has(lower[first]!) && OF.has(lower[first + 1]!)) ||
    REALM_ENDS.has(lower[last - 1]!));

/** "Minister of Marine and Blue Economy": what somebody is, and no body. */
const isOffice = (tokens: Tokens, facts: readonly WordFacts[], { first, last, kind }: Found): boolean =>
  kind === ORGANIZATION &&
  last - first > 2 &&
  titleEnd(tokens, facts, first) > 0 &&
  !(facts[last - 1]!.classes & bit('head'));

/** Parts of universities and academies: with the possessor before it, the name of a part is one name. */
const ACADEMIC = new Set(['institute', 'institutes', 'school', 'faculty', 'college', 'department', 'laboratory']);
/** Parts of bodies that are named with the whole: "Tema Command of the Customs Service". */
const PARTS = new Set(['command', 'division', 'directorate', 'subcommittee', 'secretariat']);

/**
 * A committee of a congress is one name ("National Committee of the …"), and so is an institute of an academy ("the
 * Academy's Institute of …"): two organizations, the one a part of the other and named by what it is.
 */
function joinParts(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  for (let i = found.length - 1; i > 0; i--) {
    const before = found[i - 1]!;
    const after = found[i]!;
    if (before.kind !== ORGANIZATION || after.kind !== ORGANIZATION) continue;
    const link = after.first - before.last > 2 ? '' : tokens.lower.slice(before.last, after.first).join(' ');
    const isPart =
      link === "'s" || link === "'"
        ? ACADEMIC.has(tokens.lower[after.first]!) && tokens.lower[after.first + 1] === 'of'
        : (link === 'of' || link === 'of the') && (isGeneric(facts, before) || isPartOf(tokens, before));
    if (!isPart && !(link === 'and' && areMembers(tokens, before, after))) continue;
    before.last = after.last;
    before.surest = Math.max(sureness(before), sureness(after));
    before.why = [...before.why, 'joined: part of an organization'];
    found.splice(i, 1);
  }
}

const OF_MEMBERS = new Set(['alliance', 'association', 'union', 'federation', 'confederation', 'league', 'society']);

/** "Alliance of Liberals and Democrats for Europe": two kinds of members of one body. */
const areMembers = ({ lower }: Tokens, before: Found, after: Found): boolean =>
  OF_MEMBERS.has(lower[before.last - 3]!) &&
  lower[before.last - 2] === 'of' &&
  lower[before.last - 1]!.endsWith('s') &&
  lower[after.first]!.endsWith('s') &&
  (after.last - after.first === 1 || lower[after.first + 1] === 'for');

const isPartOf = ({ lower }: Tokens, { first, last }: Found): boolean =>
  PARTS.has(lower[last - 1]!) || (ACADEMIC.has(lower[first]!) && lower[first + 1] === 'of');

/** "Standing Committee of the …", where the tagger saw the congress alone. */
function joinUnmarkedPart(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[], i: number): void {
  const name = found[i]!;
  if (name.kind !== ORGANIZATION) return;
  const of = tokens.lower[name.first - 1] === 'the' ? name.first - 2 : name.first - 1;
  if (of < 1 || tokens.lower[of] !== 'of') return;
  const least = i > 0 ? found[i - 1]!.last : 0;
  let first = of;
  while (first > least && isCapital(facts[first - 1]!) && !(facts[first - 1]!.joins & FUNCTION)) first--;
  // One word may have its capital from the sentence that it begins.
  if (of - first < 2 || !isGeneric(facts, { first, last: of })) return;
  name.first = first;
  name.surest = Math.max(sureness(name), JOINED);
  name.why = [...name.why, 'joined: part of an organization'];
}

/** One or two words of the dictionary, the last of which says what kind of body it is; with a number or without. */
function isGeneric(facts: readonly WordFacts[], { first: start, last }: Pick<Found, 'first' | 'last'>): boolean {
  const first = facts[start]!.casing === NUMBER ? start + 1 : start;
  if (last - first > 2 || last === first || !(facts[last - 1]!.classes & bit('head'))) return false;
  for (let i = first; i < last; i++) if (!(facts[i]!.classes & bit('common'))) return false;
  return true;
}

/** Begin surnames, and end none. */
const BEFORE_SURNAME = new Set([
  'al',
  'el',
  'bin',
  'bint',
  'binti',
  'ibn',
  'ben',
  'van',
  'von',
  'de',
  'da',
  'di',
  'der',
  'den',
]);

/** "Azzan bin Qais Al Said", where the tagger stopped at the particle. */
function joinSurname({ lower }: Tokens, facts: readonly WordFacts[], name: Found, most: number): void {
  const { last } = name;
  if (last - name.first < 2 || last >= most || !BEFORE_SURNAME.has(lower[last - 1]!) || !isCapital(facts[last]!)) {
    return;
  }
  name.last++;
  name.surest = Math.max(sureness(name), JOINED);
  name.why = [...name.why, 'joined: surname'];
}

/** How sure a name is whose particle shows where it ends. */
const JOINED = 0.6;

const OF_FATHER = new Set(['bin', 'bint', 'binti', 'ibn']);

/** "Noura bint Khalifa Al Dhaheri", where the tagger saw the father's name alone. */
function joinForename({ lower }: Tokens, facts: readonly WordFacts[], name: Found, least: number): void {
  const forename = name.first - 2;
  if (forename < least || !OF_FATHER.has(lower[name.first - 1]!) || !isCapital(facts[forename]!)) return;
  name.first = forename;
  name.why = [...name.why, 'joined: forename'];
}
