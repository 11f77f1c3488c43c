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

  /** The shift of all that lies from `start` to `end`, or null where the marks around and in it disagree or are missing. */
  common(start: number, end: number): number | null {
    const first = this.indexAfter(start - 1) - 1;
    const last = this.indexAfter(end - 1);
    const shift = this.known[first]?.shift ?? this.known[last]?.shift;
    if (shift === undefined) return null;
    for (let i = Math.max(first, 0); i <= Math.min(last, this.known.length - 1); i++) {
      if (this.known[i]!.shift !== shift) return null;
    }
    return shift;
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
