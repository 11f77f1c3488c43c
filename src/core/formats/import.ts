import { isDecided } from '../sidecar/decided';
import { decide } from '../sidecar/decisions';
import type { Items } from '../sidecar/places';
import type { AnnotationRecord } from '../sidecar/record';
import type { ReadDocument } from './format';

/** What came of an import into one document. */
export interface ImportReport {
  /** Annotations and statements that are now decided as the file has them. */
  readonly taken: number;
  /** Those that the reader had decided on before: they are left as they were. */
  readonly decidedBefore: number;
  /** Those whose words were not found: they are kept without a place. */
  readonly lost: number;
}

/** How many of these items an import takes into a record. @param items as `placeIn` gives them. */
export function reportOn(record: AnnotationRecord, text: string, read: ReadDocument, items: Items): ImportReport {
  const all = [...items.annotations, ...items.statements];
  const wasOrphan = [...read.items.annotations, ...read.items.statements].filter((i) => i.target.orphan).length;
  const before = new Set([...record.annotations, ...record.statements].filter(isDecided));
  const after = decide(record, text, { type: 'import', items });
  const taken = [...after.annotations, ...after.statements].filter((i) => isDecided(i) && !before.has(i)).length;
  return {
    taken,
    decidedBefore: all.length - taken,
    lost: Math.max(0, all.filter((i) => i.target.orphan).length - wasOrphan),
  };
}
