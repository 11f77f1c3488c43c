import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer, type Resources } from '../core/analyzer';
import { createRecognizer } from '../core/names/tagger';
import { builtInTerms } from '../core/terms/builtIn';

/** Loads what the engine needs beside the text, from the program's own folder. */
export const loadAnalyzer = (): Analyzer => new Analyzer(loadResources());

export const loadResources = (): Resources => ({
  recognizer: createRecognizer(readFileSync(modelFile())),
  terms: builtInTerms(),
});

/** The program runs as a bundle in `dist/`, and from its source while it is written. */
function modelFile(): string {
  const places = ['../media/names.bin', '../../media/names.bin'].map((place) => join(__dirname, place));
  return places.find((place) => existsSync(place)) ?? places[0]!;
}
