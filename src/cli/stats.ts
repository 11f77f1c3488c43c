import { stringify } from 'csv-stringify/browser/esm/sync';
import { basename } from 'node:path';
import type { Annotation, Entity, Role, SidecarFile, Statement } from '../core/sidecar/record';
import type { Console } from './console';
import { documentOf, documentsIn, isSidecar, sidecarOf } from './documents';
import { messageOf, Problem } from './problem';
import { fileIn, sidecarText } from './sidecars';
import { textTable, type Cell } from './table';

export const SUBJECTS = ['summary', 'people', 'organizations', 'terms', 'speakers', 'documents'] as const;

export interface StatsOptions {
  readonly of: (typeof SUBJECTS)[number];
  readonly format: 'table' | 'csv' | 'json';
  /** How many rows, those with the largest counts first; all when absent. */
  readonly top?: number | undefined;
}

/**
 * Counts what the sidecars of a corpus hold. Whatever is rejected counts as a decision only.
 * @param paths texts, sidecars or folders.
 * @returns 0, or 1 when a file failed; the others are counted all the same.
 */
export async function stats(paths: readonly string[], options: StatsOptions, console: Console): Promise<number> {
  let status = 0;
  let bare = 0;
  const corpus = new Corpus();
  const documents = paths.map((path) => (isSidecar(path) ? documentOf(path) : path));
  for await (const found of documentsIn(documents)) {
    const { path } = found;
    try {
      if ('problem' in found) throw new Problem(found.problem);
      const sidecar = await sidecarText(path);
      if (sidecar !== null) corpus.add(fileIn(sidecar, path));
      else if (found.inFolder) bare++;
      else throw new Problem(`${basename(sidecarOf(path))}: There is no such file.`);
    } catch (error) {
      status = 1;
      console.error(`${path}: ${messageOf(error)}`);
    }
  }
  if (bare > 0) console.error(bare === 1 ? '1 text has no sidecar.' : `${bare} texts have no sidecar.`);
  const table = options.of === 'summary' ? corpus.summary() : corpus.table(options.of);
  await console.write(written({ ...table, rows: table.rows.slice(0, options.top) }, options.format));
  return status;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function written({ columns, rows }: Table, format: StatsOptions['format']): string {
  if (format === 'table') return textTable(columns, rows);
  if (format === 'csv') return stringify([columns, ...rows], { record_delimiter: 'windows' });
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** One person, organization, term or speaker in all the texts: those of one name, as ids are of one text only. */
interface Count {
  readonly name: string;
  documents: number;
  mentions: number;
  statements: number;
  readonly roles: Set<string>;
}

type List = Exclude<StatsOptions['of'], 'summary' | 'documents'>;

const LISTS = { person: 'people', organization: 'organizations', term: 'terms' } as const;

class Corpus {
  private readonly lists: Record<List, Map<string, Count>> = {
    people: new Map(),
    organizations: new Map(),
    terms: new Map(),
    speakers: new Map(),
  };
  private readonly documents: Cell[][] = [];
  private readonly sums = new Map<string, number>();

  add(file: SidecarFile): void {
    const annotations = file.annotations.filter(isKept);
    const statements = file.statements.filter(isKept);
    const mentions = countBy(annotations, (a) => a.entityId);
    const said = countBy(statements, (s) => s.speakerId);
    for (const e of file.entities) this.addEntity(e, mentions.get(e.id) ?? 0, said.get(e.id) ?? 0);
    for (const [words, times] of countBy(statements, (s) => (s.speakerId === null ? (s.speakerText ?? null) : null))) {
      if (words !== null) count(this.lists.speakers, words, 0, times);
    }
    this.addSums(file, annotations, statements);
    this.documents.push([
      file.document.file,
      file.document.date ?? null,
      file.document.length,
      ...(['person', 'organization', 'term'] as const).map((t) => annotations.filter((a) => a.type === t).length),
      statements.length,
      decisionsIn(file),
    ]);
  }

  table(of: List | 'documents'): Table {
    if (of === 'documents') {
      const columns = ['file', 'date', 'characters', 'people', 'organizations', 'terms', 'statements', 'decisions'];
      return { columns, rows: this.documents };
    }
    const counts = [...this.lists[of].values()].sort(
      (a, b) => b.mentions + b.statements - a.mentions - a.statements || (a.name < b.name ? -1 : 1),
    );
    const columns = ['name', 'documents', 'mentions', 'statements', 'roles'];
    const hasRoles = of === 'people' || of === 'speakers';
    return {
      columns: hasRoles ? columns : columns.slice(0, -1),
      rows: counts.map(({ name, documents, mentions, statements, roles }) => [
        name,
        documents,
        mentions,
        statements,
        ...(hasRoles ? [[...roles].join('; ')] : []),
      ]),
    };
  }

  summary(): Table {
    const { people, organizations, terms, speakers } = this.lists;
    const rows: Cell[][] = [
      ['documents', this.documents.length],
      ['people', people.size],
      ['organizations', organizations.size],
      ['terms', terms.size],
      ['speakers', speakers.size],
      ...SUMS.map((name) => [name, this.sums.get(name) ?? 0]),
    ];
    return { columns: ['of', 'count'], rows };
  }

  private addEntity(entity: Entity, mentions: number, statements: number): void {
    if (mentions + statements === 0) return;
    const roles = (entity.roles ?? []).filter(isKept).map(roleText);
    count(this.lists[LISTS[entity.type]], entity.name, mentions, statements, roles);
    if (statements > 0) count(this.lists.speakers, entity.name, mentions, statements, roles);
  }

  private addSums(file: SidecarFile, annotations: readonly Annotation[], statements: readonly Statement[]): void {
    const items = [...file.annotations, ...file.statements];
    const add = (name: (typeof SUMS)[number], n: number): void =>
      void this.sums.set(name, (this.sums.get(name) ?? 0) + n);
    add('mentions', annotations.length);
    add('open who is meant', annotations.filter((a) => a.entityId === null && a.type !== 'term').length);
    add('statements', statements.length);
    for (const kind of ['direct', 'indirect', 'transcript'] as const) {
      add(`${kind} statements`, statements.filter((s) => s.kind === kind).length);
    }
    add('accepted', items.filter((i) => i.status === 'accepted').length);
    add('rejected', items.filter((i) => i.status === 'rejected').length);
    add('undecided', items.filter((i) => i.status === 'suggested').length);
    add('made by the reader', items.filter((i) => i.createdBy === 'user').length);
    add('without a place in the text', items.filter((i) => i.target.orphan).length);
  }
}

const SUMS = [
  'mentions',
  'open who is meant',
  'statements',
  'direct statements',
  'indirect statements',
  'transcript statements',
  'accepted',
  'rejected',
  'undecided',
  'made by the reader',
  'without a place in the text',
] as const;

function count(
  into: Map<string, Count>,
  name: string,
  mentions: number,
  statements: number,
  roles: readonly string[] = [],
): void {
  const key = name.toLowerCase();
  const known = into.get(key) ?? { name, documents: 0, mentions: 0, statements: 0, roles: new Set<string>() };
  known.documents++;
  known.mentions += mentions;
  known.statements += statements;
  for (const role of roles) known.roles.add(role);
  into.set(key, known);
}

const isKept = (item: { readonly status: string }): boolean => item.status !== 'rejected';
const roleText = ({ title, organization }: Role): string => [title, organization].filter(Boolean).join(', ');
const decisionsIn = ({ annotations, statements }: SidecarFile): number =>
  [...annotations, ...statements].filter((i) => i.status !== 'suggested' || i.createdBy === 'user').length;

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
