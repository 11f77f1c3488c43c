import {
  ADVERB,
  CALENDAR,
  classesOf,
  NUMBER,
  PHRASE_END,
  POSSESSIVE_MARK,
  SOMEBODY,
  TITLE,
  TITLES,
} from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { ByWord } from '../../text/vocabulary';
import background from '../background.json';
import { foldedWord } from '../spelling';
import lists from './words.json';

/** What a word can be in a term, as bits; a word may be several. */
export const NOUN = 1;
export const ADJECTIVE = 2;
export const VERB = 4;
/** Ends every term: function words, adverbs, numbers, punctuation. */
export const BREAK = 8;
/** An adjective that judges, counts or dates what a term names, and is no part of it ("important", "many", "recent"). */
export const PLAIN = 16;
/** A noun too general to be the head of a term ("way", "number"). */
export const GENERAL = 32;
/** A noun for people by role or occupation. */
export const PEOPLE = 64;
/** An adjective that says which kind of thing ("fiscal", "thermal"), by its ending. */
export const RELATIONAL = 128;

export interface Word {
  readonly bits: number;
  /** log2 of its uses in a million words of general English; 0 for words that were hardly met there. */
  readonly frequency: number;
  readonly folded: string;
}

const MOST_KNOWN = 1 << 16;
const known = new Map<string, Word>();
let general: Map<string, { bits: number; frequency: number }> | undefined;

const BREAKS = new Set(lists.breaks.split(' '));
const PLAIN_WORDS = new Set(lists.plain.split(' '));
const GENERAL_WORDS = new Set(lists.general.split(' '));
const PEOPLE_WORDS = new Set(lists.people.split(' '));

/** @param lower a token in lower case; an acronym as it stands. */
export function wordOf(lower: string): Word {
  const found = known.get(lower);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const word = lookUp(lower);
  known.set(lower, word);
  return word;
}

const numbered = new ByWord<Word>();

/** What token `i` is in lower case. */
export function wordIn({ lower, numbers }: Tokens, i: number): Word {
  let word = numbered.get(numbers[i]!);
  if (word === undefined) numbered.set(numbers[i]!, (word = wordOf(lower[i]!)));
  return word;
}

function lookUp(lower: string): Word {
  if (lower === lower.toUpperCase() && lower.length > 1 && /^[A-Z]+\d*$/.test(lower)) return acronym(lower);
  if (!/^\p{L}[\p{L}'’-]*$/u.test(lower) || lower.length < 2 || lower.length > 30) return broken(lower);
  const closed = classesOf(lower);
  if (closed & (PHRASE_END | ADVERB | CALENDAR | NUMBER | POSSESSIVE_MARK)) return broken(lower);
  if (BREAKS.has(lower)) return broken(lower);
  const folded = foldedWord(lower);
  const met = generalUse(lower) ?? generalUse(folded);
  let bits = met?.bits ?? byEnding(lower);
  if (bits === ADJECTIVE && lower.endsWith('est')) return broken(lower);
  if (PLAIN_WORDS.has(lower)) bits = ADJECTIVE | PLAIN;
  if (bits & ADJECTIVE && /(?:al|ic|ary|ar|ical)$/.test(lower)) bits |= RELATIONAL;
  if (GENERAL_WORDS.has(folded)) bits |= GENERAL | NOUN;
  if (PEOPLE_WORDS.has(folded) || closed & (TITLE | TITLES | SOMEBODY)) bits |= PEOPLE | NOUN;
  return { bits, frequency: met?.frequency ?? 0, folded };
}

/** As common as a word that a reader knows and seldom meets. */
const acronym = (word: string): Word => ({ bits: NOUN, frequency: 4, folded: word });

const broken = (lower: string): Word => ({ bits: BREAK, frequency: 20, folded: lower });

function generalUse(word: string): { bits: number; frequency: number } | undefined {
  if (!general) {
    general = new Map();
    for (const [key, words] of Object.entries(background)) {
      const [bits, frequency] = key.split('.').map(Number) as [number, number];
      for (const w of words.split(' ')) general.set(w, { bits, frequency });
    }
  }
  return general.get(word);
}

/** The parts of speech of a word that was never met, by its last letters. */
function byEnding(word: string): number {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) return ADJECTIVE;
  if (word.length < 4) return BREAK;
  if (word.endsWith('ly')) return BREAK;
  if (/(?:ed|ing)$/.test(word)) return VERB;
  if (/(?:[iau]ble|ous|ful|less|ive|ish|[^m]al|ical|ic|ary|lar)$/.test(word)) return ADJECTIVE;
  if (/(?:ize|ise|ify|izes|ises|ifies)$/.test(word)) return VERB;
  return NOUN;
}
