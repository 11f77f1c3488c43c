import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Analyzer } from '../core/analyzer';
import type { AnnotatedDocument, Export, Format } from '../core/formats/format';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { writeAtomically } from '../node/atomic';
import type { Console } from './console';
import { readDocument } from './documents';
import { messageOf, Problem } from './problem';
import { readSidecar, recordIn } from './sidecars';

export interface ExportOptions {
  readonly format: Format;
  readonly table?: string | undefined;
  /** A file, or a folder for all that the format writes; standard output when absent. */
  readonly output?: string | undefined;
  readonly spreadsheet: boolean;
}

/**
 * Writes what is known of a document in another format: from its sidecar, or from a new analysis where there is none.
 * @returns 0, or 1 when it failed.
 */
export async function exportFile(
  path: string,
  options: ExportOptions,
  analyzer: () => Analyzer,
  console: Console,
): Promise<number> {
  try {
    const document = await annotatedDocument(path, analyzer, console);
    const result = options.format.write(document, options);
    for (const { what, count } of result.leftOut) console.error(`${path}: ${count} ${what} left out`);
    await deliver(path, result, options, console);
    return 0;
  } catch (error) {
    console.error(error instanceof OutputProblem ? error.message : `${path}: ${messageOf(error)}`);
    return 1;
  }
}

async function annotatedDocument(path: string, analyzer: () => Analyzer, console: Console): Promise<AnnotatedDocument> {
  const file = basename(path);
  const text = await readDocument(path);
  const sidecar = await readSidecar(path);
  if (sidecar === null) return { file, text, record: merge(analyzer().analyze(text), emptyRecord(file)) };
  const { record, lost } = recordIn(sidecar, path, text);
  if (lost.length > 0) {
    console.error(`${path}: The text has changed; ${lost.length} annotations and statements were not found in it.`);
  }
  return { file, text, record };
}

async function deliver(path: string, { parts }: Export, options: ExportOptions, console: Console): Promise<void> {
  const { output, format, table } = options;
  const wanted = table === undefined ? parts : parts.filter((p) => p.name === table);
  const first = wanted[0]!.content;
  if (output === undefined) return console.write(first);
  if (!(await isFolder(output))) return writeTo(output, first);
  await naming(output, mkdir(output, { recursive: true }));
  const stem = basename(path, extname(path));
  for (const part of wanted) {
    const name = parts.length > 1 ? `${stem}.${part.name}${format.extension}` : `${stem}${format.extension}`;
    await writeTo(join(output, name), part.content);
  }
}

async function writeTo(target: string, content: string): Promise<void> {
  const folder = dirname(target);
  if (!(await isFolder(folder))) throw new OutputProblem(`${target}: There is no folder ${folder}.`);
  const found = await stat(target).catch(() => undefined);
  // A pipe or a device, such as /dev/stdout, is written to; a file is replaced.
  const isStream = found !== undefined && !found.isFile();
  await naming(target, isStream ? writeFile(target, content) : writeAtomically(target, content));
}

/** Whose message names what was to be written, and not what was read. */
class OutputProblem extends Problem {}

const naming = (target: string, work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    throw new OutputProblem(`${target}: ${messageOf(error)}`);
  });

/** A folder, or what is written like one. */
const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/.test(path) || Boolean((await stat(path).catch(() => undefined))?.isDirectory());
