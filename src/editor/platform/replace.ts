import { Uri, workspace } from 'vscode';
import { readText } from '../services/sidecarFiles';

/** Counts the temporary files of this window. */
let writes = 0;

/**
 * Writes a file on a file system that only VS Code knows, unless it holds something else than expected by now: a
 * temporary file is written, then takes its name.
 * @param expected null where there is none.
 * @returns whether it was written.
 * @throws Error with the reason, for the user.
 */
export async function replaceFile(uri: Uri, content: string, expected: string | null): Promise<boolean> {
  const name = uri.path.replace(/^.*\//, '');
  const temporary = Uri.joinPath(uri, '..', `.${name}.${Date.now()}-${++writes}.tmp`);
  await workspace.fs.writeFile(temporary, new TextEncoder().encode(content));
  try {
    if ((await readText(uri)) !== expected) return false;
    await workspace.fs.rename(temporary, uri, { overwrite: true });
    return true;
  } finally {
    await workspace.fs.delete(temporary).then(undefined, () => undefined); // Mostly it is gone by now.
  }
}
