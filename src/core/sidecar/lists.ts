/**
 * The lists of a record. Most decisions change a few items where they stand: a list made so knows what it was made of and
 * where its items are, so that nobody looks at all of them, which in a long text takes the longest.
 */

interface Item {
  readonly id: string;
}

/** What was and what is in its place. */
type Change<T> = readonly [was: T, is: T];

const indices = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();
/** Of a list the one that it was made of, as long as somebody else has that, and what is new in it. */
const origins = new WeakMap<
  readonly Item[],
  { readonly from: WeakRef<readonly Item[]>; readonly changes: readonly Change<Item>[] }
>();

/** The index of each item by its id. */
function indicesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  let known = indices.get(items);
  if (!known) indices.set(items, (known = new Map(items.map(({ id }, index) => [id, index]))));
  return known;
}

/** The places of some ids in a list, in its order; those that are not there are passed over. */
function placesOf(items: readonly Item[], ids: Iterable<string>): number[] {
  const known = indicesOf(items);
  const places = Array.from(new Set(ids), (id) => known.get(id)).filter((place) => place !== undefined);
  return places.sort((a, b) => a - b);
}

/**
 * The list with `next` in the place of some items; the same list where that changes none.
 * @param ids those that are not there are passed over.
 * @param next gives an item with the same id, or the same item.
 */
export function withNext<T extends Item>(
  items: readonly T[],
  ids: Iterable<string>,
  next: (item: T) => T,
): readonly T[] {
  const changed: Change<T>[] = [];
  let out: T[] | undefined;
  for (const place of placesOf(items, ids)) {
    const [was, is] = [items[place]!, next(items[place]!)];
    if (was === is) continue;
    changed.push([was, is]);
    (out ??= [...items])[place] = is;
  }
  if (!out) return items;
  indices.set(out, indicesOf(items));
  origins.set(out, { from: new WeakRef(items), changes: changed });
  return out;
}

/** The items with these ids, in the order of the list. */
export const having = <T extends Item>(items: readonly T[], ids: Iterable<string>): T[] =>
  placesOf(items, ids).map((place) => items[place]!);

/** What is other than it was, in the order of the lists; null where items came, went or moved. */
export function changes<T extends Item>(before: readonly T[], after: readonly T[]): readonly Change<T>[] | null {
  if (before === after) return [];
  if (before.length !== after.length) return null;
  const origin = origins.get(after);
  if (origin?.from.deref() === before) return origin.changes as readonly Change<T>[];
  const out: Change<T>[] = [];
  for (let i = 0; i < before.length; i++) {
    const [was, is] = [before[i]!, after[i]!];
    if (was === is) continue;
    if (was.id !== is.id) return null;
    out.push([was, is]);
  }
  return out;
}
