import { inUtf16 } from './convert';
import { sha256Of } from './hash';
import { parseSidecar } from './file';
import { convertLineEnds, lineEndVariants } from './lineEnds';
import { targetsOf } from './places';
import { reanchored } from './reanchor';
import type { AnnotationRecord, SidecarFile, Target, WordsAt } from './record';

export interface Opened {
  /** Every target stands in the text or is an orphan. */
  readonly record: AnnotationRecord;
  /** The text is not the one that the sidecar was written for. */
  readonly changed: boolean;
  /** Ids of the annotations and statements that were in their place before and are orphans now. */
  readonly lost: readonly string[];
}

/**
 * Reads a sidecar and finds its targets in the text.
 * @throws SidecarError
 */
export function openSidecar(fileText: string, text: string): Opened {
  const file = parseSidecar(fileText);
  const changed = sha256Of(text) !== file.document.sha256;
  const sameWords = changed ? textBefore(file, text) : text;
  const hints = inUtf16(file, sameWords ?? text);
  if (sameWords !== undefined && isStanding(hints, sameWords)) {
    return { record: convertLineEnds(hints, sameWords, text), changed, lost: [] };
  }
  const record = reanchored(hints, text);
  const before = new Set(itemsOf(hints).flatMap((item) => (item.target.orphan ? [] : [item.id])));
  const lost = itemsOf(record).flatMap((item) => (item.target.orphan && before.has(item.id) ? [item.id] : []));
  return { record, changed, lost };
}

const itemsOf = (record: AnnotationRecord): { readonly id: string; readonly target: Target }[] => [
  ...record.annotations,
  ...record.statements,
];

/** The text as it was, when nothing but its line ends has changed since. */
const textBefore = (file: SidecarFile, text: string): string | undefined =>
  lineEndVariants(text).find((variant) => sha256Of(variant) === file.document.sha256);

/** Every place that is not an orphan has its words. Offsets alone are never believed. */
function isStanding(record: AnnotationRecord, text: string): boolean {
  const stands = (at: WordsAt | null): boolean =>
    !at || Boolean(at.orphan) || (at.exact.length === at.end - at.start && text.startsWith(at.exact, at.start));
  return targetsOf(record).every(stands) && record.statements.every((s) => stands(s.cue) && stands(s.speakerMention));
}
