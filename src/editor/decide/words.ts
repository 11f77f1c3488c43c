import type { Span } from '../../core/analysis';

/** Which end of a span moves. */
export type End = 'start' | 'end';

/** Made when it is first needed: that takes some milliseconds, which activation must not cost. */
let segmenter: Intl.Segmenter | undefined;
const words = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'word' }));

/** The words of a text; what lies between them, such as spaces and full stops, belongs to none. */
const wordsOf = (text: string): Span[] =>
  [...words().segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );

/** The span with one more word at one of its ends; the same where there is none. UTF-16 offsets in `text`. */
export function grown(text: string, span: Span, at: End): Span {
  const words = wordsOf(text);
  const next =
    at === 'end' ? words.find((word) => word.end > span.end) : words.findLast((word) => word.start < span.start);
  return next ? { ...span, [at]: next[at] } : span;
}

/** The span with one word less at one of its ends; the same where one word is left. */
export function shrunk(text: string, span: Span, at: End): Span {
  const words = wordsOf(text).filter((word) => word.start < span.end && word.end > span.start);
  const last = at === 'end' ? words.at(-2) : words[1];
  return last ? { ...span, [at]: last[at] } : span;
}

/** The words of a selection, without the white space around them; null where there are none. */
export function withoutSpace(text: string, start: number): Span | null {
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** Where some words stand as whole words. */
export function occurrences(text: string, words: string): Span[] {
  const out: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const isPart =
      /[\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 1), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!isPart) out.push({ start: at, end });
  }
  return out;
}
