import { anchor } from './anchor';
import { inUtf16, sha256Of } from './convert';
import { parseSidecar } from './file';
import { convertLineEnds, lineEndVariants } from './lineEnds';
import { mapPlaces } from './places';
import { quoteAt } from './quote';
import type { AnnotationRecord, SidecarFile, Target, WordsAt } from './record';
import type { Shifts } from './shifts';

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
  const exact = sameWords !== undefined && isStanding(hints, sameWords);
  const record = exact ? convertLineEnds(hints, sameWords, text) : placed(hints, text);
  const before = new Set(targetsOf(hints).flatMap((item) => (item.target.orphan ? [] : [item.id])));
  const lost = targetsOf(record).flatMap((item) => (item.target.orphan && before.has(item.id) ? [item.id] : []));
  return { record, changed, lost };
}

const targetsOf = (record: AnnotationRecord): { readonly id: string; readonly target: Target }[] => [
  ...record.annotations,
  ...record.statements,
];

/** The text as it was, when nothing but its line ends has changed since. */
const textBefore = (file: SidecarFile, text: string): string | undefined =>
  lineEndVariants(text).find((variant) => sha256Of(variant) === file.document.sha256);

/** Every place that is not an orphan has its words. Offsets alone are never believed. */
function isStanding(record: AnnotationRecord, text: string): boolean {
  const stands = (at: WordsAt | null): boolean =>
    !at || Boolean(at.orphan) || text.slice(at.start, at.end) === at.exact;
  return (
    record.annotations.every((a) => stands(a.target)) &&
    record.statements.every((s) => stands(s.target) && stands(s.cue) && stands(s.speakerMention))
  );
}

/** The record with all its targets looked for in the text, orphans too: the text may be what it was when they had a place. */
function placed(record: AnnotationRecord, text: string): AnnotationRecord {
  const targets = targetsOf(record).map((item) => item.target);
  const { places, shifts } = anchor(
    text,
    targets.map((t) => ({ quote: t, start: t.start })),
  );
  const placeOf = new Map(targets.map((t, i) => [t, places[i]!]));
  const clamp = (offset: number): number => Math.min(offset, text.length);
  const lost = <T extends WordsAt>(at: T): T => ({ ...at, start: clamp(at.start), end: clamp(at.end), orphan: true });
  return mapPlaces(record, {
    target: (t) => {
      const place = placeOf.get(t);
      return place ? { ...withoutOrphan(t), ...place, ...quoteAt(text, place) } : lost(t);
    },
    words: (w) => {
      const at = wordsPlace(text, w, shifts);
      return at === null ? lost(w) : { ...withoutOrphan(w), start: at, end: at + w.exact.length };
    },
    span: (s) => {
      const shift = shifts.common(s.start, s.end);
      return shift === null ? null : { ...s, start: s.start + shift, end: s.end + shift };
    },
  });
}

function withoutOrphan<T extends WordsAt>(at: T): T {
  const { orphan, ...rest } = at;
  return orphan === undefined ? at : (rest as T);
}

/** How far from the expected place a cue or a speaker is believed, when there is but one such word. In UTF-16 units. */
const NEARBY = 60;

/** Words without context of their own: at the place that the targets around them lead to, or the only ones nearby. */
function wordsPlace(text: string, { start, exact }: WordsAt, shifts: Shifts): number | null {
  const expected = shifts.expected(start);
  const there = expected.find((at) => text.startsWith(exact, at));
  if (there !== undefined) return there;
  const from = Math.max(0, Math.min(...expected) - NEARBY);
  const window = text.slice(from, Math.max(...expected) + exact.length + NEARBY);
  const first = window.indexOf(exact);
  return first >= 0 && window.indexOf(exact, first + 1) < 0 ? from + first : null;
}
