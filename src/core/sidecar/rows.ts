interface Item {
  readonly id: string;
  readonly target?: { readonly start: number; readonly end: number };
}

/** An item as it stands in the file, and what it is sorted by. */
interface Row {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly json: string;
}

/** Rows that stand together in the file are put together once, until one of them changes. */
const CHUNK = 256;

/** A list of a sidecar as it was written last: of the next one, only what has changed is put together. */
export class Rows<T extends Item> {
  private items: readonly T[] = [];
  /** One for each item. */
  private rows: readonly Row[] = [];
  /** The same in the order of the file. */
  private sorted: readonly Row[] = [];
  private chunks: readonly string[] = [];

  /** Those of the items that were not written before. */
  newIn(items: readonly T[]): T[] {
    const known = this.known();
    return items.filter((item, i) => !known(item, i));
  }

  /**
   * Goes on to the next list.
   * @param added what `newIn` finds in it, as the file has it.
   */
  write(items: readonly T[], added: readonly Item[]): void {
    const known = this.known();
    const fresh = new Map(added.map((item) => [item.id, item]));
    const rows = items.map((item, i) => known(item, i) ?? rowOf(fresh.get(item.id)!));
    const sorted = [...rows].sort(inFileOrder);
    const chunks: string[] = [];
    for (let from = 0; from < sorted.length; from += CHUNK) chunks.push(this.chunkAt(from, sorted));
    Object.assign(this, { items, rows, sorted, chunks });
  }

  /** What stands between the brackets of the list. */
  get pieces(): string[] {
    return this.chunks.length === 0 ? [] : ['\n    ', this.chunks.join(BETWEEN), '\n  '];
  }

  private chunkAt(from: number, sorted: readonly Row[]): string {
    const to = Math.min(from + CHUNK, Math.max(sorted.length, this.sorted.length));
    for (let i = from; i < to; i++) {
      if (sorted[i] === this.sorted[i]) continue;
      return sorted
        .slice(from, from + CHUNK)
        .map((row) => row.json)
        .join(BETWEEN);
    }
    return this.chunks[from / CHUNK]!;
  }

  /** @returns what tells an item's row as it was written before, if it was. */
  private known(): (item: T, i: number) => Row | undefined {
    let moved: ReadonlyMap<T, Row> | undefined;
    return (item, i) => {
      const before = this.items[i];
      if (before === item) return this.rows[i];
      if (before?.id === item.id) return undefined; // it has changed where it is, as most that change
      moved ??= new Map(this.items.map((other, j) => [other, this.rows[j]!]));
      return moved.get(item);
    };
  }
}

const BETWEEN = ',\n    ';

function rowOf(item: Item): Row {
  const { start, end } = item.target ?? { start: 0, end: 0 };
  return { id: item.id, start, end, json: JSON.stringify(item, null, 2).replaceAll('\n', '\n    ') };
}

const inFileOrder = (a: Row, b: Row): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
