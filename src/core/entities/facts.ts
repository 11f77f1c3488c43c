import { classesOf, MODIFIER } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import type { Organization } from './organizations';

/** What the text says of somebody elsewhere. */
export interface Facts {
  readonly heads: Set<string>;
  /** Those heads that stand for an office held now and without a rank: not of "former", "prime" or "deputy minister". */
  readonly plain: Set<string>;
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
  readonly isFormer: boolean;
  /** Where it is held. */
  readonly body: Organization | null;
  /** The paragraph that says so. */
  readonly paragraph: number;
}

const RANKS = new Set('prime vice deputy assistant associate junior shadow former ex-'.split(' '));

/** Whether the words before the noun tell a rank: "the minister" is hardly the prime minister. */
export const isRanked = (words: Iterable<string>): boolean => [...words].some((word) => RANKS.has(word));

/** The words of a description before its noun. */
export function wordsBefore({ count, starts, lower }: Tokens, from: number, end: number, head: string): string[] {
  const out: string[] = [];
  for (let i = from; i < count && starts[i]! < end && lower[i] !== head; i++) out.push(lower[i]!);
  return out;
}

/** "the prime minister" is not the trade minister: a field or rank before the noun that none of the titles has. */
export const isOther = (facts: Facts, described: readonly string[]): boolean =>
  described.some((word) => classesOf(word) & MODIFIER && !facts.words.has(word));
