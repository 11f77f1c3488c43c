import type { Annotation, Entity, Role, Statement } from './record';
import { parts } from './schema';

/** Those that this version knows. */
const keysOf = ({ shape }: { readonly shape: object }): ReadonlySet<string> => new Set(Object.keys(shape));
const KEYS = {
  role: keysOf(parts.role),
  entity: keysOf(parts.entity),
  annotation: keysOf(parts.annotation),
  statement: keysOf(parts.statement),
};

/**
 * What the engine must leave alone: whatever a reader accepted, rejected, made or wrote on, and whatever another
 * program wrote in keys that this one does not know.
 */
export const isDecided = (item: Annotation | Statement): boolean =>
  item.status !== 'suggested' ||
  item.createdBy === 'user' ||
  Boolean(item.note) ||
  Boolean(item.tags?.length) ||
  Boolean(item.conflict) ||
  hasForeignKeys(item, 'kind' in item ? KEYS.statement : KEYS.annotation);

export const isDecidedRole = (role: Role): boolean =>
  role.status !== 'suggested' || role.createdBy === 'user' || Boolean(role.note) || hasForeignKeys(role, KEYS.role);

export const isDecidedEntity = (entity: Entity): boolean =>
  entity.createdBy === 'user' ||
  Boolean(entity.note) ||
  Boolean(entity.tags?.length) ||
  Boolean(entity.merged?.length) ||
  Boolean(entity.conflict) ||
  entity.roles.some(isDecidedRole) ||
  hasForeignKeys(entity, KEYS.entity);

function hasForeignKeys(item: object, known: ReadonlySet<string>): boolean {
  for (const key in item) if (!known.has(key)) return true;
  return false;
}
