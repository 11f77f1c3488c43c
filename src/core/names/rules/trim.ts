import { classesOf, HONORIFIC } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, OTHER, PERSON } from '../labels';
import { bit } from '../lexicon';
import { isCapital, PARTICLE, type WordFacts } from '../words';
import type { Found } from './found';

export const TITLES = bit('title') | bit('role');
const PEOPLE = bit('forename') | bit('surname');

/** Whether a word is of these classes, and nobody's name. */
export const isA = (f: WordFacts, classes: number): boolean =>
  (f.classes & classes) !== 0 && (f.classes & PEOPLE) === 0;

/** @returns the "of" or "for" that titles at `first` lead to ("Assistant Treasurer and Minister for"), or -1. */
export function titleEnd(tokens: Tokens, facts: readonly WordFacts[], first: number): number {
  for (let i = first; i < Math.min(first + 5, facts.length); i++) {
    const word = tokens.lower[i] ?? '';
    if (word === 'of' || word === 'for') return i > first ? i : -1;
    if (word !== 'and' && !isA(facts[i]!, TITLES)) return -1;
  }
  return -1;
}

/** A picture, a bullet, a quotation mark: no letter, no digit, and not of the few signs that names are spelt with. */
const isSign = (word: string): boolean => word.charCodeAt(0) > 127 && !/[\p{L}\p{M}\p{N}]/u.test(word);

/** Signs around a name, a title before a person's name and a possessive after a name are no parts of it. */
export function trim(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  while (name.last - name.first > 1 && isPossessive(tokens.lower[name.last - 1]!)) {
    name.last--;
    name.why = [...name.why, 'trimmed: possessive'];
  }
  while (name.last - name.first > 1 && isSign(tokens.words[name.first]!)) name.first++;
  while (name.last - name.first > 1 && isSign(tokens.words[name.last - 1]!)) name.last--;
  trimPossessor(tokens, facts, name);
  trimQualifier(tokens, facts, name);
  if (name.kind === ORGANIZATION) trimRegion(tokens, facts, name);
  if (name.kind === ORGANIZATION) trimBehind(tokens, facts, name);
  if (name.kind === ORGANIZATION || name.kind === OTHER) trimHolder(tokens, facts, name);
  if (name.kind !== PERSON) return;
  trimOffice(tokens, facts, name);
  while (name.last - name.first > 1 && isCapital(facts[name.first + 1]!) && mayPrecede(tokens, facts, name)) {
    name.first++;
    name.why = [...name.why, 'trimmed: title'];
  }
  trimHonours(tokens, facts, name);
}

const isPossessive = (word: string): boolean => word === "'s" || word === "'";

/** Offices that are nobody's name, so that the name begins after them: "Kano Governor Abba Yusuf". */
const OFFICES = new Set(
  (
    'senator sen sen. governor gov gov. president premier minister chancellor congressman congresswoman representative ' +
    'rep rep. lawmaker mayor ambassador secretary chairman chairwoman spokesman spokeswoman commissioner councillor ' +
    'professor'
  ).split(' '),
);

function trimOffice({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  for (let i = name.last - 2; i > name.first; i--) {
    if (!OFFICES.has(lower[i]!) || !isCapital(facts[i + 1]!)) continue;
    name.first = i + 1;
    name.why = [...name.why, 'trimmed: title'];
    return;
  }
}

/** "Geneva-based World Health Organization", "Hong Kong-listed Harland Bank", "28-member Halden Opera" */
const QUALIFIER =
  /-(?:based|led|listed|traded|funded|backed|owned|run|headquartered|controlled|affiliated)$|^\d+-\p{Ll}+$/u;

/** What is traded is a company. */
export const LISTED = /-(?:listed|traded)$/;

function trimQualifier({ lower, words }: Tokens, facts: readonly WordFacts[], name: Found): void {
  for (let i = name.last - 2; i >= name.first; i--) {
    if (!words[i]!.includes('-') || !QUALIFIER.test(words[i]!) || lower[i + 1] === 'of') continue;
    if (name.kind !== ORGANIZATION && !isCapital(facts[i + 1]!)) continue;
    name.first = i + 1;
    // "Graz-based Kobalt": people called by one name are hardly said to be based somewhere
    const isLone = name.kind === PERSON && name.last - name.first === 1 && !(facts[i + 1]!.classes & PEOPLE);
    if (isLone || LISTED.test(words[i]!)) name.kind = ORGANIZATION;
    return;
  }
}

/** "Halden Petrochemicals Q3", "Halden FY25": a company and the time of its results, in a headline. */
const QUARTER = /^(?:[1-4]?[qh][1-4]?|[qh][1-4]fy\d\d|fy\d{2,4})$/;

/** What a name in capitals is called besides: "the Tide and Reef party". */
const BEHIND = new Set(['party', 'movement', 'newspaper', 'magazine']);

function trimBehind({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const last = facts[name.last - 1]!;
  if (name.last - name.first > 2 && BEHIND.has(last.lower) && !isCapital(last) && isCapital(facts[name.last - 2]!)) {
    name.last--;
  }
  if (name.last - name.first > 1 && /\d/.test(lower[name.last - 1]!) && QUARTER.test(lower[name.last - 1]!)) {
    name.last--;
  }
}

/** "Taiwan's Food and Drug Administration", "Her Liberal deputy": whose something is. */
function trimPossessor({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const { first, last } = name;
  if (name.kind !== ORGANIZATION) return;
  if (last - first > 3 && isPossessive(lower[first + 1]!) && facts[first]!.classes & bit('country')) name.first += 2;
  else if (last - first > 1 && OWNERS.has(lower[first]!) && !MAJESTIES.has(lower[first + 1]!)) name.first++;
}
const OWNERS = new Set(['her', 'his', 'its', 'their']);
const MAJESTIES = new Set(['majesty', 'excellency', 'highness', 'honour', 'honor']);

/** "Rivers Watch's Asia director": the region is the office's. */
function trimRegion({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const isPlace = ({ classes }: WordFacts): boolean => (classes & PLACES) !== 0 && (classes & bit('head')) === 0;
  let region = name.last;
  while (region > name.first + 2 && isPlace(facts[region - 1]!)) region--;
  if (region === name.last) return;
  if (COMPASS.has(lower[region - 1]!)) region--;
  if (!isPossessive(lower[region - 1]!)) return;
  name.last = region - 1;
  name.why = [...name.why, 'trimmed: possessive'];
}
const PLACES = bit('place') | bit('country');
export const COMPASS = new Set('north south east west southeast south-east northeast central middle latin'.split(' '));

/** Words that stand before a person's name and are no part of it: Kenyan President …, Spokesman … */
const BEFORE_NAMES = bit('title') | bit('role') | bit('nationality');
/** Compounds for somebody: Advocate-General, Mayor-elect, Mum-of-three, Co-leader. */
const COMPOUND =
  /-(?:general|elect|designate|of-(?:two|three|four|five|six))$|^(?:co|ex|vice|pro-vice|sub|under)-\p{L}/u;

const mayPrecede = ({ lower }: Tokens, facts: readonly WordFacts[], { first }: Found): boolean =>
  (isA(facts[first]!, BEFORE_NAMES) && isSpelt(facts[first]!)) ||
  COMPOUND.test(lower[first]!) ||
  OPENERS.has(lower[first]!);

/** "Thaís" is not "Thais", which the gazetteers find without the accent. */
const isSpelt = ({ hash, plain }: WordFacts): boolean => hash === plain;

/** What opens a sentence or says how people are related, and begins nobody's name: "Since Lind and Ruiz", "Brothers Bo Lind and". */
const OPENERS = new Set(
  'since while after before because although when where both between unlike like with for from brothers sisters siblings twins cousins'.split(
    ' ',
  ),
);

/** Whether a name may begin so: with a capital, or with a particle ("Dr. von Thal"). */
const mayBegin = (f: WordFacts): boolean => isCapital(f) || (f.joins & PARTICLE) !== 0;

/** Titles that are names as well, unless another title stands before them. */
const NOBLE = new Set(['sheikh', 'sheikha', 'shaikh', 'sayyid', 'sayyida', 'tunku', 'tengku']);

/** Letters after the names of members, lawyers and doctors. */
const LETTERS = new Set(
  'MP MEP MSP MLA MLC MHA MNA MPP TD KC QC SC SAN PhD MD OBE CBE MBE DBE KBE FRS JP LLB LLM CPA IAS IPS IFS'.split(' '),
);

/** "Maître Salma El Fassi", "Tan Sri Ooi Hock Seng", "Rory Pringle MSP": what people are called by and is no name. */
function trimHonours({ lower, words }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const isHonour = (i: number): boolean =>
    (classesOf(lower[i]!) & HONORIFIC) !== 0 && !/^lanka/.test(lower[i + 1] ?? '');
  const { first, last } = name;
  while (name.last - name.first > 1 && isHonour(name.first) && mayBegin(facts[name.first + 1]!)) {
    const isNoble = NOBLE.has(lower[name.first]!) && isHonour(name.first - 1); // "H.E. Sheikh Talal"
    if (facts[name.first]!.classes & PEOPLE && !isHonour(name.first + 1) && !isNoble) break;
    name.first++;
  }
  while (name.last - name.first > 2 && LETTERS.has(words[name.last - 1]!)) name.last--;
  if (name.first > first || name.last < last) name.why = [...name.why, 'trimmed: title'];
}

/** "Secretary General of the Pacific Islands Forum", "Chief Executive Officer of Halden Capital": who leads a body, and the body. */
function trimHolder(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  const of = titleEnd(tokens, facts, name.first);
  if (of < 0 || !(facts[name.last - 1]!.classes & bit('head'))) return;
  const isThe = tokens.lower[of + 1] === 'the';
  const isHouse = HOUSE_OFFICES.has(tokens.lower[of - 1]!) && !tokens.lower.slice(of, name.last).includes('and');
  if (name.last - of <= (isThe ? 3 : 2) || !(isThe || isHouse)) return;
  name.first = isThe ? of + 2 : of + 1;
  name.kind = ORGANIZATION;
  name.why = [...name.why, 'trimmed: title'];
}

/** The last words of offices that companies have. */
const HOUSE_OFFICES = new Set([
  'officer',
  'ceo',
  'chairman',
  'chairwoman',
  'president',
  'founder',
  'partner',
  'counsel',
]);
