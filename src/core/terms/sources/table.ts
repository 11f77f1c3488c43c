import { parse } from 'papaparse';
import { glossaryOf, MAX_CONCEPTS, unreadable, type Entry, type ParsedGlossary } from '../glossary';
import { lineCounter } from './lines';

/** What a column may be called, in lower case. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'identifier', 'uri', 'key'],
  label: ['label', 'term', 'preferred label', 'preflabel', 'name'],
  variants: ['variants', 'variant', 'synonyms', 'alternative labels', 'altlabel', 'altlabels', 'aliases'],
  definition: ['definition', 'description', 'meaning', 'scope note'],
  domain: ['domain', 'category', 'field', 'subject'],
  broader: ['broader', 'broader term', 'parent'],
};

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads CSV or TSV with a header; variants are separated by `;` or `|` in their cell. */
export function parseTableGlossary(name: string, text: string): ParsedGlossary {
  const table = rowsOf(text);
  if ('problem' in table) return unreadable(name, table.line, table.problem);
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header?.cells ?? []);
  if (!columns.has('label')) {
    const found =
      header?.cells
        .map((c) => `"${c.trim().slice(0, 40)}"`)
        .slice(0, 8)
        .join(', ') ?? 'nothing';
    return unreadable(
      name,
      1,
      `The first line must name the columns, one of them "label" (others: id, variants, definition, domain, broader). It has ${found}.`,
    );
  }
  return glossaryOf(
    name,
    rows.map((row) => entryOf(row, columns)),
  );
}

function rowsOf(text: string): { rows: Row[] } | { problem: string; line: number } {
  const rows: Row[] = [];
  const lineAt = lineCounter(text);
  let from = 0;
  let problem: { problem: string; line: number } | undefined;
  parse<string[]>(text, {
    delimitersToGuess: ['\t', ',', ';'],
    skipEmptyLines: 'greedy',
    step: ({ data, errors, meta }, parser) => {
      // Blank lines before the row are the row's in the parser's count.
      while (text[from] === '\n' || text[from] === '\r') from++;
      const line = lineAt(from);
      from = meta.cursor;
      const quotes = errors.find((e) => e.type === 'Quotes');
      if (quotes) {
        problem = { problem: 'A quotation mark opens a cell and is not closed, or text follows it.', line };
        parser.abort();
      } else if (rows.length > MAX_CONCEPTS + 1) parser.abort();
      else rows.push({ cells: data, line });
    },
  });
  return problem ?? { rows };
}

function columnsOf(header: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  header.forEach((cell, i) => {
    const title = cell.trim().toLowerCase().replaceAll('_', ' ');
    const column = Object.keys(COLUMNS).find((c) => COLUMNS[c]!.includes(title));
    if (column !== undefined && !columns.has(column)) columns.set(column, i);
  });
  return columns;
}

function entryOf({ cells, line }: Row, columns: ReadonlyMap<string, number>): Entry {
  const cell = (column: string): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const variants = cell('variants')
    .split(/[;|]/)
    .filter((v) => v.trim() !== '');
  const value = { label: cell('label'), variants, definition: cell('definition'), domain: cell('domain') };
  return { line, value: { ...value, ...(cell('id') && { id: cell('id') }), broader: cell('broader') || null } };
}
