import { slugOf } from '../entities/ids';
import { isDecided } from './decided';
import { idMaker } from './ids';
import { freeId, sameRole } from './mergeEntities';
import type { Items } from './places';
import type { Annotation, AnnotationRecord, Entity, Role, Statement } from './record';

/**
 * The record with items from elsewhere as the reader's own. What the reader decided before stays as it is, even where
 * the others say something else; a suggestion of the same words is accepted as they have it.
 * @param items that stand in the record's text.
 */
export function adopt(record: AnnotationRecord, items: Items): AnnotationRecord {
  const { entities, ids } = adoptEntities(record.entities, items.entities);
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const newId = idMaker(new Set([...record.annotations, ...record.statements].map((item) => item.id)));
  const annotations = items.annotations.map((a): Annotation => {
    const candidates = a.candidates?.flatMap((c) => idOf(c) ?? []);
    const { candidates: _, ...rest } = a;
    return { ...rest, entityId: idOf(a.entityId), ...(candidates?.length && { candidates }) };
  });
  const statements = items.statements.map((s): Statement => ({ ...s, speakerId: idOf(s.speakerId) }));
  return {
    ...record,
    entities,
    annotations: adoptItems(record.annotations, annotations, (a) => newId(a.type, a.target)),
    statements: adoptItems(record.statements, statements, (s) => newId('statement', s.target)),
  };
}

type Item = Annotation | Statement;

/** Two items are about the same where they have the same place; orphans where they have the same words. */
const keyOf = (item: Item): string => {
  const kind = 'type' in item ? item.type : 'statement';
  const { start, end, exact, orphan } = item.target;
  return orphan ? `${kind}:${exact}` : `${kind}:${start}:${end}`;
};

function adoptItems<T extends Item>(own: readonly T[], others: readonly T[], newId: (item: T) => string): T[] {
  const out = new Map(own.map((item) => [item.id, item]));
  const known = new Map(own.map((item) => [keyOf(item), item]));
  for (const other of others) {
    const before = known.get(keyOf(other));
    if (before && isDecided(before)) continue;
    const item = { ...other, id: before?.id ?? newId(other) };
    out.set(item.id, item);
    known.set(keyOf(item), item);
  }
  return [...out.values()].sort(inPlaceOrder);
}

const inPlaceOrder = (a: Item, b: Item): number => a.target.start - b.target.start || b.target.end - a.target.end;

/** Entities are the same where one is called what the other is called. */
function adoptEntities(
  own: readonly Entity[],
  others: readonly Entity[],
): { entities: Entity[]; ids: Map<string, string> } {
  const all = new Map(own.map((e) => [e.id, e]));
  const ids = new Map<string, string>();
  for (const other of others) {
    const same = sameEntity(all, own, other);
    const id = same?.id ?? freeId(slugOf(other.name), (i) => all.has(i));
    ids.set(other.id, id);
    if (!same) all.set(id, { ...other, id });
  }
  // Roles name other entities: now all ids are known.
  for (const other of others) {
    const id = ids.get(other.id)!;
    const organizationId = (r: Role): string | null =>
      r.organizationId === null ? null : (ids.get(r.organizationId) ?? null);
    const roles = other.roles.map((r) => ({ ...r, organizationId: organizationId(r) }));
    const known = own.find((e) => e.id === id);
    all.set(id, known ? withWordsOf(all.get(id)!, { ...other, roles }) : { ...all.get(id)!, roles });
  }
  return { entities: [...all.values()], ids };
}

function sameEntity(all: ReadonlyMap<string, Entity>, own: readonly Entity[], other: Entity): Entity | undefined {
  const sameId = all.get(other.id);
  if (sameId?.type === other.type && own.includes(sameId) && sameId.name === other.name) return sameId;
  const named = own.find((e) => e.type === other.type && e.name === other.name);
  if (named) return named;
  const called = own.filter((e) => e.type === other.type && e.aliases.includes(other.name));
  return called.length === 1 ? called[0] : undefined;
}

/** What is told of an entity is added to what is known of it, and replaces nothing. */
function withWordsOf(entity: Entity, other: Entity): Entity {
  const forms = new Set([...entity.aliases, other.name, ...other.aliases]);
  forms.delete(entity.name);
  const news = other.roles.filter((r) => !entity.roles.some((own) => own.status === 'rejected' && sameRole(own, r)));
  const kept = entity.roles.filter((own) => own.status !== 'suggested' || !news.some((r) => sameRole(own, r)));
  const tags = new Set([...(entity.tags ?? []), ...(other.tags ?? [])]);
  return {
    ...entity,
    aliases: [...forms],
    // The engine knows only the forms that it found: the others are the reader's.
    ...(forms.size > entity.aliases.length && { createdBy: 'user' }),
    roles: [...kept, ...news.filter((r) => !kept.some((own) => sameRole(own, r)))],
    ...(!entity.note && other.note && { note: other.note }),
    ...(!entity.definition && other.definition && { definition: other.definition }),
    ...(tags.size > 0 && { tags: [...tags] }),
  };
}
