import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option } from 'commander';
import type { NameRule } from '../core/names/dictionary';
import type { Console } from './console';
import { messageOf } from './problem';

export interface NamesFlag {
  readonly names: string[];
}

/** May be given several times; what the later file says of a name holds. */
export const namesOption = (): Option =>
  new Option('--names <file>', 'names always or never marked, as in .glossator/names.txt or .json; may be repeated')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'none');

/** A character takes up to four bytes; no list of names is larger. */
const MOST_BYTES = 4_000_000;

/**
 * Reads files of names and tells what is wrong with them, a line each; what can be used of them is used.
 * @returns the status 1 when one of them can't be used at all.
 */
export async function loadNames(
  paths: readonly string[],
  console: Console,
): Promise<{ names: NameRule[]; status: 0 | 1 }> {
  const names: NameRule[] = [];
  let status: 0 | 1 = 0;
  for (const path of paths) {
    const { rules, problems } = await readOne(path);
    for (const { line, message } of problems) console.error(`${path}${line === null ? '' : `:${line}`}: ${message}`);
    if (rules.length === 0 && problems.length > 0) status = 1;
    names.push(...rules);
  }
  return { names, status };
}

interface Read {
  readonly rules: readonly NameRule[];
  readonly problems: readonly { readonly line: number | null; readonly message: string }[];
}

async function readOne(path: string): Promise<Read> {
  const unusable = (message: string): Read => ({ rules: [], problems: [{ line: null, message }] });
  try {
    if ((await stat(path)).size > MOST_BYTES) return unusable('The file is too large for a list of names.');
    const { parseNameFile } = await import('../core/names/nameFile');
    return parseNameFile(basename(path), new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    return unusable(error instanceof TypeError ? 'The file is not encoded as UTF-8.' : messageOf(error));
  }
}
