import { grown } from '../text/typed';
import { Numbering } from './numbering';

/** How often each of many things was seen, in several columns. Things are given by their hashes. */
export class Counts {
  /** A row of columns for each thing; it is another array when there are more things. */
  table: Int32Array;
  private readonly numbers = new Numbering();

  constructor(private readonly columns: number) {
    this.table = new Int32Array(1024 * columns);
  }

  /** How many things were ever counted. */
  get size(): number {
    return this.numbers.size;
  }

  /** @param by below 0 for what is no longer seen. @returns the place in the table that has changed */
  add(hash: number, column: number, by: number): number {
    const at = this.numbers.of(hash) * this.columns + column;
    this.table = grown(this.table, at + 1);
    this.table[at]! += by;
    return at;
  }

  /** @returns where the thing's row begins in the table, or -1 */
  rowOf(hash: number): number {
    const number = this.numbers.find(hash);
    return number < 0 ? -1 : number * this.columns;
  }
}

/** What is counted more or less often than before, and by the hash of which word somebody asks for it. */
export class Changes {
  private readonly byPlace = new Map<number, { readonly word: number; by: number }>();

  /** @param place any whole number for what was counted */
  add(place: number, word: number, by: number): void {
    const known = this.byPlace.get(place);
    if (known) known.by += by;
    else this.byPlace.set(place, { word, by });
  }

  /** The words that have anything counted otherwise, taken together. */
  words(): Set<number> {
    const out = new Set<number>();
    for (const { word, by } of this.byPlace.values()) if (by !== 0) out.add(word);
    return out;
  }
}
