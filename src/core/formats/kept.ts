import { fileOf } from '../sidecar/convert';
import { inOrder } from '../sidecar/file';
import type { Annotation, Entity, Role, SidecarFile, Statement } from '../sidecar/record';
import type { AnnotatedDocument } from './format';

/** What an export tells of a document: all that was not rejected, with offsets in code points. */
export interface Kept {
  readonly entities: readonly Entity[];
  readonly annotations: readonly Annotation[];
  readonly statements: readonly Statement[];
  readonly entity: (id: string | null) => Entity | undefined;
  readonly document: SidecarFile['document'];
}

export function keptIn({ text, record }: AnnotatedDocument): Kept {
  const file = inOrder(fileOf(record, text));
  const annotations = file.annotations.filter(isKept);
  const statements = file.statements.filter(isKept);
  const byId = new Map(file.entities.map((e) => [e.id, withKeptRoles(e)]));
  // An entity of which every mention was rejected is rejected itself, unless a reader made it or somebody else needs it.
  const used = new Set([
    ...annotations.map((a) => a.entityId),
    ...statements.map((s) => s.speakerId),
    ...[...byId.values()].flatMap((e) => e.roles.map((r) => r.organizationId)),
  ]);
  const entities = [...byId.values()].filter((e) => used.has(e.id) || e.createdBy === 'user');
  return { entities, annotations, statements, entity: (id) => byId.get(id ?? ''), document: file.document };
}

const isKept = (item: Annotation | Statement | Role): boolean => item.status !== 'rejected';
/** A file may lack the roles of what has none. */
const withKeptRoles = (entity: Entity): Entity => ({ ...entity, roles: (entity.roles ?? []).filter(isKept) });
