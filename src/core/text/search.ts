/**
 * The first of the indices 0 to `count` - 1 for which something holds, found by halving; `count` where it holds for none.
 * @param holds once it holds for an index, it holds for all that follow.
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
