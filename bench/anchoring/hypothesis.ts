import search from 'approx-string-match';
import type { Span } from '../../src/core/analysis';
import type { Wanted } from '../../src/core/sidecar/anchor';

/**
 * How Hypothesis finds a moved annotation again, for comparison: the saved position when the text there is the saved
 * text; else the best of all exact or, failing these, approximate matches, by how much of the quote and its context
 * matches and how near it is. There is no minimum.
 */
export const hypothesis = (text: string, wanted: readonly Wanted[]): (Span | null)[] =>
  wanted.map((w) => place(text, w));

function place(text: string, { quote, start }: Wanted): Span | null {
  if (text.startsWith(quote.exact, start)) return { start, end: start + quote.exact.length };
  const scored = matches(text, quote.exact).map((m) => ({
    span: { start: m.start, end: m.end },
    score:
      (50 * (1 - m.errors / quote.exact.length) +
        20 * likeness(text.slice(Math.max(0, m.start - quote.prefix.length), m.start), quote.prefix) +
        20 * likeness(text.slice(m.end, m.end + quote.suffix.length), quote.suffix) +
        2 * (1 - Math.abs(m.start - start) / text.length)) /
      92,
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.span ?? null;
}

function matches(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const out = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    out.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return out.length > 0 ? out : search(text, exact, Math.min(256, exact.length / 2));
}

/** 1 for the same words, 0 for none of them. */
function likeness(text: string, words: string): number {
  if (words === '' || text === '') return words === '' ? 1 : 0;
  const [best] = search(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}
