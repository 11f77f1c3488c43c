import { fileOf, inUtf16 } from '../sidecar/convert';
import { inOrder } from '../sidecar/file';
import type { Annotation, Entity, Role, SidecarFile, Statement } from '../sidecar/record';
import type { AnnotatedDocument } from './format';

/** What an export tells of a document: all that was not rejected. */
export interface Kept {
  readonly file: string;
  /** As of a document; the file's name where it is not known. */
  readonly path: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly annotations: readonly Annotation[];
  readonly statements: readonly Statement[];
  readonly entity: (id: string | null) => Entity | undefined;
  readonly document: SidecarFile['document'];
}

/** With offsets in code points, as most tools count. */
export const keptIn = (document: AnnotatedDocument): Kept => kept(document, wholeFile(document));

/** With offsets in UTF-16 units, for tools that are written in Java or JavaScript, and to cut the text. */
export const keptInUtf16 = (document: AnnotatedDocument): Kept =>
  kept(document, inUtf16(wholeFile(document), document.text));

/** A file may lack the roles of what has none. */
function wholeFile({ record, text }: AnnotatedDocument): SidecarFile {
  const file = inOrder(fileOf(record, text));
  return { ...file, entities: file.entities.map((e) => ({ ...e, roles: e.roles ?? [] })) };
}

function kept({ file: name, path = name, text }: AnnotatedDocument, file: SidecarFile): Kept {
  const annotations = file.annotations.filter(isKept);
  const statements = file.statements.filter(isKept);
  const byId = new Map(file.entities.map((e) => [e.id, withKeptRoles(e)]));
  // An entity of which every mention was rejected is rejected itself, unless a reader made it or somebody else needs it.
  const used = new Set([
    ...annotations.flatMap((a) => [a.entityId, ...(a.candidates ?? [])]),
    ...statements.map((s) => s.speakerId),
    ...[...byId.values()].flatMap((e) => e.roles.map((r) => r.organizationId)),
  ]);
  const entities = [...byId.values()].filter((e) => used.has(e.id) || e.createdBy === 'user');
  const entity = (id: string | null): Entity | undefined => byId.get(id ?? '');
  return { file: name, path, text, entities, annotations, statements, entity, document: file.document };
}

const isKept = (item: Annotation | Statement | Role): boolean => item.status !== 'rejected';
const withKeptRoles = (entity: Entity): Entity => ({ ...entity, roles: entity.roles.filter(isKept) });

/** The items that have their place in the text: most formats can write no others. */
export const placed = <T extends Annotation | Statement>(items: readonly T[]): T[] =>
  items.filter((item) => !item.target.orphan);
