import { adjudicated } from '../core/agreement/adjudicate';
import { compare, labelOf, placeOf, type Comparison, type Difference, type Side } from '../core/agreement/compare';
import { agreementOf, type Agreement, type Label } from '../core/agreement/figures';
import type { Span } from '../core/analysis';
import { fileOf } from '../core/sidecar/convert';
import { SidecarError } from '../core/sidecar/errors';
import { serializeSidecar } from '../core/sidecar/file';
import { openSidecar } from '../core/sidecar/open';
import {
  isVisible,
  type Annotation,
  type AnnotationRecord,
  type EntityType,
  type Statement,
} from '../core/sidecar/record';

/** Two sidecars of one text, as the editor shows them. Offsets are UTF-16 code units. */
export interface ComparisonView {
  readonly agreement: Agreement;
  /** In the order of the text. */
  readonly disagreements: readonly DisagreementView[];
  /** What each of the two marks, by start. */
  readonly marks: Readonly<Record<Side, readonly MarkView[]>>;
}

export interface DisagreementView {
  readonly id: string;
  readonly label: Label;
  readonly differs: readonly Difference[];
  readonly span: Span;
  readonly a: SeenView | null;
  readonly b: SeenView | null;
}

/** What one of the two sees. */
export interface SeenView {
  readonly span: Span;
  readonly type: EntityType | Statement['kind'];
  readonly exact: string;
  /** The name of the entity or the speaker. */
  readonly who: string | null;
  readonly modality: 'asserted' | 'negated' | 'hypothetical';
}

export interface MarkView extends Span {
  readonly type: EntityType;
}

/** A sidecar file. */
export interface NamedFile {
  readonly name: string;
  readonly content: string;
}

/** @throws Error that names the file that can't be used, and the line. */
export function comparisonOf(a: NamedFile, b: NamedFile, text: string): ComparisonView {
  const comparison = compared(a, b, text);
  const names = { a: namesIn(comparison.a), b: namesIn(comparison.b) };
  const seen = (item: Annotation | Statement | null, side: Side): SeenView | null => {
    if (!item) return null;
    const { start, end, exact } = item.target;
    const id = 'type' in item ? item.entityId : item.speakerId;
    const words = 'type' in item ? null : (item.speakerText ?? null);
    const who = id === null ? words : (names[side].get(id) ?? null);
    const type = 'type' in item ? item.type : item.kind;
    const modality = 'type' in item ? 'asserted' : (item.modality ?? 'asserted');
    return { span: { start, end }, type, exact, who, modality };
  };
  return {
    agreement: agreementOf(comparison.counts),
    disagreements: comparison.disagreements.map((d) => ({
      id: d.id,
      label: labelOf(d),
      differs: d.differs,
      span: placeOf(d),
      a: seen(d.a, 'a'),
      b: seen(d.b, 'b'),
    })),
    marks: { a: marksIn(comparison.a), b: marksIn(comparison.b) },
  };
}

/**
 * The content of a third sidecar: what both see, and of the rest the side that was chosen.
 * @param choices sides by the ids of disagreements.
 */
export function judgedSidecar(
  a: NamedFile,
  b: NamedFile,
  text: string,
  choices: Readonly<Record<string, Side>>,
): string {
  const record = adjudicated(compared(a, b, text), new Map(Object.entries(choices)));
  return serializeSidecar(fileOf(record, text));
}

const compared = (a: NamedFile, b: NamedFile, text: string): Comparison =>
  compare(recordIn(a, text), recordIn(b, text), text);

function recordIn({ name, content }: NamedFile, text: string): AnnotationRecord {
  try {
    return openSidecar(content, text).record;
  } catch (error) {
    throw error instanceof SidecarError ? new Error(`${name}: ${error.message}`) : error;
  }
}

const namesIn = (record: AnnotationRecord): Map<string, string> => new Map(record.entities.map((e) => [e.id, e.name]));

const marksIn = (record: AnnotationRecord): MarkView[] =>
  record.annotations
    .filter(isVisible)
    .map(({ type, target: { start, end } }) => ({ type, start, end }))
    .sort((x, y) => x.start - y.start);
