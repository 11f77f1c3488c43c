import { loadAnalyzer } from '../../../src/cli/resources';
import type { AnnotatedDocument } from '../../../src/core/formats/format';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';

/** A text as a reader finds it who has decided nothing. */
export const analyzed = (file: string, text: string): AnnotatedDocument => ({
  file,
  text,
  record: merge(loadAnalyzer().analyze(text), emptyRecord(file)),
});
