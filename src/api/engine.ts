import type { Analysis } from '../core/analysis';
import { compare as compared, placeOf } from '../core/agreement/compare';
import { agreementOf } from '../core/agreement/figures';
import { Analyzer } from '../core/analyzer';
import { createRecognizer } from '../core/names/tagger';
import { fileOf } from '../core/sidecar/convert';
import { inOrder, parseSidecar as parsed, serializeSidecar as serialized } from '../core/sidecar/file';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { openSidecar } from '../core/sidecar/open';
import type { AnnotationRecord } from '../core/sidecar/record';
import { builtInTerms } from '../core/terms/builtIn';
import { CodePoints } from '../core/text/offsets';
import type { AnnotateOptions, ComparisonReport, Sidecar } from './types';

/** Reads texts. It keeps what it needs for the next version of the last text, and nothing else. */
export interface Engine {
  /**
   * Finds who is who, who said what, and which terms are in play. The same text always gives the same analysis.
   * Offsets are UTF-16 code units, as JavaScript counts. Takes time in proportion to the length: about 100,000 words a
   * second.
   */
  analyze(text: string): Analysis;
  /**
   * The same as a sidecar, whose offsets are code points. With an earlier sidecar, all that was decided in it is kept
   * and found again in the text.
   * @throws Error where the earlier sidecar is not valid; the message names the path of what is wrong.
   */
  annotate(text: string, options?: AnnotateOptions): Sidecar;
}

/**
 * @param model the bytes of `media/names.bin`.
 * @throws Error where they are not those of this version's model.
 */
export function createEngine(model: Uint8Array): Engine {
  const analyzer = new Analyzer({ recognizer: createRecognizer(model), terms: builtInTerms() });
  return {
    analyze: (text) => analyzer.analyze(text),
    annotate: (text, { file, sidecar } = {}) => {
      const previous = sidecar ? recordOf(sidecar, text) : emptyRecord(file ?? 'text');
      const named = file === undefined ? previous : { ...previous, document: { ...previous.document, file } };
      return inOrder(fileOf(merge(analyzer.analyze(text), named), text));
    },
  };
}

/**
 * Reads the content of a sidecar file.
 * @throws Error that names the line and the path of what is not valid.
 */
export const parseSidecar = (content: string): Sidecar => parsed(content);

/**
 * The content of a sidecar file: the same sidecar always gives the same bytes.
 * @throws Error for what could not be read again.
 */
export const serializeSidecar = (sidecar: Sidecar): string => serialized(sidecar);

/**
 * Tells how far two annotators of a text agree, and where they do not. What is rejected does not count.
 * @throws Error where a sidecar is not valid.
 */
export function compare(a: Sidecar, b: Sidecar, text: string): ComparisonReport {
  const points = new CodePoints(text);
  const { counts, disagreements } = compared(recordOf(a, text), recordOf(b, text), text);
  const { words, marks, labels, sameEntity, sameSpeaker } = agreementOf(counts);
  return {
    words,
    marks,
    labels,
    sameEntity,
    sameSpeaker,
    disagreements: disagreements.map((d) => {
      const { start, end } = placeOf(d);
      const place = { start: points.fromUtf16(start), end: points.fromUtf16(end) };
      return { differs: d.differs, ...place, a: d.a?.id ?? null, b: d.b?.id ?? null };
    }),
  };
}

const recordOf = (sidecar: Sidecar, text: string): AnnotationRecord => openSidecar(serialized(sidecar), text).record;
