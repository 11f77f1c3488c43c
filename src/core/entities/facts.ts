import { classesOf, MODIFIER } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import type { Organization } from './organizations';

/** What the text says of somebody elsewhere. */
export interface Facts {
  readonly heads: Set<string>;
  /** The words of all titles. */
  readonly words: Set<string>;
  readonly bodies: Organization[];
  /** The first paragraph that gives a title. */
  readonly paragraph: number;
}

/** A title as the text gives it to somebody. */
export interface Title {
  /** The noun: "minister" of "minister of finance". */
  readonly head: string;
  readonly words: readonly string[];
  /** Where it is held. */
  readonly body: Organization | null;
  /** The paragraph that says so. */
  readonly paragraph: number;
}

/** "the prime minister" is not the trade minister: a field or rank before the noun that none of the titles has. */
export function isOther(facts: Facts, tokens: Tokens, from: number, end: number, head: string): boolean {
  for (let i = from; i < tokens.count && tokens.starts[i]! < end && tokens.lower[i] !== head; i++) {
    const word = tokens.lower[i]!;
    if (classesOf(word) & MODIFIER && !facts.words.has(word)) return true;
  }
  return false;
}
