import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { compare as compared, labelOf, placeOf, type Disagreement } from '../core/agreement/compare';
import { agreementOf, LABELS, sumOf, type Agreement, type Counts, type Figures } from '../core/agreement/figures';
import { openSidecar } from '../core/sidecar/open';
import { CodePoints } from '../core/text/offsets';
import type { AnnotationRecord } from '../core/sidecar/record';
import type { Console } from './console';
import { readDocument, SIDECAR_ENDING } from './documents';
import { messageOf, Problem } from './problem';
import { textTable, type Cell } from './table';

export interface CompareOptions {
  /** The text that both are about, or a folder of texts; looked for beside the sidecars when absent. */
  readonly text?: string | undefined;
  readonly format: 'table' | 'json';
}

/**
 * Tells how far two annotators agree: on one text, or on the texts of two folders whose sidecars have the same names.
 * @returns 0, or 1 when a file failed; the others are compared all the same.
 */
export async function compare(a: string, b: string, options: CompareOptions, console: Console): Promise<number> {
  let status = 0;
  const counts: Counts[] = [];
  const disagreements: Row[] = [];
  for (const pair of await pairsOf(a, b)) {
    try {
      if (pair.problem) throw new Problem(pair.problem);
      const text = await textOf(pair, options.text);
      const [ours, theirs] = [await recordOf(pair.a, text), await recordOf(pair.b, text)];
      const comparison = compared(ours, theirs, text);
      counts.push(comparison.counts);
      disagreements.push(...rowsOf(pair.name, text, comparison.disagreements, [ours, theirs]));
    } catch (error) {
      status = 1;
      console.error(error instanceof Problem ? error.message : `${pair.name}: ${messageOf(error)}`);
    }
  }
  if (counts.length === 0) return 1;
  const agreement = agreementOf(sumOf(counts));
  await console.write(
    options.format === 'json'
      ? `${JSON.stringify({ a, b, ...agreement, disagreements }, rounded, 2)}\n`
      : report(a, b, agreement, disagreements),
  );
  return status;
}

interface Pair {
  /** What the two are called in the report. */
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly problem?: string;
}

async function pairsOf(a: string, b: string): Promise<Pair[]> {
  const [inA, inB] = [await isFolder(a), await isFolder(b)];
  if (inA !== inB) throw new Problem('Compare two sidecars, or two folders of sidecars.');
  if (!inA) return [{ name: basename(a).replace(SIDECAR_ENDING, ''), a, b }];
  const [ours, theirs] = await Promise.all([sidecarsIn(a), sidecarsIn(b)]);
  const names = [...new Set([...ours, ...theirs])].sort();
  if (names.length === 0) throw new Problem(`There are no sidecars (*${SIDECAR_ENDING}) in these folders.`);
  return names.map((name) => {
    const pair = { name: name.slice(0, -SIDECAR_ENDING.length), a: join(a, name), b: join(b, name) };
    const missing = !ours.includes(name) ? pair.a : !theirs.includes(name) ? pair.b : undefined;
    return missing === undefined ? pair : { ...pair, problem: `${missing}: There is no such file.` };
  });
}

const sidecarsIn = (folder: string): Promise<string[]> =>
  glob([`**/*${SIDECAR_ENDING}`], { cwd: folder, ignore: ['**/node_modules/**'] });

const isFolder = async (path: string): Promise<boolean> =>
  Boolean((await stat(path).catch(() => undefined))?.isDirectory());

/** The text beside one of the two sidecars, or where the reader says. */
async function textOf({ name, a, b }: Pair, given: string | undefined): Promise<string> {
  if (given !== undefined) return readDocument((await isFolder(given)) ? join(given, name) : given);
  const beside = [a, b].filter((path) => path.endsWith(SIDECAR_ENDING)).map((p) => p.slice(0, -SIDECAR_ENDING.length));
  for (const path of [...beside, ...(await named(a)), ...(await named(b))]) {
    if (await stat(path).catch(() => undefined)) return readDocument(path);
  }
  throw new Problem(`${name}: There is no text beside the sidecars. Say where it is with --text.`);
}

/** The file that a sidecar says it is about, in the sidecar's own folder. */
async function named(sidecar: string): Promise<string[]> {
  try {
    const { document } = JSON.parse(await readFile(sidecar, 'utf8')) as { document?: { file?: unknown } };
    return typeof document?.file === 'string' ? [join(dirname(sidecar), basename(document.file))] : [];
  } catch {
    return []; // Reading it in earnest will tell what is wrong.
  }
}

async function recordOf(sidecar: string, text: string): Promise<AnnotationRecord> {
  try {
    return openSidecar(await readFile(sidecar, 'utf8'), text).record;
  } catch (error) {
    throw new Problem(`${sidecar}: ${messageOf(error)}`);
  }
}

/** A disagreement as the report has it. Offsets are code points. */
interface Row {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly differs: readonly string[];
  readonly a: Seen | null;
  readonly b: Seen | null;
}

interface Seen {
  readonly id: string;
  readonly label: string;
  readonly exact: string;
  /** The name of the entity or the speaker. */
  readonly who: string | null;
}

function rowsOf(
  file: string,
  text: string,
  disagreements: readonly Disagreement[],
  records: readonly [AnnotationRecord, AnnotationRecord],
): Row[] {
  const points = new CodePoints(text);
  const names = records.map((r) => new Map(r.entities.map((e) => [e.id, e.name])));
  const seen = (item: Disagreement['a'], of: ReadonlyMap<string, string>): Seen | null => {
    if (!item) return null;
    const label = 'type' in item ? item.type : item.kind;
    const id = 'type' in item ? item.entityId : item.speakerId;
    const words = 'type' in item ? null : (item.speakerText ?? null);
    return { id: item.id, label, exact: item.target.exact, who: id === null ? words : (of.get(id) ?? id) };
  };
  let line = 1;
  let at = 0;
  return disagreements.map((d) => {
    const { start, end } = placeOf(d);
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return {
      file,
      line,
      start: points.fromUtf16(start),
      end: points.fromUtf16(end),
      label: labelOf(d),
      differs: d.differs,
      a: seen(d.a, names[0]!),
      b: seen(d.b, names[1]!),
    };
  });
}

function report(a: string, b: string, agreement: Agreement, disagreements: readonly Row[]): string {
  const { texts, words, marks, labels, sameEntity, sameSpeaker } = agreement;
  const row = (name: string, f: Figures): Cell[] => [
    name,
    f.a,
    f.b,
    ...[f.strict, f.lenient, f.observed, f.kappa, f.alpha].map((figure) => figure?.toFixed(3) ?? null),
  ];
  const figures = textTable(
    ['', 'A', 'B', 'F1 strict', 'F1 lenient', 'words agreed', 'Cohen’s kappa', 'Krippendorff’s alpha'],
    [row('all marks', marks), ...LABELS.map((label) => row(PLURALS[label], labels[label]))],
  );
  const list = textTable(
    ['where', 'what', 'differs', 'A', 'B'],
    disagreements.map((d) => [`${d.file}:${d.line}`, d.label, d.differs.join(', '), shown(d.a), shown(d.b)]),
  );
  return [
    `A is ${a}, B is ${b}: ${texts === 1 ? '1 text' : `${texts} texts`}, ${words} words and punctuation marks.`,
    figures,
    `Same entity in ${sameEntity.same} of ${sameEntity.of} marks that both have.`,
    `Same speaker in ${sameSpeaker.same} of ${sameSpeaker.of} statements that both have.`,
    disagreements.length === 0 ? '\nNo disagreements.\n' : `\nDisagreements: ${disagreements.length}\n\n${list}`,
  ].join('\n');
}

const PLURALS = { person: 'people', organization: 'organizations', term: 'terms', statement: 'statements' } as const;

const MOST = 50;

function shown(seen: Seen | null): string {
  if (!seen) return '–';
  const words = seen.exact.replace(/\s+/gu, ' ');
  const cut = words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words;
  return `${seen.label} “${cut}”${seen.who === null || seen.who === seen.exact ? '' : ` (${seen.who})`}`;
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
