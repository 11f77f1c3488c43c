import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option } from 'commander';
import { unreadable, type GlossaryProblem, type ParsedGlossary } from '../core/terms/glossary';
import type { Glossary } from '../core/terms/matcher';
import { MAX_BYTES, TOO_LARGE } from '../worker/glossaryProtocol';
import type { Console } from './console';
import { messageOf } from './problem';

export interface GlossaryFlag {
  readonly glossary: string[];
}

/** May be given several times, the most important first. */
export const glossaryOption = (): Option =>
  new Option('-g, --glossary <file>', 'terms to find: .json, .csv, .tsv, SKOS as .ttl or .jsonld; may be repeated')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'the built-in glossary alone');

/**
 * Reads glossaries and tells what is wrong with them, a line each; what can be used of them is used.
 * @returns the status 1 when one of them can't be used at all.
 */
export async function loadGlossaries(
  paths: readonly string[],
  console: Console,
): Promise<{ glossaries: Glossary[]; status: 0 | 1 }> {
  const parsed = await Promise.all(paths.map(readOne));
  parsed.forEach(({ problems }, i) => {
    for (const problem of problems) console.error(told(paths[i]!, problem));
  });
  const glossaries = parsed.map(({ glossary }) => glossary).filter(({ concepts }) => concepts.length > 0);
  return { glossaries, status: glossaries.length < paths.length ? 1 : 0 };
}

/**
 * Checks glossaries and tells what it finds of each.
 * @returns 0 when nothing is wrong with any of them, else 1; warnings are nothing wrong.
 */
export async function checkGlossaries(paths: readonly string[], console: Console): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const path of paths) {
    const { glossary, problems } = await readOne(path);
    for (const problem of problems) console.error(told(path, problem));
    if (problems.some((p) => p.severity === 'error')) status = 1;
    const count = glossary.concepts.length;
    if (count > 0) await console.write(`${path}: ${String(count)} ${count === 1 ? 'term' : 'terms'}\n`);
  }
  return status;
}

const told = (path: string, { severity, line, message }: GlossaryProblem): string =>
  `${path}${line === null ? '' : `:${String(line)}`}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;

async function readOne(path: string): Promise<ParsedGlossary> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return unreadable(path, null, TOO_LARGE);
    // Its libraries are large, and most runs have no use for them.
    const { readGlossary } = await import('../worker/readGlossary');
    return await readGlossary(basename(path), await readFile(path));
  } catch (error) {
    return unreadable(path, null, messageOf(error));
  }
}
