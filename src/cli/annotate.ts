import { basename } from 'node:path';
import type { Analyzer } from '../core/analyzer';
import { fileOf } from '../core/sidecar/convert';
import { serializeSidecar } from '../core/sidecar/file';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { writeAtomically } from '../node/atomic';
import { documentsIn, readDocument, sidecarOf } from './documents';
import type { Console } from './console';
import { messageOf, Problem } from './problem';
import { readSidecar, recordIn } from './sidecars';

/** How often a sidecar that somebody else changes meanwhile is merged anew. */
const TRIES = 5;

/**
 * Writes the sidecars of documents, merged with those that are there.
 * @returns 0, or 1 when a file failed; the others are done all the same.
 */
export async function annotate(paths: readonly string[], analyzer: Analyzer, console: Console): Promise<number> {
  const count = { written: 0, unchanged: 0, failed: 0 };
  for await (const found of documentsIn(paths)) {
    const { path } = found;
    console.progress(path);
    try {
      if ('problem' in found) throw new Problem(found.problem);
      count[await annotateFile(path, analyzer)]++;
    } catch (error) {
      count.failed++;
      console.error(`${path}: ${messageOf(error)}`);
    }
  }
  console.summary(`${count.written} written, ${count.unchanged} unchanged, ${count.failed} failed`);
  return count.failed > 0 ? 1 : 0;
}

async function annotateFile(path: string, analyzer: Analyzer): Promise<'written' | 'unchanged'> {
  const text = await readDocument(path);
  const analysis = analyzer.analyze(text);
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await readSidecar(path);
    const previous = before === null ? emptyRecord(basename(path)) : recordIn(before, path, text).record;
    const after = serializeSidecar(fileOf(merge(analysis, previous), text));
    if (after === before) return 'unchanged';
    // Another program may have written in the meantime; its decisions count as much as those that were read.
    if ((await readSidecar(path)) !== before) continue;
    await writeAtomically(sidecarOf(path), after);
    return 'written';
  }
  throw new Problem('Another program keeps changing the sidecar. Nothing was written.');
}
