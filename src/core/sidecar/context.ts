import type { Quote } from './quote';
import { CONTEXT } from './schema';

/** How many characters beside a place are those of the quote, on each side: 0 to 32. */
export interface Context {
  readonly left: number;
  readonly right: number;
}

/** Compares the surroundings of a place with those of the quote. Carriage returns don't count: git adds and removes them. */
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
