import { FileSystemError, l10n, Uri, workspace } from 'vscode';
import { setting } from '../settings';

export const SIDECAR_ENDING = '.annotations.json';
/** The scheme of the two copies of a text that show what each of two annotators sees. */
export const COMPARED = 'glossator-compare';

/**
 * The file that holds a document's annotations: beside it, or in the folder of the setting, which mirrors the workspace.
 * A document that has no file has none.
 */
export function sidecarOf(document: Uri): Uri | undefined {
  if (document.scheme === 'untitled') return undefined;
  const mirror = mirrorOf(document);
  if (!mirror) return sidecarBesideOf(document);
  const path = document.path.slice(mirror.root.path.length).replace(/^\/+/, '');
  return Uri.joinPath(mirror.root, mirror.folder, path + SIDECAR_ENDING);
}

export const sidecarBesideOf = (document: Uri): Uri => document.with({ path: document.path + SIDECAR_ENDING });

/** The document whose annotations a file holds, which may not be there. */
export function documentOf(sidecar: Uri): Uri {
  const document = sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_ENDING.length) });
  const mirror = mirrorOf(document);
  const folder = mirror && `${Uri.joinPath(mirror.root, mirror.folder).path}/`;
  return mirror && folder && document.path.startsWith(folder)
    ? Uri.joinPath(mirror.root, document.path.slice(folder.length))
    : document;
}

/** The folder of the setting, within the workspace folder of the document; nothing that leads out of it counts. */
export function mirrorOf(document: Uri): { readonly root: Uri; readonly folder: string } | undefined {
  const root = workspace.getWorkspaceFolder(document);
  if (!root) return undefined;
  const folder = setting('sidecar.folder', root).replace(/\/+$/, '');
  const isInside = !/^[/\\]|[\\:]|(?:^|\/)\.\.(?:\/|$)/.test(folder);
  return folder && isInside ? { root: root.uri, folder } : undefined;
}

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
  return decodeText(bytes);
}

/** @throws Error for bytes that are not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
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
