import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Analyzer, type Resources } from '../core/analyzer';
import { createRecognizer } from '../core/names/tagger';
import { builtInTerms } from '../core/terms/builtIn';
import { messageOf, Problem } from './problem';

/** Loads what the engine needs beside the text, from the program's own folder. */
export const loadAnalyzer = (): Analyzer => new Analyzer(loadResources());

/** @throws Problem where the program's own files are missing or damaged. */
export function loadResources(): Resources {
  const file = modelFile();
  try {
    return { recognizer: createRecognizer(readFileSync(file)), terms: builtInTerms() };
  } catch (error) {
    throw new Problem(`${file}: ${messageOf(error)}`);
  }
}

/** The program runs from `dist/cli/`, and from its source while it is written. */
const modelFile = (): string => fileURLToPath(new URL('../../media/names.bin', import.meta.url));
