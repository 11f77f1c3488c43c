import type { Span } from '../core/analysis';
import type { Entity } from '../core/sidecar/record';

/** Reads the number tables of a packed view: rows of `stride` numbers, of which the first two are start and end. */

/** The third number of a row is the index of its entity, or -1. */
const ENTITY = 2;

/** Which rows belong to each entity, in their order. Two arrays in all, however many entities there are. */
export class RowsByEntity {
  private readonly begins: Uint32Array;
  private readonly rows: Uint32Array;

  /** @param size how many entities there are. */
  constructor(table: Int32Array, stride: number, size: number) {
    const count = table.length / stride;
    this.begins = new Uint32Array(size + 1);
    for (let row = 0; row < count; row++) this.begins[table[row * stride + ENTITY]! + 1]!++;
    // Those of nobody were counted for the first one.
    this.begins[0] = 0;
    for (let entity = 1; entity <= size; entity++) this.begins[entity]! += this.begins[entity - 1]!;
    this.rows = new Uint32Array(this.begins[size]!);
    const next = this.begins.slice();
    for (let row = 0; row < count; row++) {
      const entity = table[row * stride + ENTITY]!;
      if (entity >= 0) this.rows[next[entity]!++] = row;
    }
  }

  of(entity: number): Uint32Array {
    return this.rows.subarray(this.begins[entity], this.begins[entity + 1]);
  }

  count(entity: number): number {
    return this.begins[entity + 1]! - this.begins[entity]!;
  }
}

const indices = new WeakMap<readonly Entity[], ReadonlyMap<string, number>>();

/** The index of each entity by its id. Most edits and decisions leave the entities as they are: the list is the same one. */
export function indicesOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  let known = indices.get(entities);
  if (!known) indices.set(entities, (known = new Map(entities.map((e, i) => [e.id, i]))));
  return known;
}

/** For each entity the number of roles before its own. */
export function rolesBefore(entities: readonly Entity[]): Int32Array {
  let count = 0;
  return Int32Array.from(entities, ({ roles }) => {
    count += roles.length;
    return count - roles.length;
  });
}

/** How many entities of each type there are. */
export function countTypes(entities: readonly Entity[]): Record<Entity['type'], number> {
  const counts = { person: 0, organization: 0, term: 0 };
  for (const { type } of entities) counts[type]++;
  return counts;
}

/** Whether the reader has accepted what stands at this place of the table. */
export const isAccepted = (table: Int32Array, at: number): boolean => Boolean((table[at + 3]! >> 5) & 1);

/** Where the rows are on which nobody has decided. */
export function undecided(table: Int32Array, stride: number): Span[] {
  const out: Span[] = [];
  for (let at = 0; at < table.length; at += stride) {
    if (!isAccepted(table, at)) out.push({ start: table[at]!, end: table[at + 1]! });
  }
  return out;
}

/** The fifth number of a mention's row is its confidence in thousandths. */
const CONFIDENCE = 4;

/** For each entity the highest confidence of its rows on which nobody has decided; 0 where none has as much as `least`. */
export function surestOf(table: Int32Array, stride: number, size: number, least: number): Int32Array {
  const surest = new Int32Array(size);
  for (let at = 0; at < table.length; at += stride) {
    const [entity, sure] = [table[at + ENTITY]!, table[at + CONFIDENCE]!];
    if (entity >= 0 && sure >= least && sure > surest[entity]! && !isAccepted(table, at)) surest[entity] = sure;
  }
  return surest;
}

/** The indices of the numbers above 0, by their numbers, then by themselves. In a time that is linear in their count. */
export function byNumber(numbers: Int32Array): number[] {
  const buckets: number[][] = [];
  numbers.forEach((number, index) => {
    if (number > 0) (buckets[number] ??= []).push(index);
  });
  return buckets.flat();
}

/** For each row the furthest end of those up to it: how far back a longer one can begin. */
export function reachOf(table: Int32Array, stride: number): Int32Array {
  const reach = new Int32Array(table.length / stride);
  let furthest = 0;
  for (let i = 0; i < reach.length; i++) {
    furthest = Math.max(furthest, table[i * stride + 1]!);
    reach[i] = furthest;
  }
  return reach;
}

/** The first of the rows whose number in `column` is above the limit; the numbers ascend. */
export function firstAbove(table: Int32Array, stride: number, column: number, limit: number): number {
  let low = 0;
  let high = table.length / stride;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle * stride + column]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The entities that the rows name, each once, in the order of their first rows, by type. */
export function inOrder(
  table: Int32Array,
  stride: number,
  entities: readonly Entity[],
): Readonly<Record<Entity['type'], readonly Entity[]>> {
  const out: Record<Entity['type'], Entity[]> = { person: [], organization: [], term: [] };
  const seen = new Uint8Array(entities.length);
  for (let at = ENTITY; at < table.length; at += stride) {
    const entity = table[at]!;
    if (entity < 0 || seen[entity]) continue;
    seen[entity] = 1;
    out[entities[entity]!.type].push(entities[entity]!);
  }
  return out;
}

/** The entities that each of the open mentions may mean, by the mention's index. @param candidates pairs of indices */
export function candidatesByMention(candidates: Int32Array, entities: readonly Entity[]): Map<number, Entity[]> {
  const out = new Map<number, Entity[]>();
  for (let i = 0; i < candidates.length; i += 2) {
    const known = out.get(candidates[i]!) ?? [];
    out.set(candidates[i]!, [...known, entities[candidates[i + 1]!]!]);
  }
  return out;
}
