import type { Annotation, Entity, Role, Statement } from './record';
import { parts } from './schema';

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
  hasForeignKeys(item, 'kind' in item ? parts.statement : parts.annotation);

export const isDecidedRole = (role: Role): boolean =>
  role.status !== 'suggested' || role.createdBy === 'user' || Boolean(role.note) || hasForeignKeys(role, parts.role);

export const isDecidedEntity = (entity: Entity): boolean =>
  entity.createdBy === 'user' ||
  Boolean(entity.note) ||
  Boolean(entity.tags?.length) ||
  Boolean(entity.merged?.length) ||
  Boolean(entity.conflict) ||
  entity.roles.some(isDecidedRole) ||
  hasForeignKeys(entity, parts.entity);

function hasForeignKeys(item: object, schema: { readonly shape: object }): boolean {
  for (const key in item) if (!(key in schema.shape)) return true;
  return false;
}
