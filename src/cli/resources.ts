import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Analyzer, type Resources } from '../core/analyzer';
import type { NameDictionary } from '../core/names/dictionary';
import { createRecognizer } from '../core/names/tagger';
import { termsOf } from '../core/terms/builtIn';
import type { Glossary } from '../core/terms/matcher';
import { messageOf, Problem } from './problem';

/** What the user adds to what the engine knows. Plain data, for threads. */
export interface Additions {
  /** The most important first. */
  readonly glossaries: readonly Glossary[];
  /** Names that are always or never marked. */
  readonly names: NameDictionary;
}

const NONE: Additions = { glossaries: [], names: [] };

/** Loads what the engine needs beside the text, from the program's own folder, with what the user adds. */
export const loadAnalyzer = (additions?: Additions): Analyzer => new Analyzer(loadResources(additions));

/** @throws Problem where the program's own files are missing or damaged. */
export function loadResources({ glossaries, names }: Additions = NONE): Resources {
  const file = modelFile();
  try {
    return { recognizer: createRecognizer(readFileSync(file)).withDictionary(names), terms: termsOf(glossaries) };
  } catch (error) {
    throw new Problem(`${file}: ${messageOf(error)}`);
  }
}

/** The program runs from `dist/cli/`, and from its source while it is written. */
const modelFile = (): string => fileURLToPath(new URL('../../media/names.bin', import.meta.url));
