import type { Span } from '../analysis';

/** A marked stretch of a text with what is marked within it. */
export interface Nested<T> extends Span {
  readonly item: T;
  readonly within: readonly Nested<T>[];
}

/**
 * Marks as elements nest: one that crosses the end of another, and does not lie within it, is left out.
 * @param items in any order; of two in the same place the first is the outer one.
 */
export function nest<T>(items: readonly T[], spanOf: (item: T) => Span): { roots: Nested<T>[]; crossing: T[] } {
  const roots: Nested<T>[] = [];
  const crossing: T[] = [];
  const open: (Nested<T> & { readonly within: Nested<T>[] })[] = [];
  const sorted = items
    .map((item) => ({ item, ...pick(spanOf(item)) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { item, start, end } of sorted) {
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    const outer = open.at(-1);
    if (outer && end > outer.end) crossing.push(item);
    else {
      const node = { item, start, end, within: [] };
      (outer?.within ?? roots).push(node);
      open.push(node);
    }
  }
  return { roots, crossing };
}

const pick = ({ start, end }: Span): Span => ({ start, end });

/** Goes through a stretch of text: plain words, and what the marks in it become. */
export function render<T, R>(
  { start, end }: Span,
  marks: readonly Nested<T>[],
  plain: (from: number, to: number) => R[],
  marked: (mark: Nested<T>, within: R[]) => R[],
): R[] {
  const out: R[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) out.push(...plain(at, mark.start));
    out.push(...marked(mark, render(mark, mark.within, plain, marked)));
    at = mark.end;
  }
  if (end > at) out.push(...plain(at, end));
  return out;
}
