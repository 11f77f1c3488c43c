/** Terms that stand in the text: units `from` to `to`, tokens `first` to `last`, ends exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** The concepts, as numbers. */
  readonly entries: readonly number[];
}

/** Of those that overlap the one with most units is kept, the first of equals. @returns them in the text's order. */
export function longestOf(found: readonly Found[], tokenCount: number): Found[] {
  if (found.length < 2) return [...found];
  const taken = new Uint8Array(tokenCount);
  const kept = [...found]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .filter(({ first, last }) => {
      if (taken.subarray(first, last).includes(1)) return false;
      taken.fill(1, first, last);
      return true;
    });
  return kept.sort((a, b) => a.from - b.from);
}
