import { firstIndex } from '../text/search';
import type { Span } from '../analysis';

/** Start line, start character, end line, end character; all from 0, characters in UTF-16 code units, as editors count. */
export type Place = readonly [number, number, number, number];

/** Many places as one list, four numbers each: a workspace has hundreds of thousands. */
export type Places = readonly number[];

export const placeAt = (places: Places, index: number): Place =>
  [0, 1, 2, 3].map((i) => places[4 * index + i]!) as [number, number, number, number];

export const countOf = (places: Places): number => places.length / 4;

/** Finds lines in a text. A line ends at a line feed, a carriage return, or both together. */
export class LineStarts {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
        this.starts.push(i + 1);
      }
    }
  }

  placeOf({ start, end }: Span): Place {
    const [first, last] = [this.lineAt(start), this.lineAt(end)];
    return [first, start - this.starts[first]!, last, end - this.starts[last]!];
  }

  /** The last line that starts at the offset or before it. */
  private lineAt(offset: number): number {
    return firstIndex(this.starts.length, (i) => this.starts[i]! > offset) - 1;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
