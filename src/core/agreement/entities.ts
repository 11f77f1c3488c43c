import type { Annotation, AnnotationRecord, Entity } from '../sidecar/record';

/**
 * Which entity of A each entity of B is: ids may differ, since each annotator names and merges for himself. The two
 * that share most mentions are the same; then those with the same id, or the same name, and the same type.
 * @param paired mentions in the same place.
 * @returns ids of A by ids of B; an entity that only B has is not in it.
 */
export function sameEntities(
  a: AnnotationRecord,
  b: AnnotationRecord,
  paired: Iterable<readonly [a: Annotation, b: Annotation]>,
): Map<string, string> {
  const types = new Map(a.entities.map((e) => [e.id, e.type]));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (theirs: Entity, ours: string | undefined): void => {
    if (ours === undefined || found.has(theirs.id) || taken.has(ours) || types.get(ours) !== theirs.type) return;
    found.set(theirs.id, ours);
    taken.add(ours);
  };
  const entities = new Map(b.entities.map((e) => [e.id, e]));
  for (const { ours, theirs } of votesOf(paired)) if (entities.has(theirs)) claim(entities.get(theirs)!, ours);
  const named = new Map(a.entities.map((e) => [nameKey(e), e.id]));
  for (const e of b.entities) claim(e, types.has(e.id) ? e.id : undefined);
  for (const e of b.entities) claim(e, named.get(nameKey(e)));
  return found;
}

interface Votes {
  readonly ours: string;
  readonly theirs: string;
  count: number;
}

/** Pairs of entities that share mentions, those that share most first, and the same ids before others. */
function votesOf(paired: Iterable<readonly [Annotation, Annotation]>): Votes[] {
  const votes = new Map<string, Votes>();
  for (const [{ entityId: ours }, { entityId: theirs }] of paired) {
    if (ours === null || theirs === null) continue;
    const key = `${ours}\n${theirs}`;
    const known = votes.get(key);
    if (known) known.count++;
    else votes.set(key, { ours, theirs, count: 1 });
  }
  const same = (v: Votes): number => Number(v.ours === v.theirs);
  return [...votes.values()].sort((x, y) => y.count - x.count || same(y) - same(x));
}

const nameKey = ({ type, name }: Entity): string => `${type}:${name.toLowerCase()}`;
