import { isVisible, type Annotation, type Statement } from '../core/sidecar/record';
import type { WriteRow } from './pack';

type Numbers = Int32Array<ArrayBuffer>;
type IndexOf = (id: string | null) => number;

/**
 * The packed form of one list of a record: a row of numbers for each item that is seen in the text. A decision leaves
 * almost all items as the same objects, and of a long text they don't fit the processor's cache. So what stands before
 * and after the changed ones is taken over without a look at them.
 */
export class PackedList<T extends Annotation | Statement> {
  /** The rows of the items that are seen; not to be given away. */
  table: Numbers = new Int32Array();
  /** Their ids, with a space after each. */
  ids = '';
  private items: readonly T[] = [];
  /** For each item how long its id is with the space; 0 where the item is not seen. */
  private lengths: Numbers = new Int32Array();
  /** The indices of the items that are more than a row: see `isMore`. */
  private more: readonly number[] = [];

  /** @param stride how many numbers a row has. */
  constructor(
    private readonly stride: number,
    private readonly writeRow: WriteRow<T>,
  ) {}

  /**
   * Takes in the list as it is now.
   * @param anew when what the rows were made with has changed.
   * @returns whether anything is other than before.
   */
  follow(items: readonly T[], indexOf: IndexOf, anew: boolean): boolean {
    const before = this.items;
    this.items = items;
    if (anew || before.length !== items.length) {
      this.replace(0, before.length, items, indexOf);
      return true;
    }
    let [from, to] = [0, items.length];
    while (from < to && before[from] === items[from]) from++;
    if (from === to) return false;
    while (before[to - 1] === items[to - 1]) to--;
    this.replace(from, to, items.slice(from, to), indexOf);
    return true;
  }

  /** Replaces what is packed of the items from `from` to `to` that were: of all, or of as many as come for them. */
  private replace(from: number, to: number, items: readonly T[], indexOf: IndexOf): void {
    const [first, last] = [this.placeOf(from), this.placeOf(to)];
    const seen = items.filter(isVisible);
    const rows = new Int32Array(seen.length * this.stride);
    seen.forEach((item, row) => this.writeRow(item, indexOf, rows, row * this.stride));
    this.table = spliced(this.table, first.row * this.stride, last.row * this.stride, rows);
    const ids = seen.map(({ id }) => `${id} `).join('');
    if (ids !== this.ids.slice(first.id, last.id)) {
      this.ids = this.ids.slice(0, first.id) + ids + this.ids.slice(last.id);
    }
    const lengths = Int32Array.from(items, (item) => (isVisible(item) ? item.id.length + 1 : 0));
    this.lengths = spliced(this.lengths, from, to, lengths);
    this.more = [
      ...this.more.filter((index) => index < from),
      ...[...items.keys()].filter((index) => isMore(items[index]!)).map((index) => from + index),
      ...this.more.filter((index) => index >= to),
    ];
  }

  /** How many rows, and how many characters of ids, come before an item's own. */
  private placeOf(index: number): { readonly row: number; readonly id: number } {
    let [row, id] = [0, 0];
    for (let i = 0; i < index; i++) {
      const length = this.lengths[i]!;
      if (length > 0) row++;
      id += length;
    }
    return { row, id };
  }

  /** The items that a row does not tell all of, with their rows; -1 for those that are not seen. */
  special(): { readonly item: T; readonly row: number }[] {
    if (this.more.length === 0) return [];
    const out: { item: T; row: number }[] = [];
    let [row, next] = [0, 0];
    for (let i = 0; next < this.more.length; i++) {
      const isSeen = this.lengths[i]! > 0;
      if (i === this.more[next]) {
        out.push({ item: this.items[i]!, row: isSeen ? row : -1 });
        next++;
      }
      if (isSeen) row++;
    }
    return out;
  }

  /** The items that are seen, in their order. */
  seen(): T[] {
    return this.items.filter((_, i) => this.lengths[i]! > 0);
  }
}

/** Whether there is more to tell of an item than its row. */
function isMore(item: Annotation | Statement): boolean {
  const { note, tags, conflict, target } = item;
  return Boolean(note || tags?.length || conflict || target.orphan || ('candidates' in item && item.candidates));
}

/** Within the same buffer where that has room: large ones take long to get. */
function spliced(numbers: Numbers, from: number, to: number, middle: Numbers): Numbers {
  const length = numbers.length - (to - from) + middle.length;
  const whole = new Int32Array(numbers.buffer);
  const out = length <= whole.length ? whole : new Int32Array(length);
  if (out !== whole) out.set(numbers.subarray(0, from));
  out.set(numbers.subarray(to), from + middle.length);
  out.set(middle, from);
  return out.subarray(0, length);
}
