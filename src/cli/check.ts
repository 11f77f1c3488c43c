import { openSidecar } from '../core/sidecar/open';
import type { Console } from './console';
import { documentsIn, isSidecar, readDocument, SIDECAR_ENDING, sidecarOf } from './documents';
import { messageOf, Problem } from './problem';
import { readSidecar } from './sidecars';

/**
 * Checks sidecars against the texts beside them and tells what it finds of each; nothing is written.
 * @param paths documents, sidecars or folders.
 * @returns 0 when all are valid and fit their texts, else 1.
 */
export async function check(paths: readonly string[], console: Console): Promise<number> {
  let status = 0;
  const documents = paths.map((path) => (isSidecar(path) ? path.slice(0, -SIDECAR_ENDING.length) : path));
  for await (const path of documentsIn(documents)) {
    try {
      await console.write(`${sidecarOf(path)}: ${await checkFile(path)}\n`);
    } catch (error) {
      status = 1;
      console.error(`${sidecarOf(path)}: ${messageOf(error)}`);
    }
  }
  return status;
}

async function checkFile(path: string): Promise<string> {
  const text = await readDocument(path);
  const sidecar = await readSidecar(path);
  if (sidecar === null) throw new Problem('There is no such file.');
  const { record, changed, lost } = openSidecar(sidecar, text);
  const orphans = [...record.annotations, ...record.statements].filter((item) => item.target.orphan).length;
  if (changed) {
    throw new Problem(
      `The text has changed since; ${lost.length} of its annotations and statements were not found again. ` +
        'Run "glossator annotate" to bring the sidecar up to date.',
    );
  }
  const count = `${record.entities.length} entities, ${record.annotations.length} annotations, ${record.statements.length} statements`;
  return `valid, ${count}${orphans > 0 ? `, ${orphans} without a place in the text` : ''}`;
}
