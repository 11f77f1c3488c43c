import { mapPlaces, type Items } from './places';
import type { Span } from '../analysis';

/** The text with all its line ends as LF and as CRLF. */
export function lineEndVariants(text: string): string[] {
  const unix = text.replace(/\r\n?/g, '\n');
  return [unix, unix.replace(/\n/g, '\r\n')];
}

/** A record of a text moved to one that differs in its line ends alone. */
export function convertLineEnds<R extends Items>(record: R, from: string, to: string): R {
  if (from === to) return record;
  const offsets = offsetsBetween(from, to);
  const span = <T extends Span>(at: T): T => ({ ...at, start: offsets[at.start]!, end: offsets[at.end]! });
  const words = <T extends Span & { readonly exact: string; readonly orphan?: boolean | undefined }>(at: T): T => {
    const moved = span(at);
    return at.orphan ? moved : { ...moved, exact: to.slice(moved.start, moved.end) };
  };
  return mapPlaces(record, { target: words, words, span });
}

/** For each offset of one text, the offset in the other; within a line end of two characters, that of its start. */
function offsetsBetween(from: string, to: string): Int32Array {
  const out = new Int32Array(from.length + 1);
  let j = 0;
  for (let i = 0; i < from.length;) {
    const width = lineEndAt(from, i);
    out.fill(j, i, i + Math.max(width, 1));
    i += Math.max(width, 1);
    j += Math.max(lineEndAt(to, j), 1);
  }
  out[from.length] = to.length;
  return out;
}

/** Length of the line end at an offset, or 0. */
function lineEndAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}
