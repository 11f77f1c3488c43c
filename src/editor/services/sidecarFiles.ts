import type { Uri } from 'vscode';
import { FileSystemError, FileType, l10n, workspace } from 'vscode';

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

/**
 * Writes a file so that a failure leaves the old content: first beside it, then in its place.
 * @throws Error with the reason, for the user.
 */
export async function writeText(uri: Uri, content: string): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  if (await isLink(uri)) return workspace.fs.writeFile(uri, bytes);
  const temporary = uri.with({ path: `${uri.path}.tmp` });
  try {
    await workspace.fs.writeFile(temporary, bytes);
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await Promise.resolve(workspace.fs.delete(temporary)).catch(() => undefined);
    throw error;
  }
}

/** A link is followed, not replaced. */
async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

/** A path through a file that is no folder leads nowhere too, but to write there is for the file system to refuse. */
const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

export const nameOf = (uri: Uri): string => uri.path.replace(/^.*\//, '');
