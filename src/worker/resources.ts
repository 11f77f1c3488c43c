import { Analyzer, type Resources } from '../core/analyzer';
import { capitals } from '../core/names/capitals';

/** @returns what makes the analyzer of one document; all documents share the model and the glossaries. */
export function makeAnalyzer(names: Uint8Array | null): () => Analyzer {
  void names;
  const resources: Resources = {
    recognizer: capitals,
    terms: { match: () => [], concept: () => undefined },
  };
  return () => new Analyzer(resources);
}
