import search from 'approx-string-match';
import type { Span } from '../analysis';
import { contextAt } from './context';
import type { Quote } from './quote';

/** Shorter words must be there exactly: in a name of ten letters, two changed ones make another name. In UTF-16 units. */
const LONG = 32;
/** Share of the characters that may differ: more, and it is another sentence. */
const ERRORS = 0.25;
/** How far from an expected place to look, beside the length of the words: a sentence first, then a few paragraphs. */
const REACHES = [150, 1_500];
/** Context in characters on one side that a changed passage needs, unless it is changed little. */
const ONE_SIDE = 8;
const LITTLE = 0.1;

/**
 * Finds long words of which some were changed, near a place where they are expected.
 * @param budget steps that all searches of one document may take together, so that no sidecar can stall the program.
 */
export function approximate(
  text: string,
  quote: Quote,
  expected: readonly number[],
  budget: { steps: number },
): Span | null {
  if (quote.exact.length < LONG) return null;
  for (const reach of REACHES) {
    const found = within(reach, text, quote, expected, budget);
    if (found) return found;
  }
  return null;
}

function within(
  reach: number,
  text: string,
  quote: Quote,
  expected: readonly number[],
  budget: { steps: number },
): Span | null {
  const { length } = quote.exact;
  const allowed = Math.floor(length * ERRORS);
  const found: { span: Span; errors: number }[] = [];
  for (const at of expected) {
    const from = Math.max(0, at - reach);
    const window = text.slice(from, at + length + reach);
    budget.steps -= window.length * Math.ceil(length / 32);
    if (budget.steps < 0) return null;
    for (const { start, end, errors } of search(window, quote.exact, allowed)) {
      found.push({ span: { start: from + start, end: from + end }, errors });
    }
  }
  return theOne(text, quote, found);
}

/** The one passage that was found, or null where there are none or several. */
function theOne(text: string, quote: Quote, found: readonly { span: Span; errors: number }[]): Span | null {
  const least = Math.min(...found.map((f) => f.errors));
  // Of words that are there as they were the ends are sure, though a letter may have been put before them.
  const ends = (span: Span): Span => (least === 0 ? span : trimmed(text, quote, span, least));
  const best = found.filter((f) => f.errors === least).map((f) => ({ span: ends(f.span) }));
  const [first] = best;
  if (!first || best.some((b) => b.span.end <= first.span.start || b.span.start >= first.span.end)) return null;
  const scored = best.map(({ span }) => {
    const { left, right } = contextAt(text, quote, span.start, span.end);
    return { span, left, right };
  });
  const top = scored.reduce((a, b) => (b.left + b.right > a.left + a.right ? b : a));
  // Words that are there as they were, and were not taken for these, are written twice.
  const isLittle = least > 0 && least <= quote.exact.length * LITTLE;
  const enough = top.left >= ONE_SIDE || top.right >= ONE_SIDE || isLittle;
  return enough ? top.span : null;
}

/** Moves the ends to where the old surroundings begin, when these stand nearby: changed first words blur the ends. */
function trimmed(text: string, { prefix, suffix }: Quote, span: Span, errors: number): Span {
  const slack = errors + 4;
  const before = prefix.slice(-ONE_SIDE * 2);
  const after = suffix.slice(0, ONE_SIDE * 2);
  let { start, end } = span;
  if (before.length >= ONE_SIDE) {
    const from = Math.max(0, start - before.length - slack);
    const at = text.slice(from, start + slack).lastIndexOf(before);
    if (at >= 0) start = from + at + before.length;
  }
  if (after.length >= ONE_SIDE) {
    const at = text.slice(end - slack, end + slack + after.length).indexOf(after);
    if (at >= 0) end = end - slack + at;
  }
  return start < end ? { start, end } : span;
}
