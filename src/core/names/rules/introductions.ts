import {
  classesOf,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  PAST,
  PLAIN,
  POSSESSIVE,
  SOMEBODY,
  TENURE,
  TITLE,
  VERB,
} from '../../grammar/lexicon';
import { firstIndex } from '../../text/search';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, PERSON } from '../labels';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, LOWERCASE, type WordFacts } from '../words';
import { INTRODUCED_BODY, introducedBodies } from './bodies';
import { become, sureness, withMore, type Found } from './found';
import { BUILDINGS } from './kinds';
import { LONGEST_RUN, unmarkedRuns } from './runs';

/** Below this the tagger doubts what kind of name it is, and how the text introduces it tells more. */
const DOUBTED = 0.75;
const INTRODUCTION = 'introduced as a person';
/** How sure a name is that only its introduction shows. */
const INTRODUCED = 0.5;
/** Words between the comma and the office: "a former deputy finance minister". */
const REACH = 5;

/** Offices that companies hold as well: "Acme, maker of pumps". */
const SHARED = new Set(
  'maker owner co-owner operator producer supplier publisher partner leader member dealer investor shareholder lead developer insurer broadcaster exporter importer retailer wholesaler lender adviser advisor founder sponsor distributor provider pioneer seller buyer merchant trader builder contractor consultant organiser organizer specialist carrier host creditor donor'.split(
    ' ',
  ),
);

/** "Corinne Lyon, a Belgian woman": what no body and no place is. */
const HUMANS = new Set(
  'woman man mother father grandmother grandfather widow widower girl boy sister brother uncle aunt nephew niece'.split(
    ' ',
  ),
);

const isOffice = (word: string): boolean => (classesOf(word) & TITLE) !== 0 && !SHARED.has(word);

/**
 * What the way a text introduces a name tells of it, whatever the name looks like: an age or an office after it is a
 * person's ("Ngozi Hennessy, professor of history", "Bo Lind, 54,"), and so is a name of several words that an office
 * stands before ("co-author Trần Quốc Bảo").
 * @returns the names in order, with those that only their introduction shows.
 */
export function introduced(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  const bodies = introducedBodies(tokens, facts, found);
  for (const name of found) {
    if (name.why.includes(INTRODUCED_BODY)) continue;
    const isLong = name.last - name.first > 1;
    if (name.kind === PERSON) confirm(tokens, facts, name);
    if (!mayBePerson(facts, name)) continue;
    const isHolder = isLong && (followsOffice(facts, name.first) || isApposed(tokens, name));
    if (isHolder || isIntroduced(tokens, name.last)) retype(name);
    else if (followsMinister(tokens, facts, name) || followsField(tokens, facts, name)) retype(name);
  }
  const known = withMore(found, bodies);
  return withMore(known, unmarked(tokens, facts, known));
}

/** Of a person's name that the tagger doubts, the introduction tells that it is one. */
function confirm(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  const { first, last } = name;
  if (sureness(name) >= INTRODUCED || last - first < 2) return;
  const isHonoured = (classesOf(tokens.lower[first - 1] ?? '') & HONORIFIC) !== 0;
  if (!isHonoured && !isIntroduced(tokens, last) && !followsOffice(facts, first)) return;
  name.surest = INTRODUCED;
  name.why = [...name.why, INTRODUCTION];
}

const retype = (name: Found): void => become(name, PERSON, INTRODUCED, INTRODUCTION);

/** Offices of people alone, which stand right before their names. */
const MINISTERS = new Set(
  'minister president premier senator governor judge justice professor congressman congresswoman councillor mp mla mep lawmaker'.split(
    ' ',
  ),
);

/** "Resources Minister Harjanto", whatever the tagger took it for: no word of the dictionary, no place. */
function followsMinister({ lower }: Tokens, facts: readonly WordFacts[], { first, last }: Found): boolean {
  if (!MINISTERS.has(lower[first - 1] ?? '') || !isCapital(facts[first - 1]!)) return false;
  return facts.slice(first, last).every((f) => (f.classes & NO_SURNAME) === 0);
}
/** "director of communications Charity Lind": behind an office and its field. */
const followsField = ({ lower }: Tokens, facts: readonly WordFacts[], { first, last }: Found): boolean =>
  last - first === 2 &&
  (lower[first - 2] === 'of' || lower[first - 2] === 'for') &&
  facts[first - 1]!.casing === LOWERCASE &&
  (facts[last - 1]!.classes & NO_SURNAME) === 0 &&
  isOffice(lower[first - 3]!);
const NO_SURNAME = bit('common') | bit('country') | bit('place') | bit('nationality') | bit('organization');

/** A doubtful name of one to four words, none of them of a body and none in capitals. */
function mayBePerson(facts: readonly WordFacts[], { kind, confidence, first, last }: Found): boolean {
  if (kind === PERSON || confidence >= DOUBTED || last - first > LONGEST_RUN) return false;
  if (BUILDINGS.has(facts[last - 1]!.lower)) return false; // "at the Presidential Villa, the minister"
  if (last - first === 1 && facts[first]!.word.length === 1) return false; // "in a post on X, the minister"
  for (let i = first; i < last; i++) {
    const f = facts[i]!;
    const isSurname = i > first && (facts[first]!.classes & bit('forename')) !== 0; // "Adam Chambers"
    if (!isCapital(f) || f.casing === CAPITALS || (f.classes & bit('head') && !isSurname)) return false;
  }
  return true;
}

/** Whether an age or an office stands after the comma at `comma`. */
function isIntroduced({ lower }: Tokens, comma: number): boolean {
  if (lower[comma] !== ',') return false;
  if (/^[1-9]\d$/.test(lower[comma + 1] ?? '') && lower[comma + 2] === ',') return true;
  let i = comma + 1;
  if (lower[i] === 'a' || lower[i] === 'an' || lower[i] === 'the') i++;
  for (const end = i + REACH; i < end; i++) {
    const word = lower[i] ?? '';
    const classes = classesOf(word);
    if (isOffice(word) || (i > comma + 1 && HUMANS.has(word))) return true;
    if (classes !== 0 && !(classes & (MODIFIER | PLAIN | TENURE))) return false;
  }
  return false;
}

/** "its leader, Ingvild Aas, wants": in commas behind an office of somebody's. */
function isApposed({ lower }: Tokens, { first, last }: Found): boolean {
  if (lower[first - 1] !== ',' || (lower[last] !== ',' && lower[last] !== '.')) return false;
  if (!isOffice(lower[first - 2] ?? '') && lower[first - 2] !== 'leader') return false;
  for (let i = first - 3; i >= 0 && i >= first - REACH; i--) {
    const classes = classesOf(lower[i]!);
    if (classes & (DETERMINER | POSSESSIVE) || lower[i] === "'s") return true;
    if (classes !== 0 && !(classes & (MODIFIER | PLAIN | TENURE | TITLE))) return false;
  }
  return false;
}

/** Runs of capitals that are no name yet, before an age or after an office in small letters. */
function unmarked(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const { first, last, isWhole } of unmarkedRuns(facts, found)) {
    const name = afterHonours(tokens, facts, first, last);
    const isHonoured = name > first && name < last && last - name <= LONGEST_RUN;
    const isPlace = isPersonsPlace(tokens, facts, first, last) || isMembersPlace(tokens, facts, found, first, last);
    if (isHonoured || (isWhole && last - first > 1 && isPlace)) {
      out.push({ first: name, last, kind: PERSON, confidence: INTRODUCED, why: [INTRODUCTION] });
    }
  }
  return out;
}

/** Where a name goes on that begins with an honour ("Tan Sri Ooi Hock Seng"); `first` where its words are none of a name. */
function afterHonours({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): number {
  let name = first;
  while (name < last && classesOf(lower[name]!) & HONORIFIC) name++;
  if (name === first) return first;
  return facts.slice(name, last).every((f) => f.casing !== CAPITALS && (f.classes & NO_PART) === 0) ? name : first;
}
const NO_PART = bit('country') | bit('nationality') | bit('head') | bit('suffix') | bit('title') | bit('calendar');

/** "Kestrel's Pita Limjaron said": between a body with "'s" and a verb. */
function isMembersPlace(
  { lower }: Tokens,
  facts: readonly WordFacts[],
  found: readonly Found[],
  first: number,
  last: number,
): boolean {
  if (lower[first - 1] !== "'s" || last - first > 3 || !(classesOf(lower[last] ?? '') & (VERB | PAST))) return false;
  const before = found[firstIndex(found.length, (i) => found[i]!.last >= first - 1)];
  if (before?.last !== first - 1 || before.kind !== ORGANIZATION) return false;
  if (facts[last - 1]!.classes & bit('common')) return false;
  return facts.slice(first, last).every((f) => f.casing !== CAPITALS && (f.classes & NO_PART) === 0);
}

function isPersonsPlace(tokens: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean {
  if (classesOf(tokens.lower[first]!) !== 0) return false;
  for (let i = first; i < last; i++) if (facts[i]!.casing === CAPITALS) return false;
  return followsOffice(facts, first) || isIntroduced(tokens, last);
}

/** Whether a word for somebody in small letters stands right before `first`: "train driver", "co-author". */
function followsOffice(facts: readonly WordFacts[], first: number): boolean {
  const before = first > 0 ? facts[first - 1]! : null;
  if (!before || isCapital(before)) return false;
  const classes = classesOf(before.lower);
  return isOffice(before.lower) || ((classes & SOMEBODY) !== 0 && !(classes & PAST)); // not "accused"
}
