import { firstIndex } from '../text/search';
import type { Span } from '../analysis';
import { paragraphsOf } from '../text/paragraphs';
import { tokenize } from '../text/tokenize';
import { Confusion } from './coefficients';

/** A mark that covers words, with the bit of its label. */
export interface Layer extends Span {
  readonly bit: number;
}

/** The words of a text, and what two annotators marked each of them as. */
export class TokenLabels {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;

  constructor(text: string, a: Iterable<Layer>, b: Iterable<Layer>) {
    for (const { start, end } of paragraphsOf(text)) {
      const tokens = tokenize(text.slice(start, end));
      for (let i = 0; i < tokens.count; i++) {
        this.starts.push(start + tokens.starts[i]!);
        this.ends.push(start + tokens.ends[i]!);
      }
    }
    this.a = this.labelled(a);
    this.b = this.labelled(b);
  }

  get count(): number {
    return this.starts.length;
  }

  /**
   * How both labelled the words.
   * @param mask bits of the labels that count; the others are as if they were not there.
   */
  confusion(mask: number): Confusion {
    const out = new Confusion();
    const times = new Map<number, number>();
    this.a.forEach((a, i) => {
      const both = ((a & mask) << 8) | (this.b[i]! & mask);
      times.set(both, (times.get(both) ?? 0) + 1);
    });
    for (const [both, n] of times) out.add(String(both >> 8), String(both & 255), n);
    return out;
  }

  /** Each word has the bits of the marks that it lies in, if only in part. */
  private labelled(marks: Iterable<Layer>): Uint8Array {
    const labels = new Uint8Array(this.count);
    for (const { start, end, bit } of marks) {
      for (let i = this.firstEndingAfter(start); i < this.count && this.starts[i]! < end; i++) labels[i]! |= bit;
    }
    return labels;
  }

  private firstEndingAfter(offset: number): number {
    return firstIndex(this.count, (i) => this.ends[i]! > offset);
  }
}
