import type { Tokens } from '../../text/tokens';
import { wordAt, type NounGroup } from './groups';
import { NOUN, type Word } from './words';

/** A noun group of one paragraph that no name and no term of a glossary has a part in. */
export interface Occurrence extends NounGroup {
  readonly paragraph: number;
}

/** A row of words that may be a term, with how often it stands in the document. */
export interface Candidate {
  readonly words: readonly Word[];
  /** How often, within longer candidates too. */
  readonly count: number;
  /** C-value: frequent, long, and not only a part of longer candidates. */
  readonly cValue: number;
}

interface Count {
  readonly words: readonly Word[];
  count: number;
  /** How often within longer candidates. */
  within: number;
  /** How many longer candidates hold it. */
  holders: number;
  /** How often the most frequent of these stands. */
  longer: number;
}

/** Words of a candidate. */
export const LONGEST = 5;

/**
 * Counts the candidates of a document, by their folded words.
 *
 * C-value after Frantzi, Ananiadou and Mima 2000: log2 of the length times the count, less the mean count of the longer
 * candidates that hold it. What stands only within one longer candidate is a part of that and gets 0.
 */
export function countCandidates(paragraphs: readonly Tokens[], groups: readonly Occurrence[]): Map<string, Candidate> {
  const counts = new Map<string, Count>();
  for (const { words, count } of wholeGroups(paragraphs, groups)) {
    forEachPart(words, (part) => {
      const key = keyOf(part);
      let known = counts.get(key);
      if (!known) counts.set(key, (known = { words: part, count: 0, within: 0, holders: 0, longer: 0 }));
      known.count += count;
      if (part.length === words.length) return;
      known.within += count;
      known.holders++;
    });
  }
  for (const { words, count } of counts.values()) {
    if (words.length < 3) continue;
    forEachPart(words, (part) => {
      const known = part.length < words.length ? counts.get(keyOf(part)) : undefined;
      if (known && known.longer < count) known.longer = count;
    });
  }
  return new Map([...counts].map(([key, c]) => [key, { words: c.words, count: c.count, cValue: cValueOf(c) }]));
}

function cValueOf({ words, count, within, holders, longer }: Count): number {
  if (longer === count) return 0;
  return Math.log2(words.length) * (count - (holders > 0 ? within / holders : 0));
}

function wholeGroups(
  paragraphs: readonly Tokens[],
  groups: readonly Occurrence[],
): Iterable<{ words: readonly Word[]; count: number }> {
  const wholes = new Map<string, { words: readonly Word[]; count: number }>();
  for (const group of groups) {
    const words = wordsOf(paragraphs[group.paragraph]!, group);
    const key = keyOf(words);
    const known = wholes.get(key);
    if (known) known.count++;
    else wholes.set(key, { words, count: 1 });
  }
  return wholes.values();
}

export const keyOf = (words: readonly Word[]): string => words.map((w) => w.folded).join(' ');

export function wordsOf(tokens: Tokens, { first, last }: NounGroup): Word[] {
  const words: Word[] = [];
  for (let i = first; i < last; i++) words.push(wordAt(tokens, i));
  return words;
}

/** Every row of two to five words that ends with a noun. */
export function forEachPart(words: readonly Word[], use: (part: readonly Word[]) => void): void {
  for (let last = 2; last <= words.length; last++) {
    if (last < words.length && !(words[last - 1]!.bits & NOUN)) continue;
    for (let first = Math.max(0, last - LONGEST); first <= last - 2; first++) use(words.slice(first, last));
  }
}
