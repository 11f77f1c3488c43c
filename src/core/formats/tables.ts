import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Annotation, Entity, Statement } from '../sidecar/record';
import type { Format } from './format';
import { keptIn, type Kept } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import { termUses } from './termUses';

type Cell = string | number | null | undefined;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (kept: Kept) => Cell[][];
}

const TABLES: readonly Table[] = [
  {
    name: 'people',
    columns: [
      'id',
      'name',
      'aliases',
      'title',
      'organization',
      'organization_id',
      'time',
      'evidence_start',
      'evidence_end',
      'mentions',
      'statements',
      'status',
      'note',
      'tags',
    ],
    rows: (kept) => ofType(kept, 'person').flatMap((e) => peopleRows(e, kept)),
  },
  {
    name: 'mentions',
    columns: [
      'id',
      'type',
      'entity_id',
      'name',
      'mention',
      'start',
      'end',
      'exact',
      'confidence',
      'status',
      'created_by',
      'note',
      'tags',
    ],
    rows: (kept) => kept.annotations.map((a) => mentionRow(a, kept)),
  },
  {
    name: 'statements',
    columns: [
      'id',
      'speaker_id',
      'speaker',
      'kind',
      'modality',
      'start',
      'end',
      'exact',
      'cue',
      'confidence',
      'status',
      'created_by',
      'note',
      'tags',
    ],
    rows: (kept) => kept.statements.map((s) => statementRow(s, kept)),
  },
  {
    name: 'organizations',
    columns: ['id', 'name', 'aliases', 'mentions', 'statements', 'people', 'note', 'tags'],
    rows: (kept) =>
      ofType(kept, 'organization').map((e) => [
        e.id,
        e.name,
        list(e.aliases),
        ...counts(e, kept),
        list(kept.entities.filter((p) => p.roles.some((r) => r.organizationId === e.id)).map((p) => p.name)),
        e.note,
        list(e.tags),
      ]),
  },
  {
    name: 'terms',
    columns: ['id', 'name', 'aliases', 'mentions', 'definition', 'note', 'tags', 'domain', 'broader'],
    rows: (kept) =>
      ofType(kept, 'term').map((e) => [
        e.id,
        e.name,
        list(e.aliases),
        counts(e, kept)[0],
        e.definition,
        e.note,
        list(e.tags),
        e.domain,
        e.broader,
      ]),
  },
  {
    name: 'uses',
    columns: ['term_id', 'term', 'domain', 'speaker_id', 'speaker', 'uses', 'first_start', 'first_end'],
    rows: (kept) =>
      termUses(kept).map((u) => [
        u.termId,
        u.term,
        u.domain,
        u.speakerId,
        u.speaker,
        u.uses,
        u.first?.start,
        u.first?.end,
      ]),
  },
];

const LACKS: readonly Lack[] = ['candidates'];

interface Dialect {
  readonly delimiter: string;
  readonly newline: 'windows' | 'unix';
}

/**
 * One table holds one kind of thing; ids join them. Offsets are code points, as R, Python and SQL count. A list in a
 * cell is parted by "; ".
 *
 * A cell that begins with =, +, - or @ is taken for a formula by a spreadsheet. A program that reads the table wants
 * the words as they stand in the text, so they are changed (an apostrophe before them) only on demand.
 */
const tables = (name: 'csv' | 'tsv', title: string, description: string, dialect: Dialect): Format => ({
  name,
  title,
  extension: `.${name}`,
  description,
  offsets: 'code points',
  holdsMany: true,
  holdsText: false,
  lacks: LACKS,
  tables: TABLES.map((t) => t.name),
  write: (documents, { spreadsheet = false } = {}) => {
    const all = documents.map(keptIn);
    const parts = TABLES.map((table) => {
      const rows = all.flatMap((kept) => table.rows(kept).map((row) => [kept.file, ...row]));
      const content = stringify([['file', ...table.columns], ...rows], {
        delimiter: dialect.delimiter,
        record_delimiter: dialect.newline,
        bom: spreadsheet,
        escape_formulas: spreadsheet,
      });
      return { name: table.name, file: `*.${table.name}.${name}`, content };
    });
    return { parts, leftOut: leftOutOf(all, LACKS) };
  },
});

const WHAT = 'tables of people with their roles, mentions, statements, organizations, terms, and who uses them';

/** As RFC 4180 has it: a head line, CRLF, quotes where needed, UTF-8. */
export const csv = tables('csv', 'CSV', `${WHAT} (RFC 4180)`, { delimiter: ',', newline: 'windows' });
/** Tabs, and quotes where a cell holds a tab, a quote or a line end. */
export const tsv = tables('tsv', 'TSV', `${WHAT}, parted by tabs`, { delimiter: '\t', newline: 'unix' });

const ofType = (kept: Kept, type: Entity['type']): Entity[] => kept.entities.filter((e) => e.type === type);

/** A line for each role; a person without a role has one line too. */
function peopleRows(entity: Entity, kept: Kept): Cell[][] {
  const person = [entity.id, entity.name, list(entity.aliases)];
  const numbers = counts(entity, kept);
  if (entity.roles.length === 0) {
    return [[...person, '', '', '', '', '', '', ...numbers, '', entity.note, list(entity.tags)]];
  }
  return entity.roles.map((r) => [
    ...person,
    r.title,
    r.organization,
    r.organizationId,
    r.time,
    r.evidence?.start,
    r.evidence?.end,
    ...numbers,
    r.status,
    r.note ?? entity.note,
    list(entity.tags),
  ]);
}

function mentionRow(a: Annotation, kept: Kept): Cell[] {
  const name = kept.entity(a.entityId)?.name;
  return [
    a.id,
    a.type,
    a.entityId,
    name,
    a.mention,
    ...place(a),
    a.confidence,
    a.status,
    a.createdBy,
    a.note,
    list(a.tags),
  ];
}

function statementRow(s: Statement, kept: Kept): Cell[] {
  const speaker = kept.entity(s.speakerId)?.name ?? s.speakerText;
  const modality = s.modality ?? 'asserted';
  return [
    s.id,
    s.speakerId,
    speaker,
    s.kind,
    modality,
    ...place(s),
    s.cue?.exact,
    s.confidence,
    s.status,
    s.createdBy,
    s.note,
    list(s.tags),
  ];
}

/** An orphan has words, but no place. */
const place = ({ target }: Annotation | Statement): Cell[] =>
  target.orphan ? ['', '', target.exact] : [target.start, target.end, target.exact];

/** How often an entity is mentioned and speaks. */
const counts = (entity: Entity, kept: Kept): [number, number] => [
  kept.annotations.filter((a) => a.entityId === entity.id).length,
  kept.statements.filter((s) => s.speakerId === entity.id).length,
];

const list = (words: readonly string[] | undefined): string => (words ?? []).join('; ');
