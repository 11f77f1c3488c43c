import type { NameMention } from '../paragraph';
import { hashOf } from './hashing';
import { bit } from './lexicon';
import { CAPITALS, isCapital, type WordFacts } from './words';

interface Named {
  readonly facts: readonly WordFacts[];
  readonly names: readonly NameMention[];
}

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
export function withBearers<P extends Named>(paragraphs: readonly P[]): readonly P[] {
  const bearers = bearersOf(paragraphs);
  if (bearers.surnames.size === 0) return paragraphs;
  return paragraphs.map((p) => {
    const names = p.names.map((name) => retyped(name, p.facts, bearers));
    return names.some((name, i) => name !== p.names[i]) ? { ...p, names } : p;
  });
}

function bearersOf(paragraphs: readonly Named[]): Bearers {
  const surnames = new Map<number, number>();
  const initials = new Set<number>();
  const bodies = new Set<number>();
  for (const { facts, names } of paragraphs) {
    for (const { label, first, last, confidence, nested } of names) {
      if (nested || last - first < 2 || last - first > LONGEST || confidence < SURE) continue;
      const letters = last - first >= LEAST_INITIALS ? initialsOf(facts, first, last) : 0;
      if (label === 'person') {
        surnames.set(facts[last - 1]!.hash, facts[first]!.hash);
        if (letters) initials.add(letters);
      } else if (letters) bodies.add(letters);
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

function retyped(name: NameMention, facts: readonly WordFacts[], { surnames, initials }: Bearers): NameMention {
  const { label, first, last, confidence } = name;
  if (label !== 'organization' || name.nested || confidence >= DOUBTED || last - first > 2) return name;
  const own = facts[last - 1]!;
  const isInitials = last - first === 1 && own.casing === CAPITALS && initials.has(own.hash);
  const forename = surnames.get(own.hash) ?? facts[first]!.hash; // the same words are no other name
  const isSurname = last - first === 2 && forename !== facts[first]!.hash && isNickname(facts[first]!, own);
  return isInitials || isSurname ? { ...name, label: 'person', why: isInitials ? INITIALS : SURNAME } : name;
}

/** Not what bodies are called: "Bank Alom", "Alom & Alom". */
const isNickname = (word: WordFacts, surname: WordFacts): boolean =>
  isCapital(word) && word.casing !== CAPITALS && ((word.classes | surname.classes) & BODY) === 0;
