import { partsOf, type Group, type Phrase } from './phrases';
import type { Word } from './words';

/** A row of words that may be a term, with how often it stands in the document. */
export interface Candidate {
  readonly words: readonly Word[];
  /** How often, within longer candidates too. */
  readonly count: number;
  /** C-value: frequent, long, and not only a part of longer candidates. */
  readonly cValue: number;
}

interface Count {
  readonly phrase: Phrase;
  count: number;
  /** How often within longer candidates. */
  within: number;
  /** How many longer candidates hold it. */
  holders: number;
  /** How often the most frequent of these stands. */
  longer: number;
}

/**
 * Counts the candidates of a document, by their folded words.
 *
 * C-value after Frantzi, Ananiadou and Mima 2000: log2 of the length times the count, less the mean count of the longer
 * candidates that hold it. What stands only within one longer candidate is a part of that and gets 0.
 */
export function countCandidates(groups: readonly Group[]): Map<string, Candidate> {
  const counts = new Map<string, Count>();
  for (const { phrase, count } of wholePhrases(groups)) {
    for (const part of partsOf(phrase)) {
      let known = counts.get(part.key);
      if (!known) counts.set(part.key, (known = { phrase: part, count: 0, within: 0, holders: 0, longer: 0 }));
      known.count += count;
      if (part === phrase) continue;
      known.within += count;
      known.holders++;
    }
  }
  for (const { phrase, count } of counts.values()) {
    if (phrase.words.length < 3) continue;
    for (const part of partsOf(phrase)) {
      const known = part === phrase ? undefined : counts.get(part.key);
      if (known && known.longer < count) known.longer = count;
    }
  }
  const out = new Map<string, Candidate>();
  for (const [key, c] of counts) out.set(key, { words: c.phrase.words, count: c.count, cValue: cValueOf(c) });
  return out;
}

function cValueOf({ phrase, count, within, holders, longer }: Count): number {
  if (longer === count) return 0;
  return Math.log2(phrase.words.length) * (count - (holders > 0 ? within / holders : 0));
}

function wholePhrases(groups: readonly Group[]): Iterable<{ readonly phrase: Phrase; count: number }> {
  const wholes = new Map<string, { readonly phrase: Phrase; count: number }>();
  for (const { whole } of groups) {
    const known = wholes.get(whole.key);
    if (known) known.count++;
    else wholes.set(whole.key, { phrase: whole, count: 1 });
  }
  return wholes.values();
}
