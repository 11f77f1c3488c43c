import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Annotation, Entity, Statement } from '../sidecar/record';
import type { Format, WriteOptions } from './format';
import { keptIn, type Kept } from './kept';

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
    columns: ['id', 'name', 'aliases', 'mentions', 'statements', 'people', 'note'],
    rows: (kept) =>
      ofType(kept, 'organization').map((e) => [
        e.id,
        e.name,
        list(e.aliases),
        ...counts(e, kept),
        list(kept.entities.filter((p) => p.roles.some((r) => r.organizationId === e.id)).map((p) => p.name)),
        e.note,
      ]),
  },
  {
    name: 'terms',
    columns: ['id', 'name', 'aliases', 'mentions', 'definition', 'note'],
    rows: (kept) =>
      ofType(kept, 'term').map((e) => [e.id, e.name, list(e.aliases), counts(e, kept)[0], e.definition, e.note]),
  },
];

/**
 * Tables as RFC 4180 has them: a head line, CRLF, quotes where needed, UTF-8. One table holds one kind of thing; ids
 * join them. Offsets are code points, as R, Python and SQL count. A list in a cell is parted by "; ".
 *
 * A cell that begins with =, +, - or @ is taken for a formula by a spreadsheet. A program that reads the table wants
 * the words as they stand in the text, so they are changed (an apostrophe before them) only on demand.
 */
export const csv: Format = {
  name: 'csv',
  extension: '.csv',
  description: 'tables of people with their roles, mentions, statements, organizations, and terms (RFC 4180)',
  tables: TABLES.map((t) => t.name),
  write: (document, options = {}) => {
    const kept = keptIn(document);
    const parts = TABLES.map(({ name, columns, rows }) => ({
      name,
      content: table(
        columns,
        rows(kept).map((row) => [document.file, ...row]),
        options,
      ),
    }));
    return { parts, leftOut: [] };
  },
};

const ofType = (kept: Kept, type: Entity['type']): Entity[] => kept.entities.filter((e) => e.type === type);

/** A line for each role; a person without a role has one line too. */
function peopleRows(entity: Entity, kept: Kept): Cell[][] {
  const person = [entity.id, entity.name, list(entity.aliases)];
  const numbers = counts(entity, kept);
  if (entity.roles.length === 0) return [[...person, '', '', '', '', '', '', ...numbers, '', entity.note]];
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

const table = (columns: readonly string[], rows: Cell[][], { spreadsheet = false }: WriteOptions): string =>
  stringify([['file', ...columns], ...rows], {
    record_delimiter: 'windows',
    bom: spreadsheet,
    escape_formulas: spreadsheet,
  });
