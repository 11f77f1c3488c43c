import search from 'approx-string-match';
import type { Quote } from './quote';
import { CONTEXT } from './schema';

/** How much of the words beside a place is that of the quote, on each side: 0 to 32 characters. */
export interface Context {
  readonly left: number;
  readonly right: number;
}

/**
 * Compares the surroundings of a place with those of the quote, from the place outwards up to the first difference.
 * Carriage returns don't count: git adds and removes them.
 */
export const contextAt = (text: string, quote: Quote, start: number, end = start + quote.exact.length): Context => ({
  left: matching(text, start - 1, quote.prefix, quote.prefix.length - 1, -1),
  right: matching(text, end, quote.suffix, 0, 1),
});

function matching(text: string, at: number, words: string, from: number, step: 1 | -1): number {
  let run = 0;
  for (let i = from; ; i += step, at += step) {
    while (words[i] === '\r') i += step;
    while (text[at] === '\r') at += step;
    // A context cut short by the end of the document matches in full only at the end of the document.
    if (words[i] === undefined) return text[at] === undefined || run >= CONTEXT ? CONTEXT : run;
    if (words[i] !== text[at]) return run;
    run++;
  }
}

/** What a difference costs, in characters: other words of the same language share half of their letters by chance. */
const COST = 2;
/** Characters that the surroundings may have grown by. */
const SLACK = 8;
/** Stands for the place itself on both sides of a comparison, so that words are compared as they lie beside it. */
const PLACE = '\uffff'.repeat(SLACK);

/** The same, but going on past differences, each of which costs: a mended typo does not hide the words beyond it. */
export function likenessAt(text: string, quote: Quote, start: number): Context {
  const end = start + quote.exact.length;
  const { left, right } = contextAt(text, quote, start);
  const { prefix, suffix } = quote;
  const before = text.slice(Math.max(0, start - prefix.length - SLACK), start) + PLACE;
  const after = PLACE + text.slice(end, end + suffix.length + SLACK);
  return {
    left: Math.max(left, like(before, prefix + PLACE, prefix.length)),
    right: Math.max(right, like(after, PLACE + suffix, suffix.length)),
  };
}

function like(text: string, words: string, length: number): number {
  const best = search(text, words, Math.floor(length / COST))[0];
  return best ? length - COST * best.errors : 0;
}
