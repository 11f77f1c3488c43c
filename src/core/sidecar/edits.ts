import { firstIndex } from '../text/search';
import type { Span } from '../analysis';
import { refined } from './refine';

/** The words from `start` to `end` become `text`. UTF-16 offsets in the text before the edit. */
export interface Edit extends Span {
  readonly text: string;
}

/** Where a span has come to. */
export type Moved =
  | (Span & { readonly lost: false; /** Words in it were changed. */ readonly touched: boolean })
  | { readonly lost: true; /** The edit that replaced it. */ readonly by: number; readonly at: number };

/**
 * Edits made at once, such as those of several cursors: they do not overlap, and their offsets all count in the text
 * before them. Each is narrowed to what it really changes, so that a formatter that replaces the whole text by almost the
 * same one leaves the rest alone.
 */
export class Edits {
  readonly list: readonly Edit[];
  /** What the edits before each one add to offsets; one more at the end for all of them. */
  private readonly shifts: number[] = [0];

  constructor(edits: readonly Edit[], before: string) {
    this.list = edits
      .flatMap((edit) => refined(narrowed(edit, before), before))
      .map((edit) => narrowed(edit, before))
      .filter((edit) => edit.start < edit.end || edit.text !== '')
      .sort((a, b) => a.start - b.start || a.end - b.end);
    for (const { start, end, text } of this.list) this.shifts.push(this.shifts.at(-1)! + text.length - (end - start));
  }

  /** The span of the new text that an edit wrote. */
  written(index: number): Span {
    const { start, text } = this.list[index]!;
    const at = start + this.shifts[index]!;
    return { start: at, end: at + text.length };
  }

  /**
   * Text put in at either end stays outside; text put in between makes the span longer; a span that is replaced as a
   * whole, or of which nothing is left, is lost.
   */
  moved({ start, end }: Span): Moved {
    const first = this.firstEndingAfter(start);
    let from = start + this.shifts[first]!;
    let next = first;
    let to: number | null = null;
    for (; next < this.list.length && this.list[next]!.start < end; next++) {
      const edit = this.list[next]!;
      const written = this.written(next);
      if (edit.start <= start && edit.end >= end) return { lost: true, by: next, at: written.start };
      if (edit.start < start) from = written.end;
      if (edit.end > end) to = written.start;
    }
    to ??= end + this.shifts[next]!;
    return from < to
      ? { start: from, end: to, lost: false, touched: next > first }
      : { lost: true, by: next - 1, at: from };
  }

  private firstEndingAfter(offset: number): number {
    return firstIndex(this.list.length, (i) => this.list[i]!.end > offset);
  }
}

/**
 * Without the words that the edit leaves as they are, at its start and then at its end. Whole words only: "Wang" for
 * "Deng" is another name, and not a change of two letters.
 */
function narrowed({ start, end, text }: Edit, before: string): Edit {
  const most = Math.min(end - start, text.length);
  let head = 0;
  while (head < most && before[start + head] === text[head]) head++;
  if (isLetter(before[start + head]) || isLetter(text[head])) while (head > 0 && isLetter(text[head - 1])) head--;
  let tail = 0;
  while (tail < most - head && before[end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const old = before.slice(start + head, end - tail);
  const now = text.slice(head, text.length - tail);
  if (isLetter(old.at(-1)) || isLetter(now.at(-1))) {
    while (tail > 0 && isLetter(text[text.length - tail])) tail--;
  }
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
