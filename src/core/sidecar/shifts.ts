/** How far the text has moved, as the marks tell that were found again. Offsets are those of the old text. */
export class Shifts {
  /** @param known ascending by start. */
  constructor(private readonly known: readonly { readonly start: number; readonly shift: number }[]) {}

  /** Where the marks before and after lead to expect what stood at `start`: one or two places. */
  expected(start: number): readonly number[] {
    const after = this.indexAfter(start);
    const before = this.known[after - 1];
    const next = this.known[after];
    if (!before && !next) return [start];
    if (!before || !next || before.shift === next.shift) return [start + (before ?? next)!.shift];
    return [start + before.shift, start + next.shift];
  }

  /**
   * The shift of all that lies from `start` to `end`: that of the marks in it and next to it on both sides. Null where
   * they disagree, or where there is none in it and none on one side.
   */
  common(start: number, end: number): number | null {
    const first = this.indexAfter(start - 1);
    const last = this.indexAfter(end - 1);
    const near = this.known.slice(Math.max(0, first - 1), last + 1);
    const enough = first < last || near.length === 2;
    return enough && near.every((k) => k.shift === near[0]!.shift) ? near[0]!.shift : null;
  }

  /** Index of the first known mark that starts after `start`. */
  private indexAfter(start: number): number {
    let low = 0;
    let high = this.known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.known[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
