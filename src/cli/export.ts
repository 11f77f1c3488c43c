import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Analyzer } from '../core/analyzer';
import type { AnnotatedDocument, Export, Format, WriteOptions } from '../core/formats/format';
import { parsePeople, type PeopleFile } from '../core/index/peopleFile';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { writeAtomically } from '../node/atomic';
import type { Console } from './console';
import { documentsIn, readDocument } from './documents';
import { messageOf, Problem } from './problem';
import { readSidecar, recordIn } from './sidecars';

export interface ExportOptions extends Omit<WriteOptions, 'people'> {
  readonly format: Format;
  readonly table?: string | undefined;
  /** A file, or a folder for all that the format writes; standard output when absent. */
  readonly output?: string | undefined;
  /** All texts in the same files, where the format can hold many. */
  readonly together?: boolean;
  /** A file of people: who is who in all texts. Their paths are those in the folder that has `.glossator/` with it. */
  readonly people?: string | undefined;
}

/** What several texts together are called. */
const TOGETHER = 'annotations';

/**
 * Writes what is known of texts in another format: from their sidecars, or from a new analysis where there is none.
 * @param paths texts or folders.
 * @returns 0, or 1 when something failed; the other texts are done all the same.
 */
export async function exportFiles(
  paths: readonly string[],
  options: ExportOptions,
  analyzer: () => Analyzer,
  console: Console,
): Promise<number> {
  let status = 0;
  const { format, output } = options;
  const inFolder = output !== undefined && (await isFolder(output));
  const together: AnnotatedDocument[] = [];
  const known = await peopleIn(options.people);
  const write = (documents: readonly AnnotatedDocument[]): Export =>
    format.write(documents, { ...options, people: known?.people });
  let done = 0;
  for await (const found of documentsIn(paths)) {
    try {
      if ('problem' in found) throw new Problem(found.problem);
      if (!format.holdsMany && !inFolder && done > 0) {
        throw new Problem(`${format.title} holds one text a file. ${NAME_A_FOLDER}`);
      }
      console.progress(found.path);
      const document = { ...(await annotatedDocument(found.path, analyzer, console)), ...known?.named(found.path) };
      if (format.holdsMany && (!inFolder || options.together)) together.push(document);
      else await deliver(found.path, write([document]), options, console);
      done++;
    } catch (error) {
      status = 1;
      console.error(error instanceof OutputProblem ? error.message : `${found.path}: ${messageOf(error)}`);
    }
  }
  try {
    const [first, ...more] = together;
    if (first) {
      await deliver(more.length > 0 ? TOGETHER : first.file, write(together), options, console);
    }
  } catch (error) {
    status = 1;
    console.error(messageOf(error));
  }
  console.summary(done === 1 ? '1 text exported.' : `${done} texts exported.`);
  return status;
}

interface KnownPeople {
  readonly people: PeopleFile;
  /** What a text is called in its selectors. */
  readonly named: (path: string) => { readonly path: string };
}

/** @throws Problem that names the file. */
async function peopleIn(path: string | undefined): Promise<KnownPeople | undefined> {
  if (path === undefined) return undefined;
  try {
    const people = parsePeople(await readFile(path, 'utf8'));
    const root = resolve(path, '../..');
    return { people, named: (text) => ({ path: relative(root, resolve(text)).replaceAll(sep, '/') }) };
  } catch (error) {
    throw new Problem(`${path}: ${messageOf(error)}`);
  }
}

const NAME_A_FOLDER = 'Name a folder with --output, such as --output exported/.';

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

/** @param path of the text, or the name of several. */
async function deliver(path: string, result: Export, options: ExportOptions, console: Console): Promise<void> {
  const { output, format, table } = options;
  const left = result.leftOut.map(({ what, count }) => `${what} (${count})`).join(', ');
  if (left) console.error(`${path}: ${format.title} has no place for: ${left}`);
  const wanted = table === undefined ? result.parts : result.parts.filter((p) => p.name === table);
  const first = wanted[0]!.content;
  if (output === undefined) return console.write(first);
  if (!(await isFolder(output))) return writeTo(output, first);
  await naming(output, mkdir(output, { recursive: true }));
  const stem = basename(path, extname(path));
  for (const part of wanted) {
    const target = join(
      output,
      part.file.replace('*', () => stem),
    );
    // A format that brings the text along must not replace the text itself.
    if (resolve(target) !== resolve(path)) await writeTo(target, part.content);
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
