import { epithet } from '../grammar/epithets';
import { classesOf, HONORIFIC } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import { introduced } from './introductions';
import { KINDS } from './labels';
import { bit } from './lexicon';
import { FUNCTION, isCapital, NUMBER, type WordFacts } from './words';

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
  const out = found.filter((name) => KINDS[name.kind] !== 'person' || !isOnly(facts, name, TITLES));
  for (const name of out) {
    if (
      isDocument(tokens, name) ||
      isEpithet(tokens, name) ||
      isOffice(tokens, facts, name) ||
      isOnly(facts, name, bit('nationality'))
    ) {
      name.kind = OTHER;
    }
  }
  for (let i = out.length - 1; i >= 0; i--) splitPeople(tokens, out, i);
  for (let i = 0; i < out.length; i++) joinUnmarkedPart(tokens, facts, out, i);
  joinParts(tokens, facts, out);
  for (const name of out) trim(tokens, facts, name);
  return introduced(tokens, facts, out);
}

/** "Frenchwoman", "Swede": where somebody is from. */
const isEpithet = (tokens: Tokens, { first, last }: Found): boolean =>
  last - first === 1 && epithet(tokens.lower[first]!) !== undefined;

/** "Leo and King Harald" are two people. */
function splitPeople(tokens: Tokens, found: Found[], i: number): void {
  const name = found[i]!;
  const { first, last, kind } = name;
  if (KINDS[kind] !== 'person') return;
  let and = first + 1;
  while (and < last - 1 && tokens.lower[and] !== 'and') and++;
  if (and >= last - 1) return;
  const parts = [
    [first, and],
    [and + 1, last],
  ] as const;
  found.splice(i, 1, ...parts.map(([from, to]) => ({ ...name, first: from, last: to })));
}

const TITLES = bit('title') | bit('role');
const PEOPLE = bit('forename') | bit('surname');

const isA = (f: WordFacts, classes: number): boolean => (f.classes & classes) !== 0 && (f.classes & PEOPLE) === 0;

/** True of "the President" and "Africans": every word is of these classes, and none is anybody's name. */
function isOnly(facts: readonly WordFacts[], { first, last }: Found, classes: number): boolean {
  for (let i = first; i < last; i++) if (!isA(facts[i]!, classes)) return false;
  return true;
}

const OTHER = KINDS.indexOf('other');
/** Words that end the names of texts and prizes, however much the rest sounds like a body. */
const DOCUMENTS = new Set(
  'act accord accords agreement award awards bill charter code constitution index law memorandum pact plan prize protocol report strategy survey treaty'.split(
    ' ',
  ),
);

const isDocument = (tokens: Tokens, { first, last, kind }: Found): boolean =>
  KINDS[kind] === 'organization' && last - first > 1 && DOCUMENTS.has(tokens.lower[last - 1]!);

/** "Minister of Marine and Blue Economy": what somebody is, and no body. */
const isOffice = (tokens: Tokens, facts: readonly WordFacts[], { first, last, kind }: Found): boolean =>
  KINDS[kind] === 'organization' &&
  last - first > 2 &&
  titleOf(tokens, facts, first) &&
  !(facts[last - 1]!.classes & bit('head'));

/** Whether titles stand at `first` up to "of" or "for": "Assistant Treasurer and Minister for". */
function titleOf(tokens: Tokens, facts: readonly WordFacts[], first: number): boolean {
  for (let i = first; i < first + 5; i++) {
    const word = tokens.lower[i] ?? '';
    if (word === 'of' || word === 'for') return i > first;
    if (word !== 'and' && !isA(facts[i]!, TITLES)) return false;
  }
  return false;
}

/** Parts of universities and academies: with the possessor before it, the name of a part is one name. */
const ACADEMIC = new Set(['institute', 'institutes', 'school', 'faculty', 'college', 'department', 'laboratory']);

/**
 * A committee of a congress is one name ("National Committee of the …"), and so is an institute of an academy ("the
 * Academy's Institute of …"): two organizations, the one a part of the other and named by what it is.
 */
function joinParts(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  for (let i = found.length - 1; i > 0; i--) {
    const before = found[i - 1]!;
    const after = found[i]!;
    if (KINDS[before.kind] !== 'organization' || KINDS[after.kind] !== 'organization') continue;
    const link = after.first - before.last > 2 ? '' : tokens.lower.slice(before.last, after.first).join(' ');
    const isPart =
      link === "'s" || link === "'"
        ? ACADEMIC.has(tokens.lower[after.first]!) && tokens.lower[after.first + 1] === 'of'
        : (link === 'of' || link === 'of the') && isGeneric(facts, before);
    if (!isPart) continue;
    before.last = after.last;
    before.surest = Math.max(sureness(before), sureness(after));
    before.why = [...before.why, 'joined: part of an organization'];
    found.splice(i, 1);
  }
}

/** "Standing Committee of the …", where the tagger saw the congress alone. */
function joinUnmarkedPart(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[], i: number): void {
  const name = found[i]!;
  if (KINDS[name.kind] !== 'organization') return;
  const of = tokens.lower[name.first - 1] === 'the' ? name.first - 2 : name.first - 1;
  if (of < 1 || tokens.lower[of] !== 'of') return;
  const least = i > 0 ? found[i - 1]!.last : 0;
  let first = of;
  while (first > least && isCapital(facts[first - 1]!) && !(facts[first - 1]!.joins & FUNCTION)) first--;
  // One word may have its capital from the sentence that it begins.
  if (of - first < 2 || !isGeneric(facts, { first, last: of })) return;
  name.first = first;
  name.why = [...name.why, 'joined: part of an organization'];
}

/** One or two words of the dictionary, the last of which says what kind of body it is; with a number or without. */
function isGeneric(facts: readonly WordFacts[], { first: start, last }: Pick<Found, 'first' | 'last'>): boolean {
  const first = facts[start]!.casing === NUMBER ? start + 1 : start;
  if (last - first > 2 || last === first || !(facts[last - 1]!.classes & bit('head'))) return false;
  for (let i = first; i < last; i++) if (!(facts[i]!.classes & bit('common'))) return false;
  return true;
}

/** A picture, a bullet, a quotation mark: no letter, no digit, and not of the few signs that names are spelt with. */
const isSign = (word: string): boolean => word.charCodeAt(0) > 127 && !/[\p{L}\p{M}\p{N}]/u.test(word);

/** Signs around a name, a title before a person's name and a possessive after a name are no parts of it. */
function trim(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  while (name.last - name.first > 1 && isPossessive(tokens.lower[name.last - 1]!)) {
    name.last--;
    name.why = [...name.why, 'trimmed: possessive'];
  }
  while (name.last - name.first > 1 && isSign(tokens.words[name.first]!)) name.first++;
  while (name.last - name.first > 1 && isSign(tokens.words[name.last - 1]!)) name.last--;
  if (KINDS[name.kind] === 'organization') trimPlace(tokens, name);
  if (KINDS[name.kind] !== 'person') return;
  trimOffice(tokens, facts, name);
  while (name.last - name.first > 1 && isA(facts[name.first]!, BEFORE_NAMES) && isCapital(facts[name.first + 1]!)) {
    name.first++;
    name.why = [...name.why, 'trimmed: title'];
  }
  trimHonours(tokens, facts, name);
}

/** Letters after the names of members, lawyers and doctors. */
const LETTERS = new Set('MP MEP MSP MLA TD KC QC SC SAN PhD MD OBE CBE MBE JP'.split(' '));

/** "Maître Salma El Fassi", "Tan Sri Ooi Hock Seng", "Rory Pringle MSP": what people are called by and is no name. */
function trimHonours({ lower, words }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const isHonour = (i: number): boolean => (classesOf(lower[i]!) & HONORIFIC) !== 0;
  const { first, last } = name;
  while (name.last - name.first > 1 && isHonour(name.first) && isCapital(facts[name.first + 1]!)) {
    if (facts[name.first]!.classes & PEOPLE && !isHonour(name.first + 1)) break;
    name.first++;
  }
  while (name.last - name.first > 2 && LETTERS.has(words[name.last - 1]!)) name.last--;
  if (name.first > first || name.last < last) name.why = [...name.why, 'trimmed: title'];
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

/** "Geneva-based World Health Organization" */
function trimPlace({ lower }: Tokens, name: Found): void {
  for (let i = name.first; i < name.last - 1; i++) {
    if (lower[i]!.endsWith('-based')) {
      name.first = i + 1;
      return;
    }
  }
}

/** Words that stand before a person's name and are no part of it: Kenyan President …, Spokesman … */
const BEFORE_NAMES = bit('title') | bit('role') | bit('nationality');
