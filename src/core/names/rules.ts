import { epithet } from '../grammar/epithets';
import type { Tokens } from '../text/tokens';
import { introduced } from './introductions';
import { KINDS } from './labels';
import { bit } from './lexicon';
import { isCapital, NUMBER, type WordFacts } from './words';

/** A name as the tagger has found it, before it is made a mention. */
export interface Found {
  first: number;
  last: number;
  kind: number;
  readonly confidence: number;
  /** Of a name that was joined from several: the confidence of the surest. */
  surest?: number;
  readonly why: string[];
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
  found.splice(i, 1, ...parts.map(([from, to]) => ({ ...name, first: from, last: to, why: [...name.why] })));
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
    before.why.push('joined: part of an organization');
    found.splice(i, 1);
  }
}

/** One or two words of the dictionary, the last of which says what kind of body it is; with a number or without. */
function isGeneric(facts: readonly WordFacts[], { first: start, last }: Found): boolean {
  const first = facts[start]!.casing === NUMBER ? start + 1 : start;
  if (last - first > 2 || last === first || !(facts[last - 1]!.classes & bit('head'))) return false;
  for (let i = first; i < last; i++) if (!(facts[i]!.classes & bit('common'))) return false;
  return true;
}

/** A picture, a bullet, a quotation mark: no letter, no digit, and not of the few signs that names are spelt with. */
const isSign = (word: string): boolean => word.charCodeAt(0) > 127 && !/[\p{L}\p{M}\p{N}]/u.test(word);

/** Signs around a name, a title before a person's name and a possessive after a name are no parts of it. */
function trim(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  const isPossessive = (i: number): boolean => tokens.lower[i] === "'s" || tokens.lower[i] === "'";
  while (name.last - name.first > 1 && isPossessive(name.last - 1)) {
    name.last--;
    name.why.push('trimmed: possessive');
  }
  while (name.last - name.first > 1 && isSign(tokens.words[name.first]!)) name.first++;
  while (name.last - name.first > 1 && isSign(tokens.words[name.last - 1]!)) name.last--;
  if (KINDS[name.kind] === 'organization') {
    const based = tokens.lower.findIndex((word, i) => i >= name.first && i < name.last - 1 && word.endsWith('-based'));
    if (based >= 0) name.first = based + 1;
  }
  if (KINDS[name.kind] !== 'person') return;
  while (name.last - name.first > 1 && isA(facts[name.first]!, BEFORE_NAMES) && isCapital(facts[name.first + 1]!)) {
    name.first++;
    name.why.push('trimmed: title');
  }
}

/** Words that stand before a person's name and are no part of it: Kenyan President …, Spokesman … */
const BEFORE_NAMES = bit('title') | bit('role') | bit('nationality');
