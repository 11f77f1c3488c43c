import { FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';
import { homeFolder } from '#platform';
import { MAX_BYTES, TOO_LARGE } from '../../worker/glossaryProtocol';

/** A workspace folder's own glossaries, the most important first. */
export const FOLDER = '.glossator';
export const GLOSSARY_FILES: readonly string[] = ['json', 'csv', 'tsv', 'ttl', 'jsonld'].map((e) => `glossary.${e}`);

/** A glossary that the reader has, or wants by name: the first kind may be missing, the second may not. */
export interface Source {
  readonly uri: Uri;
  /** The words of the setting that name it; null for a file of the workspace. */
  readonly named: string | null;
}

/** Where glossaries may be, the most important first: those of the workspace, then those of the setting. */
export function possibleSources(paths: readonly string[]): Source[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const own = folders.flatMap((folder) => GLOSSARY_FILES.map((file) => Uri.joinPath(folder, FOLDER, file)));
  const known = new Set<string>();
  return [
    ...own.map((uri) => ({ uri, named: null })),
    ...paths.flatMap((path) => placesOf(path.trim(), folders).map((uri) => ({ uri, named: path }))),
  ].filter(({ uri }) => !known.has(String(uri)) && known.add(String(uri)));
}

/** A relative path is looked for in every folder of the workspace. */
function placesOf(path: string, folders: readonly Uri[]): Uri[] {
  if (path === '') return [];
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return [Uri.parse(path)];
  if (/^~[/\\]/.test(path)) {
    const home = homeFolder();
    return home ? [Uri.joinPath(home, path.slice(2))] : [];
  }
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return [Uri.file(path)];
  return folders.map((folder) => Uri.joinPath(folder, ...path.split(/[/\\]/)));
}

/** Which content the file has: changes with it. Null where there is no file. */
export async function stampOf(uri: Uri): Promise<string | null> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? null : `${String(mtime)} ${String(size)}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** @throws Error with the reason, for the user. */
export async function bytesOf(uri: Uri): Promise<Uint8Array> {
  const { size } = await workspace.fs.stat(uri);
  if (size > MAX_BYTES) throw new Error(TOO_LARGE);
  return workspace.fs.readFile(uri);
}

/** As the setting names them, those of which no file is there. */
export const missingMessage = (named: string): string =>
  l10n.t('There is no glossary “{0}”. The setting "glossator.glossaries" names it.', named);

const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
