import { access, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Format, ReadDocument, Source } from '../core/formats/format';
import { reportOn, type ImportReport } from '../core/formats/import';
import { placeIn } from '../core/formats/place';
import { fileOf } from '../core/sidecar/convert';
import { decide } from '../core/sidecar/decisions';
import { serializeSidecar } from '../core/sidecar/file';
import { emptyRecord } from '../core/sidecar/merge';
import { writeAtomically } from '../node/atomic';
import type { Console } from './console';
import { decode, readDocument, sidecarOf } from './documents';
import { messageOf, Problem } from './problem';
import { readSidecar, recordIn } from './sidecars';

export interface ImportOptions {
  readonly format: Format;
  /** The text that the file is about; else it is looked for by the names in the file and of the file. */
  readonly text?: string | undefined;
  /** Where the texts are, and where those go that a file brings along; the file's own folder when absent. */
  readonly into?: string | undefined;
}

/**
 * Takes what other programs wrote into sidecars, as accepted by the reader. Nothing that was decided before is changed.
 * @param paths files of one format; those that differ in their ending alone belong together.
 * @returns 0, or 1 when something failed; the others are done all the same.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions, console: Console): Promise<number> {
  let status = 0;
  for (const group of groupsOf(paths)) {
    const [path] = group as [string];
    try {
      const files = await Promise.all(group.map(sourceAt));
      const documents = options.format.read!(files);
      if (documents.length === 0) throw new Problem('There are no annotated texts in this file.');
      if (documents.length > 1 && options.text !== undefined) {
        throw new Problem(`This file is about ${documents.length} texts. --text names one.`);
      }
      for (const [i, read] of documents.entries()) {
        console.progress(path);
        await importDocument(path, i, read, documents.length, options, console).catch((error: unknown) => {
          status = 1;
          console.error(`${path}: ${messageOf(error)}`);
        });
      }
    } catch (error) {
      status = 1;
      console.error(`${path}: ${messageOf(error)}`);
    }
  }
  return status;
}

/** `a.ann` and `a.txt` are two files of one thing. */
function groupsOf(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const stem = path.replace(/\.[^./\\]*$/, '');
    groups.set(stem, [...(groups.get(stem) ?? []), path]);
  }
  return [...groups.values()];
}

const sourceAt = async (path: string): Promise<Source> => ({
  name: basename(path),
  content: decode(await readFile(path)),
});

async function importDocument(
  path: string,
  index: number,
  read: ReadDocument,
  count: number,
  options: ImportOptions,
  console: Console,
): Promise<void> {
  const target = await textFor(path, index, read, count, options);
  const text = await readDocument(target);
  const sidecar = await readSidecar(target);
  const record = sidecar === null ? emptyRecord(basename(target)) : recordIn(sidecar, target, text).record;
  const items = placeIn(read, options.format.offsets, text);
  const after = decide(record, text, { type: 'import', items });
  await writeAtomically(sidecarOf(target), serializeSidecar(fileOf(after, text)));
  await console.write(`${target}: ${said(reportOn(record, text, read, items), read)}\n`);
}

function said({ taken, decidedBefore, lost }: ImportReport, { leftOut }: ReadDocument): string {
  const parts = [
    `${taken} taken over`,
    ...(decidedBefore > 0 ? [`${decidedBefore} decided before and left as they were`] : []),
    ...(lost > 0 ? [`${lost} not found in the text and kept without a place`] : []),
    ...leftOut.map(({ what, count }) => `left out: ${what} (${count})`),
  ];
  return parts.join(', ');
}

/** The text that was named, is beside the file, or comes with it. */
async function textFor(
  path: string,
  index: number,
  read: ReadDocument,
  count: number,
  { text, into }: ImportOptions,
): Promise<string> {
  if (text !== undefined) return text;
  const folder = into ?? dirname(path);
  // A name in a file is another program's word: it may lead nowhere else.
  const named = read.file === null ? [] : [basename(read.file.replaceAll('\\', '/'))];
  const own = count > 1 ? [] : stemsOf(basename(path)).flatMap((stem) => ENDINGS.map((e) => stem + e));
  const candidates = [...named, ...own].filter((name) => name !== '' && !name.startsWith('.'));
  for (const name of candidates) {
    if (await isThere(join(folder, name))) return join(folder, name);
  }
  if (read.text === null) {
    throw new Problem(`The text was not found beside it (${candidates.join(', ')}). Name it with --text.`);
  }
  const [stem] = stemsOf(basename(path)).slice(-1);
  const target = join(folder, named[0] || (count > 1 ? `${stem}-${index + 1}.txt` : `${stem}.txt`));
  // Never over a file that came in the meantime.
  await writeFile(target, read.text, { flag: 'wx' });
  return target;
}

const ENDINGS = ['.txt', '.md', '.text', '.markdown'];

/** `a.webanno.tsv` is about `a.txt`, or `a.webanno.txt`. */
const stemsOf = (name: string): string[] => {
  const stem = name.replace(/\.[^.]*$/, '');
  const shorter = stem.replace(/\.[^.]*$/, '');
  return shorter === '' || shorter === stem ? [stem] : [stem, shorter];
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
