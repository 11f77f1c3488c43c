import { epithet } from '../../grammar/epithets';
import { classesOf, HONORIFIC, TITLE, TITLES as PEOPLE_OF_OFFICE } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { LOCATION, ORGANIZATION, OTHER, PERSON } from '../labels';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, type WordFacts } from '../words';
import { isPaper } from './bodies';
import { isCountryCode, isOfficeCode, isRating, isSeat } from './codes';
import type { Found } from './found';
import { isMember } from './members';
import { COMPASS, isA, titleEnd, TITLES } from './trim';

/** What a name is by its words, whatever the tagger took it for. */
export function kindOf(tokens: Tokens, facts: readonly WordFacts[], name: Found): number {
  if (
    isDocument(tokens, name) ||
    isElection(tokens, name) ||
    isEpithet(tokens, name) ||
    isMember(tokens, name) ||
    isBoard(tokens, name)
  ) {
    return OTHER;
  }
  if (isOffice(tokens, facts, name) || isPeople(tokens, facts, name)) return OTHER;
  if (isSeat(tokens, name) || isRating(tokens, name) || isOfficeCode(tokens, name)) return OTHER;
  if (isRealm(tokens, name) || isCountryCode(tokens, name) || isGoverned(tokens, name) || isBuilding(tokens, name)) {
    return LOCATION;
  }
  if (isHonoured(tokens, facts, name) || isLettered(tokens, facts, name)) return PERSON;
  if (name.kind === OTHER && isPaper(tokens, facts, name.first, name.last)) return ORGANIZATION;
  return name.kind;
}

const NATIONS = bit('country') | bit('nationality');

/** "the President", "U.S. Congresswoman", and "the CM" and "MSPs", which are no bodies. */
export const isTitle = (tokens: Tokens, facts: readonly WordFacts[], name: Found): boolean =>
  name.kind === PERSON
    ? isOnly(facts, name, TITLES | NATIONS) && isA(facts[name.last - 1]!, TITLES)
    : name.last - name.first === 1 &&
      facts[name.first]!.casing >= CAPITALS &&
      (classesOf(tokens.lower[name.first]!) & (TITLE | PEOPLE_OF_OFFICE)) !== 0;

/** "a post on X": nobody is called by one letter. */
export const isLetter = (facts: readonly WordFacts[], { first, last, kind }: Found): boolean =>
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

/** "Danish", "Sri Lankan" */
const isPeople = ({ lower }: Tokens, facts: readonly WordFacts[], name: Found): boolean =>
  isOnly(facts, name, bit('nationality')) ||
  (name.last - name.first === 2 && lower[name.first] === 'sri' && lower[name.first + 1]!.startsWith('lankan'));

/** Words that end the names of texts, prizes and events, however much the rest sounds like a body. */
const DOCUMENTS = new Set(
  'revolt uprising mutiny massacre act accord accords agreement award awards bill charter code constitution index law memorandum pact plan prize protocol report strategy survey treaty'.split(
    ' ',
  ),
);

const EVENTS = new Set(['campaign', 'rebellion', 'revolt', 'uprising', 'war', 'crisis', 'massacre', 'offensive']);

const isDocument = ({ lower }: Tokens, { first, last, kind }: Found): boolean =>
  last - first > 1 &&
  ((lower[first] === 'bill' && /^\p{L}?-?\d/u.test(lower[first + 1]!)) ||
    (kind === ORGANIZATION && DOCUMENTS.has(lower[last - 1]!)) ||
    (kind === PERSON && EVENTS.has(lower[last - 1]!)));

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
    (COMPASS.has(lower[first]!) && last - first === 2 && CONTINENTS.has(lower[first + 1]!)) ||
    REALM_ENDS.has(lower[last - 1]!));
const CONTINENTS = new Set(['asia', 'africa', 'europe', 'america']);

/** "the mayor of Puerto Salgar", "the port of Durres": people have neither mayors nor harbours. Longer names may be a place and its governor. */
const isGoverned = ({ lower }: Tokens, { first, last, kind, confidence }: Found): boolean =>
  kind === PERSON &&
  last - first <= 2 &&
  confidence < GOVERNED &&
  lower[first - 1] === 'of' &&
  PLACED.has(lower[first - 2] ?? '');
const PLACED = new Set(
  'mayor mayors governor archbishop bishop town city village port province district municipality suburb island county'.split(
    ' ',
  ),
);
const GOVERNED = 0.9;

/** "the Presidential Villa" */
const isBuilding = ({ lower }: Tokens, { first, last, kind }: Found): boolean =>
  kind === PERSON && last - first > 1 && BUILDINGS.has(lower[last - 1]!);
export const BUILDINGS = new Set(['villa', 'palace', 'stadium', 'airport', 'boulevard', 'avenue', 'plaza', 'arena']);

/** "Chairman of the Executive Board": every company has one, and the office is the company's. */
const isBoard = ({ lower }: Tokens, { first, last, kind }: Found): boolean =>
  kind === ORGANIZATION && last - first === 2 && lower[first + 1] === 'board' && BOARDS.has(lower[first]!);
const BOARDS = new Set(['executive', 'supervisory', 'management', 'advisory', 'governing']);

/** "Minister of Marine and Blue Economy": what somebody is, and no body. */
const isOffice = (tokens: Tokens, facts: readonly WordFacts[], { first, last, kind }: Found): boolean =>
  kind === ORGANIZATION &&
  last - first > 2 &&
  titleEnd(tokens, facts, first) > 0 &&
  (tokens.lower[first] === 'minister' || isOfPolice(tokens, first, last) || !(facts[last - 1]!.classes & bit('head')));

/** "Inspector General of Police", "Commissioner of Police": the force is not called so. */
const isOfPolice = ({ lower }: Tokens, first: number, last: number): boolean =>
  lower[last - 1] === 'police' && lower[last - 2] === 'of' && last - first < 6;

/** "National Publicity Secretary", "Group CEO", "Inspector General": common words before what somebody is. */
export function isPost({ lower }: Tokens, facts: readonly WordFacts[], { first, last, kind }: Found): boolean {
  if (kind !== ORGANIZATION || last - first < 2 || last - first > 4) return false;
  const post = lower[last - 1] === 'general' ? last - 2 : last - 1;
  if (!POSTS.has(lower[post]!)) return false;
  for (let i = first; i < post; i++) {
    const isGroup = i === first && lower[i] === 'group';
    if (
      !isGroup &&
      (!(facts[i]!.classes & COMMON_WORDS || classesOf(lower[i]!)) ||
        facts[i]!.classes & (bit('head') | NATIONS | bit('place')))
    ) {
      return false;
    }
  }
  return true;
}
const POSTS = new Set(
  'ceo coo cfo secretary president chairman chairwoman director commissioner minister spokesman spokeswoman inspector auditor attorney solicitor'.split(
    ' ',
  ),
);
const COMMON_WORDS = bit('common') | bit('title') | bit('role');
