import { basename } from 'node:path';
import { version } from '../../package.json';
import type { Analyzer } from '../core/analyzer';
import { fileOf } from '../core/sidecar/convert';
import { sha256Of } from '../core/sidecar/hash';
import { serializeSidecar } from '../core/sidecar/file';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { replaceAtomically } from '../node/atomic';
import { readDocument, sidecarOf } from './documents';
import { messageOf, Problem } from './problem';
import { fileIn, readSidecar, recordIn } from './sidecars';

/** What became of a text. `unchanged`: its sidecar is up to date as it is. */
export type Outcome = 'written' | 'unchanged' | { readonly problem: string };

/** How often a sidecar that somebody else changes meanwhile is merged anew. */
const TRIES = 5;

/**
 * Writes the sidecar of a document, merged with the one that is there.
 * @param force analyse the text even where that was done before.
 * @throws Problem, and the errors of the file system.
 */
export async function annotateFile(path: string, analyzer: Analyzer, force: boolean): Promise<'written' | 'unchanged'> {
  const text = await readDocument(path);
  let before = await readSidecar(path);
  if (!force && before !== null && isDone(before, path, text)) return 'unchanged';
  const analysis = analyzer.analyze(text);
  for (let tries = 0; tries < TRIES; tries++) {
    const previous = before === null ? emptyRecord(basename(path)) : recordIn(before, path, text).record;
    const after = serializeSidecar(fileOf(merge(analysis, previous), text));
    if (after === before) return 'unchanged';
    // Another program may have written in the meantime; its decisions count as much as those that were read.
    if (await replaced(sidecarOf(path), after, before)) return 'written';
    before = await readSidecar(path);
  }
  throw new Problem('Another program keeps changing the sidecar. Nothing was written.');
}

/** @throws Problem that names the file. */
async function replaced(sidecar: string, content: string, before: string | null): Promise<boolean> {
  try {
    return await replaceAtomically(sidecar, content, before);
  } catch (error) {
    throw new Problem(`${basename(sidecar)} could not be written. ${messageOf(error)}`);
  }
}

/**
 * Whether the sidecar of a document is up to date.
 * @throws as `annotateFile`.
 */
export async function isUpToDate(path: string): Promise<boolean> {
  const text = await readDocument(path);
  const sidecar = await readSidecar(path);
  return sidecar !== null && isDone(sidecar, path, text);
}

/**
 * Whether this version of the engine has analysed this very text: the sidecar has the text's hash, the engine's
 * version, and something that the engine found, since marks that were made or imported say nothing of the engine.
 */
function isDone(sidecar: string, path: string, text: string): boolean {
  const { document, generator, annotations, statements } = fileIn(sidecar, path);
  return (
    generator.name === 'glossator' &&
    generator.version === version &&
    document.sha256 === sha256Of(text) &&
    [...annotations, ...statements].some((item) => item.createdBy === 'engine')
  );
}
