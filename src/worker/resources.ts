import { Analyzer } from '../core/analyzer';
import { createRecognizer } from '../core/names/tagger';
import { termsOf } from '../core/terms/builtIn';
import type { Glossary } from '../core/terms/matcher';
import type { Additions } from './protocol';

export type AnalyzerMaker = (additions: Additions) => () => Analyzer;

/** @returns what makes, with the reader's additions, the maker of analyzers; all documents share one model and one trie. */
export function makeAnalyzer(names: Uint8Array | null): AnalyzerMaker {
  if (!names) throw new Error('The name model, media/names.bin, is missing: install the extension anew.');
  const model = createRecognizer(names);
  return ({ terms: { glossaries, ...options }, names: dictionary }) => {
    const terms = termsOf(
      glossaries.map((json) => JSON.parse(json) as Glossary),
      options,
    );
    const recognizer = dictionary.length === 0 ? model : model.withDictionary(dictionary);
    return () => new Analyzer({ recognizer, terms });
  };
}
