import { Analyzer, type Resources } from '../core/analyzer';
import { createRecognizer } from '../core/names/tagger';
import { builtInTerms } from '../core/terms/builtIn';

/** @returns what makes the analyzer of one document; all documents share the model and the glossaries. */
export function makeAnalyzer(names: Uint8Array | null): () => Analyzer {
  if (!names) throw new Error('The name model, media/names.bin, is missing: install the extension anew.');
  const resources: Resources = {
    recognizer: createRecognizer(names),
    terms: builtInTerms(),
  };
  return () => new Analyzer(resources);
}
