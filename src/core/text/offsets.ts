/**
 * UTF-16 code units inside, Unicode code points in files: this is the only place that converts.
 * A unit in the middle of a surrogate pair counts as the start of its pair.
 */
export class CodePoints {
  /** UTF-16 offsets of the second halves of surrogate pairs, ascending. */
  private readonly seconds: readonly number[];
  /** Length of the text in code points. */
  readonly length: number;

  constructor(private readonly text: string) {
    const seconds: number[] = [];
    for (let i = 1; i < text.length; i++) {
      if (isTrail(text.charCodeAt(i)) && isLead(text.charCodeAt(i - 1))) seconds.push(i);
    }
    this.seconds = seconds;
    this.length = text.length - seconds.length;
  }

  /** @param utf16 offset in code units, 0 to text.length; out of range is clamped. */
  fromUtf16(utf16: number): number {
    const at = Math.max(0, Math.min(utf16, this.text.length));
    return at - countBelowOrAt(this.seconds, at);
  }

  /** @param codePoint offset in code points, 0 to length; out of range is clamped. */
  toUtf16(codePoint: number): number {
    const wanted = Math.max(0, Math.min(codePoint, this.length));
    // The offset is off by the pairs that end before it: a monotone search over their number.
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const pairs = (low + high + 1) >> 1;
      if (this.seconds[pairs - 1]! - pairs < wanted) low = pairs;
      else high = pairs - 1;
    }
    return wanted + low;
  }
}

const isLead = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isTrail = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** How many of the ascending numbers are at most `limit`. */
function countBelowOrAt(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
