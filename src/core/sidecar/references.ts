import type { Items } from './places';
import type { Entity } from './record';

/** The ids of the entities that items speak of. */
export function referredTo({ entities, annotations, statements }: Items): Set<string> {
  const ids = new Set<string | null>();
  for (const e of entities) for (const r of e.roles) ids.add(r.organizationId);
  for (const a of annotations) {
    ids.add(a.entityId);
    a.candidates?.forEach((c) => ids.add(c));
    ids.add(a.conflict?.entityId ?? null);
  }
  for (const s of statements) ids.add(s.speakerId).add(s.conflict?.speakerId ?? null);
  ids.delete(null);
  return ids as Set<string>;
}

/**
 * The record with every reference leading somewhere: to an entity that is there, else to one of the spare ones, which
 * is then put back, else to none.
 */
export function completed<R extends Items>(record: R, spare: readonly Entity[]): R {
  const entities = new Map(record.entities.map((e) => [e.id, e]));
  const spares = new Map(spare.map((e) => [e.id, e]));
  // What is put back may speak of others in turn.
  for (let missing = [...referredTo(record)]; missing.length > 0;) {
    const back = missing.flatMap((id) => (entities.has(id) ? [] : (spares.get(id) ?? [])));
    for (const e of back) entities.set(e.id, e);
    missing = [...referredTo({ entities: back, annotations: [], statements: [] })].filter(
      (id) => !entities.has(id) && spares.has(id),
    );
  }
  const known = (id: string | null): string | null => (id !== null && entities.has(id) ? id : null);
  return {
    ...record,
    entities: [...entities.values()]
      .map((e) =>
        e.roles.every((r) => known(r.organizationId) === r.organizationId)
          ? e
          : { ...e, roles: e.roles.map((r) => ({ ...r, organizationId: known(r.organizationId) })) },
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    annotations: record.annotations.map((a) => {
      const candidates = a.candidates?.filter((id) => entities.has(id));
      const other = a.conflict?.entityId ?? null;
      const same = known(a.entityId) === a.entityId && known(other) === other;
      if (same && candidates?.length === a.candidates?.length) return a;
      return {
        ...a,
        entityId: known(a.entityId),
        ...(candidates && { candidates }),
        ...(other !== null && { conflict: { ...a.conflict, entityId: known(other) } }),
      };
    }),
    statements: record.statements.map((s) => {
      const other = s.conflict?.speakerId ?? null;
      if (known(s.speakerId) === s.speakerId && known(other) === other) return s;
      const speakerId = known(s.speakerId);
      return { ...s, speakerId, ...(other !== null && { conflict: { ...s.conflict, speakerId: known(other) } }) };
    }),
  };
}
