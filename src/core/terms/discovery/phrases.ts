import type { Tokens } from '../../text/tokens';
import { cuesAt } from './cues';
import { nounGroups, wordAt, type NounGroup } from './groups';
import { NOUN, type Word } from './words';

/** Words of a candidate. */
export const LONGEST = 5;

/** Words that may be a term, and the places that they have in a longer row of words. */
export interface Phrase {
  /** The folded words. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** Its parts, once they were asked for. */
  parts: readonly Phrase[] | null;
}

/** A noun group with all that discovery asks of it. */
export interface Group extends NounGroup {
  readonly whole: Phrase;
  /** How much the text around it speaks for a term. */
  readonly cues: number;
}

const found = new WeakMap<Tokens, readonly Group[]>();

/** A paragraph's groups, found once however often the document changes around it. */
export function groupsOf(tokens: Tokens): readonly Group[] {
  let groups = found.get(tokens);
  if (!groups) {
    groups = nounGroups(tokens).map((group) => {
      const words: Word[] = [];
      for (let i = group.first; i < group.last; i++) words.push(wordAt(tokens, i));
      return { ...group, whole: phraseOf(words, 0, words.length), cues: cuesAt(tokens, group) };
    });
    found.set(tokens, groups);
  }
  return groups;
}

function phraseOf(words: readonly Word[], from: number, to: number): Phrase {
  const own = words.slice(from, to);
  return { key: own.map((w) => w.folded).join(' '), words: own, from, to, parts: null };
}

/** Every row of two to five words in the phrase that ends with a noun; the phrase itself among them, if it is no longer. */
export function partsOf(phrase: Phrase): readonly Phrase[] {
  return (phrase.parts ??= findParts(phrase));
}

function findParts(phrase: Phrase): Phrase[] {
  const { words } = phrase;
  const parts: Phrase[] = [];
  for (let from = 0; from < words.length - 1; from++) {
    for (let to = Math.min(words.length, from + LONGEST); to >= from + 2; to--) {
      if (to < words.length && !(words[to - 1]!.bits & NOUN)) continue;
      parts.push(from === 0 && to === words.length ? phrase : phraseOf(words, from, to));
    }
  }
  return parts;
}
