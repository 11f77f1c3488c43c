import { l10n, Uri, workspace } from 'vscode';
import type { NameFile } from '../../core/names/nameFile';
import { reasonOf } from '../messages';
import { nameOf, readText } from '../services/sidecarFiles';

/** A workspace folder's own names; what the later file says of a name holds. */
export const NAME_FILES: readonly string[] = ['.glossator/names.json', '.glossator/names.txt'];
/** The files, and their folder: where it is deleted, nobody is told that the files are. */
export const PATTERN = '**/.glossator{,/names.json,/names.txt}';
/** A character takes up to four bytes. */
const BYTES = 4;

export const nameFilesOf = (folder: Uri): Uri[] => NAME_FILES.map((path) => Uri.joinPath(folder, ...path.split('/')));

/** Null where there is no such file. What can't be read is a problem of the file, not an error. */
export async function readNameFile(uri: Uri): Promise<NameFile | null> {
  try {
    const size = await sizeOf(uri);
    if (size === null) return null;
    // Loaded when there is a file: its parsers are not to slow down activation.
    const { MOST_CHARACTERS, parseNameFile } = await import('../../core/names/nameFile');
    if (size > BYTES * MOST_CHARACTERS) {
      return unusable(l10n.t('The file is too large for a list of names. It is not used.'));
    }
    const text = await readText(uri);
    return text === null ? null : parseNameFile(nameOf(uri), text);
  } catch (error) {
    return unusable(reasonOf(error));
  }
}

const unusable = (message: string): NameFile => ({ rules: [], problems: [{ line: 1, message }] });

/** In bytes; null where there is no such file. */
export const sizeOf = (uri: Uri): Promise<number | null> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    ({ size }) => size,
    () => null,
  );
