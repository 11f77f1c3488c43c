import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { MAX_TEXT } from '../core/sidecar/schema';
import { messageOf, Problem } from './problem';

/** A UTF-16 unit takes at most three bytes: what is larger need not be read. */
const MAX_BYTES = 3 * MAX_TEXT + 3;
/** How far a file is looked at for the NUL bytes that give away what is not text. */
const SNIFFED = 8_000;
/** What is annotated in a folder. A file that is named itself may end in anything. */
const TEXT_FILE = /\.(?:txt|text|md|markdown)$/i;

export const SIDECAR_ENDING = '.annotations.json';
export const isSidecar = (path: string): boolean => path.endsWith(SIDECAR_ENDING);

/**
 * The sidecar of a document: beside it, or in the folder that the environment names, which mirrors the working folder as
 * the editor's setting mirrors the workspace. A variable of the environment reaches all threads.
 */
export function sidecarOf(document: string): string {
  const mirror = process.env[MIRROR];
  const within = relative('', document);
  const isOutside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
  return mirror && !isOutside ? join(mirror, within + SIDECAR_ENDING) : document + SIDECAR_ENDING;
}

/** The document whose sidecar this is. */
export function documentOf(sidecar: string): string {
  const document = sidecar.slice(0, -SIDECAR_ENDING.length);
  const mirror = process.env[MIRROR];
  const within = mirror && relative(mirror, document);
  return within && resolve(sidecarOf(within)) === resolve(sidecar) ? within : document;
}

/** The environment's name for the folder. */
const MIRROR = 'GLOSSATOR_SIDECARS';

/**
 * Reads a document as an editor shows it: decoded, without byte order mark, line ends as they are.
 * @throws Problem for what is no text.
 */
export async function readDocument(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw tooLong();
  const text = decode(await readFile(path));
  if (text.length > MAX_TEXT) throw tooLong();
  return text;
}

export const tooLong = (): Problem =>
  new Problem(`This text has more than ${MAX_TEXT / 1e6} million characters. It is not analysed.`);

/** @throws Problem for bytes that are not UTF-8 text. */
export function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Problem('This text is encoded as UTF-16. Save it as UTF-8.');
  }
  if (bytes.subarray(0, SNIFFED).includes(0)) throw new Problem('This is a binary file, not a text.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('This is not valid UTF-8. Save the text as UTF-8.');
  }
}

/** A document that is meant, or a folder that holds none and why. */
export type Found =
  { readonly path: string; readonly inFolder: boolean } | { readonly path: string; readonly problem: string };

/**
 * The documents that are meant by paths: files as they are; of a folder all texts in it and its folders, in order of
 * their names, links to texts followed; and what a pattern such as `news/**\/*.txt` matches, where no file has that
 * very name. Sidecars are passed over, so that `seeds/*` may be said twice. A file that can't be read is handed on:
 * reading it tells why.
 */
export async function* documentsIn(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (await isFolder(path)) {
      let isEmpty = true;
      for await (const found of textsIn(path)) {
        isEmpty = false;
        yield found;
      }
      if (isEmpty) yield { path, problem: 'There are no texts (.txt, .text, .md, .markdown) in this folder.' };
    } else if (isDynamicPattern(path) && !(await isThere(path))) yield* matchesOf(path);
    else if (!isSidecar(path)) yield { path, inFolder: false };
  }
}

async function* matchesOf(pattern: string): AsyncGenerator<Found> {
  const paths = await glob([pattern], { ignore: ['**/node_modules/**'], expandDirectories: false });
  if (paths.length === 0) yield { path: pattern, problem: 'No file matches this pattern.' };
  for (const path of paths.sort()) if (!isSidecar(path)) yield { path, inFolder: false };
}

async function* textsIn(folder: string): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, problem: messageOf(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* textsIn(path);
    else if (TEXT_FILE.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path))))) {
      yield { path, inFolder: true };
    }
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isFolder = async (path: string): Promise<boolean> =>
  Boolean((await stat(path).catch(() => undefined))?.isDirectory());
