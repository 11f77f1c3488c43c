import { openSidecar } from '../core/sidecar/open';
import type { Console } from './console';
import { documentOf, documentsIn, isSidecar, readDocument, sidecarOf } from './documents';
import { messageOf, Problem } from './problem';
import { sidecarText } from './sidecars';

/**
 * Checks sidecars against the texts beside them and tells what it finds of each; nothing is written. The texts of a
 * folder that have none are only counted.
 * @param paths documents, sidecars or folders.
 * @returns 0 when all are valid and fit their texts, else 1.
 */
export async function check(paths: readonly string[], console: Console): Promise<number> {
  let status = 0;
  let bare = 0;
  const documents = paths.map((path) => (isSidecar(path) ? documentOf(path) : path));
  for await (const found of documentsIn(documents)) {
    const { path } = found;
    let subject = path;
    try {
      if ('problem' in found) throw new Problem(found.problem);
      subject = sidecarOf(path);
      const sidecar = await sidecarText(path);
      if (sidecar === null && found.inFolder) {
        bare++;
        continue;
      }
      if (sidecar === null) throw new Problem('There is no such file.');
      subject = path;
      const text = await readDocument(path);
      subject = sidecarOf(path);
      await console.write(`${subject}: ${reportOn(sidecar, text)}\n`);
    } catch (error) {
      status = 1;
      console.error(`${subject}: ${messageOf(error)}`);
    }
  }
  if (bare > 0) console.error(bare === 1 ? '1 text has no sidecar.' : `${bare} texts have no sidecar.`);
  return status;
}

function reportOn(sidecar: string, text: string): string {
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
