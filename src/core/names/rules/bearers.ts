import type { NameMention } from '../../paragraph';
import { hashOf } from '../hashing';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, type WordFacts } from '../words';
import type { Named } from './named';

/** How sure a full name must be for others to be told by it, and how sure a body is that stays one. */
const SURE = 0.55;
const DOUBTED = 0.88;
const LONGEST = 5;
/** Letters of initials: two are a state's or a unit's. */
const LEAST_INITIALS = 3;
const BODY = bit('head') | bit('suffix') | bit('organization') | bit('acronym') | bit('nationality') | bit('country');
const SURNAME: readonly string[] = ['document: bears a person’s surname'];
const INITIALS: readonly string[] = ['document: a person’s initials'];

/** What a text's full names of people tell, by the hashes of words. */
interface Bearers {
  /** With each surname the first word before it. */
  readonly surnames: ReadonlyMap<number, number>;
  readonly initials: ReadonlySet<number>;
}

/**
 * Who is called by a nickname with the surname ("Hero Alom" beside "Ashraful Alom"), or by initials as presidents are
 * ("XLD" beside "Xavier Luc Duval"), is a person, though the tagger took the name for a body's.
 * @returns the paragraphs; the very same ones where nothing changes.
 */
export function withBearers(paragraphs: readonly Named[]): readonly Named[] {
  const doubted = doubtedWords(paragraphs);
  if (doubted.size === 0) return paragraphs;
  const bearers = bearersOf(paragraphs, doubted);
  if (bearers.surnames.size === 0 && bearers.initials.size === 0) return paragraphs;
  return paragraphs.map((p) => {
    const isBearer = (name: NameMention): boolean => whyPerson(name, p.facts, bearers) !== undefined;
    return p.names.some(isBearer) ? { ...p, names: p.names.map((name) => retyped(name, p.facts, bearers)) } : p;
  });
}

const isDoubted = ({ label, first, last, confidence, nested }: NameMention): boolean =>
  label === 'organization' && !nested && confidence < DOUBTED && last - first <= 2;

/** The last words of doubtful bodies of one or two words: few, and all else is passed over. */
function doubtedWords(paragraphs: readonly Named[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { facts, names } of paragraphs) {
    for (const name of names) if (isDoubted(name)) out.add(facts[name.last - 1]!.hash);
  }
  return out;
}

function bearersOf(paragraphs: readonly Named[], doubted: ReadonlySet<number>): Bearers {
  const surnames = new Map<number, number>();
  const initials = new Set<number>();
  const bodies = new Set<number>();
  for (const { facts, names } of paragraphs) {
    for (const { label, first, last, confidence, nested } of names) {
      if (nested || last - first < 2 || last - first > LONGEST || confidence < SURE) continue;
      const isPerson = label === 'person';
      const surname = facts[last - 1]!.hash;
      if (isPerson && doubted.has(surname)) surnames.set(surname, facts[first]!.hash);
      const letters = last - first >= LEAST_INITIALS ? initialsOf(facts, first, last) : 0;
      if (letters && doubted.has(letters)) (isPerson ? initials : bodies).add(letters);
    }
  }
  for (const letters of bodies) initials.delete(letters);
  return { surnames, initials };
}

/** The hash of the word that the first letters make; 0 where not all words have a capital. */
function initialsOf(facts: readonly WordFacts[], first: number, last: number): number {
  let letters = '';
  for (let i = first; i < last; i++) {
    if (!isCapital(facts[i]!)) return 0;
    letters += facts[i]!.lower[0]!;
  }
  return hashOf(letters);
}

function retyped(name: NameMention, facts: readonly WordFacts[], bearers: Bearers): NameMention {
  const why = whyPerson(name, facts, bearers);
  return why ? { ...name, label: 'person', why } : name;
}

/** Why a doubtful body of one or two words is a person; undefined where it is none. */
function whyPerson(
  name: NameMention,
  facts: readonly WordFacts[],
  { surnames, initials }: Bearers,
): readonly string[] | undefined {
  if (!isDoubted(name)) return undefined;
  const { first, last } = name;
  const own = facts[last - 1]!;
  if (last - first === 1) return own.casing === CAPITALS && initials.has(own.hash) ? INITIALS : undefined;
  const forename = surnames.get(own.hash);
  if (forename === undefined || forename === facts[first]!.hash) return undefined; // the same words are no other name
  return isNickname(facts[first]!, own) ? SURNAME : undefined;
}

/** Not what bodies are called: "Bank Alom", "Alom & Alom". */
const isNickname = (word: WordFacts, surname: WordFacts): boolean =>
  isCapital(word) && word.casing !== CAPITALS && ((word.classes | surname.classes) & BODY) === 0;
