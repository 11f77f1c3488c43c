import { extend, hashOf, type SortedHashes } from './hashing';

/** The classes of words and phrases that the gazetteers hold; a word may be in several. Bit numbers of a mask. */
export const GAZETTEERS = [
  'forename',
  'surname',
  'country',
  'place',
  'nationality',
  'organization',
  'head', // ministry, bank, university: the word that makes a phrase an organization
  'suffix', // Inc, Ltd, GmbH
  'title', // Mr, General, Sheikh: before a name, no part of it
  'role', // minister, spokesman, chief executive
  'reporting', // said, told, announced
  'calendar',
  'acronym',
  'particle', // bin, van, de la
  'other', // events, products, awards, languages
  'common', // words of the general dictionary
] as const;

export const bit = (name: (typeof GAZETTEERS)[number]): number => 1 << GAZETTEERS.indexOf(name);

/** Marks in the gazetteer's table that a longer phrase begins with these words. */
export const GOES_ON = 1 << GAZETTEERS.length;
/** The longest phrase of the gazetteers, in tokens. */
export const LONGEST_PHRASE = 8;

/** What is known of words before any text is read: groups of like meaning, and gazetteers. */
export interface Lexicon {
  /** The hashes of lower-case words, and of each its group (leaf) with its frequency. */
  readonly words: SortedHashes;
  readonly groups: Uint16Array;
  /** Of each leaf, its branch and its root, the coarser groups. */
  readonly branches: Uint16Array;
  readonly roots: Uint16Array;
  /** The hashes of lower-case phrases, and of each the mask of its classes. */
  readonly phrases: SortedHashes;
  readonly masks: Uint32Array;
}

/** The classes of a phrase by its hash; 0 where it is in no gazetteer. */
export function masksOf(lexicon: Lexicon, phrase: number): number {
  const at = lexicon.phrases.find(phrase);
  return at < 0 ? 0 : lexicon.masks[at]!;
}

export const phraseHash = (words: readonly string[]): number => words.reduce((h, w) => extend(h, hashOf(w)), 0);

/** Leaves are numbered from 0; above them stands the class of frequency, 0 (most frequent) to 7. */
export const LEAF_BITS = 12;
/** Set in a word's group where a general dictionary has the word in lower case. */
export const COMMON = 1 << (LEAF_BITS + 3);
