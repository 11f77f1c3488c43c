import type { Span } from '../analysis';
import type { RoleWords } from './decisions';
import { sameRole } from './mergeEntities';
import type { AnnotationRecord, Entity, Role, Statement, Status } from './record';

/** Decisions about entities and their roles. Each is pure; an id or index that is not there changes nothing. */

export function renameEntity(record: AnnotationRecord, id: string, name: string): AnnotationRecord {
  const plain = name.trim();
  if (plain === '') return record;
  return withEntity(record, id, (e) => named(e, plain, [e.name, ...e.aliases]));
}

/** One entity with the names, roles, mentions and statements of all. */
export function mergeEntities(record: AnnotationRecord, id: string, others: readonly string[]): AnnotationRecord {
  const entity = record.entities.find((e) => e.id === id);
  const same = record.entities.filter((e) => e.id !== id && others.includes(e.id) && e.type === entity?.type);
  if (!entity || same.length === 0) return record;
  const gone = new Set(same.map((e) => e.id));
  const now = <T extends string | null>(of: T): T => (of !== null && gone.has(of) ? (id as T) : of);
  const roles = same.flatMap((e) => e.roles).filter((r) => !entity.roles.some((own) => sameRole(own, r)));
  const notes = [entity, ...same].flatMap((e) => e.note ?? []);
  const tags = [entity, ...same].flatMap((e) => e.tags ?? []);
  const whole: Entity = {
    ...Object.assign({}, ...same, entity),
    ...named(entity, entity.name, [...entity.aliases, ...same.flatMap((e) => [e.name, ...e.aliases])]),
    roles: [...entity.roles, ...roles],
    merged: [...new Set([entity, ...same].flatMap((e) => [...(e.merged ?? []), e.id]))].filter((m) => m !== id),
    ...(notes.length > 0 && { note: notes.join('\n') }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
  };
  const rolesNow = (e: Entity): Entity =>
    e.roles.some((r) => r.organizationId !== null && gone.has(r.organizationId))
      ? { ...e, roles: e.roles.map((r) => ({ ...r, organizationId: now(r.organizationId) })) }
      : e;
  return {
    ...record,
    entities: record.entities.filter((e) => !gone.has(e.id)).map((e) => rolesNow(e.id === id ? whole : e)),
    annotations: record.annotations.map((a) => {
      const candidates = a.candidates?.map(now);
      const other = a.conflict?.entityId ?? null;
      const same = now(a.entityId) === a.entityId && now(other) === other;
      if (same && candidates?.every((c, i) => c === a.candidates![i]) !== false) return a;
      return {
        ...a,
        entityId: now(a.entityId),
        ...(candidates && { candidates: [...new Set(candidates)] }),
        ...(other !== null && { conflict: { ...a.conflict, entityId: now(other) } }),
      };
    }),
    statements: record.statements.map((s): Statement => {
      const other = s.conflict?.speakerId ?? null;
      if (now(s.speakerId) === s.speakerId && now(other) === other) return s;
      const speakerId = now(s.speakerId);
      return { ...s, speakerId, ...(other !== null && { conflict: { ...s.conflict, speakerId: now(other) } }) };
    }),
  };
}

export function addRole(
  record: AnnotationRecord,
  id: string,
  words: RoleWords,
  evidence: Span | null,
): AnnotationRecord {
  return withEntity(record, id, (e) => ({ ...e, roles: [...e.roles, roleOf(record, words, evidence)] }));
}

/** The engine's role is rejected, so that it does not come back, and the reader's stands in its place. */
export function editRole(record: AnnotationRecord, id: string, index: number, words: RoleWords): AnnotationRecord {
  return withRole(record, id, index, (role) => {
    const { time, confidence, ...rest } = role;
    const own = { ...rest, ...roleOf(record, words, role.evidence) };
    return role.createdBy === 'user' ? [own] : [own, { ...role, status: 'rejected' }];
  });
}

export function setRoleStatus(record: AnnotationRecord, id: string, index: number, status: Status): AnnotationRecord {
  return withRole(record, id, index, (role) => [{ ...role, status }]);
}

export function rejectRole(record: AnnotationRecord, id: string, index: number): AnnotationRecord {
  return withRole(record, id, index, (role) => (role.createdBy === 'user' ? [] : [{ ...role, status: 'rejected' }]));
}

function roleOf(record: AnnotationRecord, words: RoleWords, evidence: Span | null): Role {
  const { title, organization, organizationId, time } = words;
  const known = record.entities.find(
    (e) =>
      e.type === 'organization' &&
      (e.id === organizationId ||
        e.name === organization ||
        (organization !== null && e.aliases.includes(organization))),
  );
  return {
    title: title.trim(),
    organization,
    organizationId: known?.id ?? null,
    ...(time && { time }),
    evidence: evidence && { start: evidence.start, end: evidence.end },
    status: 'accepted',
    createdBy: 'user',
  };
}

function named(entity: Entity, name: string, forms: readonly string[]): Entity {
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  return { ...entity, name, aliases, createdBy: 'user' };
}

function withEntity(record: AnnotationRecord, id: string, next: (entity: Entity) => Entity): AnnotationRecord {
  if (!record.entities.some((e) => e.id === id)) return record;
  return { ...record, entities: record.entities.map((e) => (e.id === id ? next(e) : e)) };
}

function withRole(record: AnnotationRecord, id: string, index: number, next: (role: Role) => Role[]): AnnotationRecord {
  if (!record.entities.find((e) => e.id === id)?.roles[index]) return record;
  return withEntity(record, id, (e) => ({ ...e, roles: e.roles.flatMap((r, i) => (i === index ? next(r) : [r])) }));
}
