import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from './problem';

/** Larger files are data, not articles; they are left alone. In bytes. */
const MAX_BYTES = 50_000_000;
/** How far a file is looked at for the NUL bytes that give away what is not text. */
const SNIFFED = 8_000;
/** What is annotated in a folder. A file that is named itself may end in anything. */
const TEXT_FILE = /\.(?:txt|text|md|markdown)$/i;

export const SIDECAR_ENDING = '.annotations.json';
export const isSidecar = (path: string): boolean => path.endsWith(SIDECAR_ENDING);
export const sidecarOf = (path: string): string => path + SIDECAR_ENDING;

/**
 * Reads a document as an editor shows it: decoded, without byte order mark, line ends as they are.
 * @throws Problem for what is no text.
 */
export async function readDocument(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Problem(`This file has more than ${MAX_BYTES / 1e6} MB. It is not analysed.`);
  return decode(await readFile(path));
}

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

/**
 * The documents that are meant by paths: files as they are, and of a folder all texts in it and its folders, in order
 * of their names. Sidecars are passed over, so that `seeds/*` may be said twice. A path that can't be read is handed
 * on: reading it tells why.
 */
export async function* documentsIn(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) yield* textsIn(path);
    else if (!isSidecar(path)) yield path;
  }
}

async function* textsIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* textsIn(path);
    else if (entry.isFile() && TEXT_FILE.test(entry.name)) yield path;
  }
}
