import { firstIndex } from '../text/search';
import type { Span } from '../analysis';

/** Answers which of some items overlap a span, without looking at the others. */
export class Overlaps<T> {
  private readonly items: readonly T[];
  /** Of all items up to this one, the furthest end: where the walk back may stop. */
  private readonly reach: readonly number[];

  constructor(
    items: Iterable<T>,
    private readonly spanOf: (item: T) => Span,
  ) {
    this.items = [...items].sort((a, b) => spanOf(a).start - spanOf(b).start);
    let far = 0;
    this.reach = this.items.map((item) => (far = Math.max(far, spanOf(item).end)));
  }

  *at(span: Span): Generator<T> {
    for (let i = this.startingBefore(span.end) - 1; i >= 0 && this.reach[i]! > span.start; i--) {
      if (this.spanOf(this.items[i]!).end > span.start) yield this.items[i]!;
    }
  }

  private startingBefore(end: number): number {
    return firstIndex(this.items.length, (i) => this.spanOf(this.items[i]!).start >= end);
  }
}
