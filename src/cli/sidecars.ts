import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openSidecar, type Opened } from '../core/sidecar/open';
import { SidecarError } from '../core/sidecar/errors';
import { parseSidecar } from '../core/sidecar/file';
import type { SidecarFile } from '../core/sidecar/record';
import { sidecarOf } from './documents';
import { messageOf, Problem } from './problem';

/**
 * The sidecar of a document as its bytes say it, or null where there is none.
 * @throws Problem that names the sidecar.
 */
export async function readSidecar(document: string): Promise<string | null> {
  try {
    return await sidecarText(document);
  } catch (error) {
    throw new Problem(`${basename(sidecarOf(document))}: ${messageOf(error)}`);
  }
}

/** The same, for who says itself which file it is. */
export async function sidecarText(document: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(sidecarOf(document)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error instanceof TypeError ? new Problem('This is not valid UTF-8.') : error;
  }
}

/**
 * The record in a sidecar, its targets placed in the text.
 * @throws Problem that names the sidecar, the line and what is wrong.
 */
export const recordIn = (sidecar: string, document: string, text: string): Opened =>
  naming(document, () => openSidecar(sidecar, text));

/**
 * What a sidecar holds, as it stands in the file.
 * @throws the same.
 */
export const fileIn = (sidecar: string, document: string): SidecarFile => naming(document, () => parseSidecar(sidecar));

function naming<T>(document: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    throw new Problem(`${basename(sidecarOf(document))}: ${error.message} The sidecar is left as it is.`);
  }
}
