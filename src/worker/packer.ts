import type { Annotation, AnnotationRecord, Entity, Statement } from '../core/sidecar/record';
import { conflictsAbout, conflictsOn } from './conflicts';
import {
  MENTION_SIZE,
  STATEMENT_SIZE,
  markNested,
  writeMention,
  writeStatement,
  type Conflict,
  type Orphan,
  type PackedView,
} from './pack';
import { PackedList } from './packedList';
import { indicesOf } from './tables';

/** Packs the records of one text, one after the other. What did not change since the last one is not looked at again. */
export class Packer {
  private readonly mentions = new PackedList<Annotation>(MENTION_SIZE, writeMention);
  private readonly statements = new PackedList<Statement>(STATEMENT_SIZE, writeStatement);
  private speakers: readonly (string | null)[] = [];
  private entities: readonly Entity[] = [];
  private evidence = new Int32Array();
  /** Those about entities. */
  private conflicts: readonly Conflict[] = [];

  /** @param record whose lists are by place, longer ones first, as `merge` leaves them. */
  pack(record: AnnotationRecord): PackedView {
    this.follow(record);
    const { mentions, statements } = this;
    const annotations = mentions.special();
    const items = [...annotations, ...statements.special()].map(({ item }) => item);
    return {
      title: record.document.title ?? null,
      date: record.document.date ?? null,
      entities: record.entities,
      // Copies, since what is sent is gone.
      evidence: this.evidence.slice(),
      mentions: mentions.table.slice(),
      mentionIds: mentions.ids.trimEnd(),
      candidates: packCandidates(annotations, indicesOf(record.entities)),
      statements: statements.table.slice(),
      statementIds: statements.ids.trimEnd(),
      speakers: this.speakers,
      orphans: items.filter((item) => item.status !== 'rejected' && item.target.orphan).map(orphanOf),
      conflicts: [...conflictsOn(items), ...this.conflicts],
      notes: items.filter(({ note, tags }) => note || tags?.length).map(({ id, note, tags }) => ({ id, note, tags })),
    };
  }

  private follow({ entities, annotations, statements }: AnnotationRecord): void {
    const anew = entities !== this.entities;
    if (anew) {
      this.entities = entities;
      this.evidence = packEvidence(entities);
      this.conflicts = conflictsAbout(entities);
    }
    const indices = indicesOf(entities);
    const indexOf = (id: string | null): number => (id === null ? -1 : (indices.get(id) ?? -1));
    if (this.mentions.follow(annotations, indexOf, anew)) markNested(this.mentions.table);
    if (this.statements.follow(statements, indexOf, anew)) {
      this.speakers = this.statements.seen().map(({ speakerText }) => speakerText ?? null);
    }
  }
}

function packEvidence(entities: readonly Entity[]): Int32Array<ArrayBuffer> {
  const rows: number[] = [];
  for (const { roles } of entities) {
    for (const { evidence } of roles) rows.push(evidence?.start ?? -1, evidence?.end ?? -1);
  }
  return Int32Array.from(rows);
}

function packCandidates(
  annotations: readonly { readonly item: Annotation; readonly row: number }[],
  indices: ReadonlyMap<string, number>,
): Int32Array {
  const rows: number[] = [];
  for (const { item, row } of annotations) {
    if (row < 0) continue;
    for (const id of item.candidates ?? []) if (indices.has(id)) rows.push(row, indices.get(id)!);
  }
  return Int32Array.from(rows);
}

const orphanOf = (item: Annotation | Statement): Orphan => ({
  id: item.id,
  type: 'type' in item ? item.type : 'statement',
  exact: item.target.exact,
  entityId: 'type' in item ? item.entityId : item.speakerId,
  start: item.target.start,
});
