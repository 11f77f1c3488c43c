import { Analyzer } from '../core/analyzer';
import { capitals } from '../core/names/capitals';

/** Loads what the engine needs beside the text, from the program's own folder. */
export function loadAnalyzer(): Analyzer {
  return new Analyzer({
    recognizer: capitals,
    terms: { match: () => [], concept: () => undefined },
  });
}
