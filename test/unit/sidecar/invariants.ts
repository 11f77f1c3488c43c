import assert from 'node:assert/strict';
import { fileOf } from '../../../src/core/sidecar/convert';
import { isDecided, isDecidedEntity } from '../../../src/core/sidecar/decided';
import { parseSidecar, serializeSidecar } from '../../../src/core/sidecar/file';
import type { AnnotationRecord, Annotation, Statement } from '../../../src/core/sidecar/record';

/** What must hold of a record of a text, whatever happened to both. */
export function isSound(record: AnnotationRecord, text: string): void {
  standsOnItsWords(record, text);
  const bytes = bytesOf(record, text);
  assert.doesNotThrow(() => parseSidecar(bytes));
  assert.ok(!bytes.includes('"was"') && !bytes.includes('"cut"'));
}

export const bytesOf = (record: AnnotationRecord, text: string): string => serializeSidecar(fileOf(record, text));

function standsOnItsWords({ annotations, statements }: AnnotationRecord, text: string): void {
  for (const { target, conflict } of [...annotations, ...statements]) {
    for (const t of [target, conflict?.target]) {
      if (!t || t.orphan) continue;
      assert.ok(t.start < t.end && t.end <= text.length, 'a target has a place in the text');
      assert.equal(t.exact, text.slice(t.start, t.end));
    }
  }
  for (const { cue, speakerMention } of statements) {
    for (const w of [cue, speakerMention]) if (w && !w.orphan) assert.equal(w.exact, text.slice(w.start, w.end));
  }
}

/** What a reader decided, without the places, which edits move. */
export const decisionsIn = (record: AnnotationRecord): unknown => ({
  items: [...record.annotations, ...record.statements]
    .filter(isDecided)
    .map((item) => ({
      ...item,
      target: null,
      cue: null,
      speakerMention: null,
      ...(item.conflict && { conflict: { ...item.conflict, target: item.conflict.target && null } }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  entities: record.entities
    .filter(isDecidedEntity)
    .map(({ id, type, name, note, tags, merged, conflict, createdBy, roles }) => ({
      ...{ id, type, note, tags, merged, conflict },
      // The engine may find a fuller name for what the reader did not name.
      ...(createdBy === 'user' && { name }),
      roles: roles.filter((r) => r.status !== 'suggested').map((r) => ({ ...r, evidence: null })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Where everything stands, orphans included. */
export const placesIn = (record: AnnotationRecord): unknown =>
  [...record.annotations, ...record.statements]
    .map(({ id, target: { start, end, exact, orphan } }) =>
      orphan ? { id, exact, orphan } : { id, start, end, exact },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));

export function noRejectedComesBack(record: AnnotationRecord): void {
  const rejected = record.annotations.filter((a) => a.status === 'rejected' && !a.target.orphan);
  // One that somebody else accepted bars nothing until the reader has chosen between the two.
  const everywhere = new Set(
    record.annotations.filter((a) => a.everywhere && a.status === 'rejected').map((a) => `${a.type}:${a.target.exact}`),
  );
  for (const a of record.annotations) {
    if (a.status !== 'suggested' || isDecided(a)) continue;
    assert.ok(!everywhere.has(`${a.type}:${a.target.exact}`), 'rejected everywhere');
    const same = rejected.find(
      (r) => r.type === a.type && r.target.start === a.target.start && r.target.end === a.target.end,
    );
    assert.equal(same, undefined, 'rejected here');
  }
}

const find = ({ annotations, statements }: AnnotationRecord, id: string): Annotation | Statement | undefined =>
  [...annotations, ...statements].find((item) => item.id === id);

const said = (item: Annotation | Statement): string =>
  JSON.stringify([item.status, item.target.exact, item.note, 'type' in item ? item.type : item.kind]);

/** What one side alone decided is in the merged record as it decided; where both did, both versions are there. */
export function keepsBoth(
  merged: AnnotationRecord,
  base: AnnotationRecord,
  a: AnnotationRecord,
  b: AnnotationRecord,
): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const item of [...one.annotations, ...one.statements].filter(isDecided)) {
      const was = find(base, item.id);
      const theirs = find(other, item.id);
      if (was && said(was) === said(item)) continue;
      const now = find(merged, item.id);
      assert.ok(now, `${item.target.exact} is gone`);
      const untouched = was ? theirs && said(was) === said(theirs) : !theirs;
      if (untouched) assert.equal(said(now), said(item));
      for (const key of ['status', 'note'] as const) {
        const kept = [now[key], now.conflict?.[key]];
        const isChanged = item[key] !== was?.[key] && item[key] !== undefined;
        const takenBack = was !== undefined && isDecided(was) && !theirs;
        if (isChanged && !takenBack) assert.ok(kept.includes(item[key]), `${key} of ${item.target.exact}`);
      }
    }
  }
}
