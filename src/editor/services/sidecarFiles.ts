import type { Uri } from 'vscode';
import { FileSystemError, l10n, workspace } from 'vscode';

export const SIDECAR_ENDING = '.annotations.json';

/** The file beside a document that holds its annotations; a document that has no file has none. */
export const sidecarOf = (document: Uri): Uri | undefined =>
  document.scheme === 'untitled' ? undefined : document.with({ path: document.path + SIDECAR_ENDING });

/**
 * The content of a file, or null where there is none.
 * @throws Error with the reason, for the user.
 */
export async function readText(uri: Uri): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(l10n.t('The file is not encoded as UTF-8.'));
  }
}

/** A path through a file that is no folder leads nowhere too, but to write there is for the file system to refuse. */
const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

export const nameOf = (uri: Uri): string => uri.path.replace(/^.*\//, '');
