import type { Entity } from '../core/sidecar/record';

/**
 * The entities of a view, told as what has changed since the last one: of a long text they are thousands of objects, and
 * to copy them all at each key would hold up the editor's extensions.
 */
export interface EntityChanges {
  /** For each entity its index among those told before; or, below zero, -1 - its index among the fresh ones. */
  readonly order: Int32Array;
  readonly fresh: readonly Entity[];
}

/** @param before as they were told last, and now known to the other side; none at first. */
export function changesOf(before: readonly Entity[], now: readonly Entity[]): EntityChanges {
  const known = new Map(before.map((entity, i) => [entity.id, i]));
  const fresh: Entity[] = [];
  const order = Int32Array.from(now, (entity) => {
    const i = known.get(entity.id);
    if (i !== undefined && isSame(before[i], entity)) return i;
    return -fresh.push(withoutEvidence(entity));
  });
  return { order, fresh };
}

/** It comes by itself: see `PackedView`. */
const withoutEvidence = (entity: Entity): Entity =>
  entity.roles.length === 0 ? entity : { ...entity, roles: entity.roles.map((role) => ({ ...role, evidence: null })) };

/**
 * @returns the entities as they are now; those that have not changed are the same objects as before, and
 *   the list is the same where none has. Undefined where the
 *   changes are not those of `before`, but of an earlier opening of the document.
 */
export function applied(before: readonly Entity[], { order, fresh }: EntityChanges): readonly Entity[] | undefined {
  if (order.some((i) => i >= before.length)) return undefined;
  if (order.length === before.length && order.every((i, at) => i === at)) return before;
  return Array.from(order, (i) => (i < 0 ? fresh[-1 - i]! : before[i]!));
}

/** Whether two values of JSON are the same, wherever the text says so. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keys.every(
    (key) => key === 'evidence' || isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
