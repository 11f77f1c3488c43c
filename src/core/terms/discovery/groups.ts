import {
  AUXILIARY,
  classesAt,
  CONJUNCTION,
  DETERMINER,
  OBJECT_PRONOUN,
  POSSESSIVE,
  POSSESSIVE_MARK,
  PREPOSITION,
  PRONOUN,
} from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { ADJECTIVE, BREAK, NOUN, VERB, wordIn, wordOf, type Word } from './words';

/** Words that belong together as adjectives and nouns and end with a noun: tokens `first` to `last`, end exclusive. */
export interface NounGroup {
  readonly first: number;
  readonly last: number;
}

const BEFORE_NOUN = DETERMINER | POSSESSIVE | POSSESSIVE_MARK | PREPOSITION;
const AFTER_VERB = DETERMINER | POSSESSIVE | PRONOUN | OBJECT_PRONOUN;
const BEFORE_VERB = PRONOUN | AUXILIARY;

/** Longer rows of nouns are no prose. */
const LONGEST = 8;

/** The longest noun groups of two words and more, found by parts of speech (Justeson and Katz 1995). */
export function nounGroups(tokens: Tokens): NounGroup[] {
  const groups: NounGroup[] = [];
  let first = 0; // where the run of adjectives and nouns begins
  let last = 0; // the end of its last noun
  const close = (next: number): void => {
    if (last - first > 1 && last - first <= LONGEST) groups.push({ first, last });
    first = last = next;
  };
  let sentence = 0;
  for (let i = 0; i < tokens.count; i++) {
    const starts = i === tokens.sentences[sentence];
    if (starts) sentence++;
    if (starts) close(i);
    const part = partAt(tokens, i, first, starts);
    if (part === BREAK) close(i + 1);
    else if (part === NOUN) last = i + 1;
  }
  close(tokens.count);
  return groups;
}

/** What token `i` is where it stands: NOUN, ADJECTIVE or, for all that ends a group, BREAK. */
function partAt(tokens: Tokens, i: number, first: number, startsSentence: boolean): number {
  const shape = capitalsOf(tokens, i);
  if (shape === ACRONYM) return NOUN;
  if (shape === CAPITALIZED && !startsSentence) return BREAK;
  const word = wordIn(tokens, i);
  if (word.bits & BREAK) return BREAK;
  if (word.bits & VERB && isVerb(tokens, i, first, word)) return BREAK;
  if (word.bits & NOUN && !(word.bits & ADJECTIVE)) return NOUN;
  if (word.bits & NOUN) return nounAhead(tokens, i) ? ADJECTIVE : NOUN;
  return ADJECTIVE;
}

function nounAhead(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && (wordIn(tokens, i + 1).bits & NOUN) !== 0;
}

/** A word that can be a verb is one by what stands around it: "the plan" and "they plan", "plans to", "chains support". */
function isVerb(tokens: Tokens, i: number, first: number, word: Word): boolean {
  const lower = tokens.lower[i]!;
  const before = i > 0 ? classesAt(tokens, i - 1) : 0;
  const opens = i === first;
  if (!(word.bits & (NOUN | ADJECTIVE))) return !isParticiple(lower) || !isModifier(tokens, i, opens, before);
  if (opens) return isVerbAtStart(tokens, i, before);
  const after = i + 1 < tokens.count ? classesAt(tokens, i + 1) : 0;
  if (after & AFTER_VERB || tokens.lower[i + 1] === 'to') return isFinite(tokens, i);
  return isPlural(tokens.lower[i - 1]!) && !isPlural(lower) && (word.bits & ADJECTIVE) === 0;
}

/** Before a noun group: "they drive industrial upgrades", and not "a drive shaft", "of boost pressure". */
function isVerbAtStart(tokens: Tokens, i: number, before: number): boolean {
  if (i > 0 && tokens.lower[i - 1] === 'to') return true;
  if (before & BEFORE_NOUN) return false;
  if (before & CONJUNCTION || tokens.words[i - 1] === ',') return !isPlural(tokens.lower[i]!);
  const next = i + 1 < tokens.count ? wordIn(tokens, i + 1).bits : BREAK;
  const adjectiveNext = (next & ADJECTIVE) !== 0 && (next & NOUN) === 0;
  return (before & BEFORE_VERB) !== 0 || adjectiveNext || (i > 0 && capitalsOf(tokens, i - 1) === CAPITALIZED);
}

/** Not preceded by an adjective or noun that it must then be the head of, or in a verb's own form. */
const isFinite = (tokens: Tokens, i: number): boolean =>
  !(wordIn(tokens, i - 1).bits & ADJECTIVE) || isPlural(tokens.lower[i]!);

const isPlural = (word: string): boolean => word.endsWith('s') && !word.endsWith('ss');
const isParticiple = (word: string): boolean => word.endsWith('ed') || word.endsWith('ing');

/** "the planned economy", "a developing country", and not "launched a product", "by leveraging data". */
function isModifier(tokens: Tokens, i: number, opens: boolean, before: number): boolean {
  if (!opens) return (wordIn(tokens, i - 1).bits & NOUN) === 0 || tokens.lower[i]!.endsWith('ing');
  if (i === 0) return false;
  if (tokens.lower[i]!.endsWith('ing')) return (before & (DETERMINER | POSSESSIVE | POSSESSIVE_MARK)) !== 0;
  return (before & BEFORE_NOUN) !== 0;
}

/** What token `i` is as a word of a term. */
export const wordAt = (tokens: Tokens, i: number): Word =>
  capitalsOf(tokens, i) === ACRONYM ? wordOf(tokens.words[i]!) : wordIn(tokens, i);

const CAPITALIZED = 1;
const ACRONYM = 2;

function capitalsOf(tokens: Tokens, i: number): number {
  if (!isUpper(tokens, i)) return 0;
  return isAcronym(tokens.words[i]!) && !isAcronym(tokens.words[i - 1]) && !isAcronym(tokens.words[i + 1])
    ? ACRONYM
    : CAPITALIZED;
}

const isUpper = ({ words, lower }: Tokens, i: number): boolean => words[i]!.charCodeAt(0) !== lower[i]!.charCodeAt(0);

/** More than one in a row is a line in capitals. */
function isAcronym(word: string | undefined): boolean {
  if (word === undefined || word.length < 2 || word.length > 6) return false;
  const first = word.charCodeAt(0);
  return first >= 65 && first <= 90 && word === word.toUpperCase() && /^[A-Z]+\d*$/.test(word);
}
