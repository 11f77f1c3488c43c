import type { Span } from '../analysis';
import { CONTEXT } from './schema';

/** Words and what stands around them: how a place is found again when offsets no longer hold. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words at a span (UTF-16) and up to 32 code points on either side. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(back(text, start), start),
    suffix: text.slice(end, forth(text, end)),
  };
}

/** The span with no surrogate pair cut in two: only such spans can be written in code points. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end };
}

function back(text: string, from: number): number {
  let at = from;
  for (let n = 0; n < CONTEXT && at > 0; n++) at -= splitsPair(text, at - 1) ? 2 : 1;
  return at;
}

function forth(text: string, from: number): number {
  let at = from;
  for (let n = 0; n < CONTEXT && at < text.length; n++) at += splitsPair(text, at + 1) ? 2 : 1;
  return at;
}

const splitsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
