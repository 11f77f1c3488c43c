import { fileOf, measured, type Measured } from './convert';
import { inOrder, isTooLong, serializeSidecar } from './file';
import type { Annotation, AnnotationRecord, Entity, Statement } from './record';
import { sidecarSchema } from './schema';

/** An item as it stands in the file, and what it is sorted by. */
interface Written {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly json: string;
}

type Item = Entity | Annotation | Statement;
const LISTS = ['entities', 'annotations', 'statements'] as const;

/**
 * Writes the sidecars of one document as they follow each other, the same bytes as `serializeSidecar` does: of a text
 * that is the same as before, only the items that have changed are put together and checked again.
 */
export class SidecarWriter {
  private text: Measured | undefined;
  private written: ReadonlyMap<Item, Written> = new Map();

  /** @throws SidecarError for what could not be read again. */
  write(record: AnnotationRecord, text: string): string {
    if (this.text?.text !== text) {
      this.text = measured(text);
      this.written = new Map();
    }
    try {
      const bytes = this.put(record, this.text);
      if (bytes !== null && !isTooLong(bytes)) return bytes;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // longer than strings can be
    }
    return serializeSidecar(fileOf(record, text)); // says what is wrong
  }

  /** Null where something is not as the schema has it. */
  private put(record: AnnotationRecord, text: Measured): string | null {
    const isNew = (item: Item): boolean => !this.written.has(item);
    const news = {
      ...record,
      entities: record.entities.filter(isNew),
      annotations: record.annotations.filter(isNew),
      statements: record.statements.filter(isNew),
    };
    const file = fileOf(news, text.text, text);
    if (!sidecarSchema.safeParse(file).success) return null;
    const ordered = inOrder(file);
    const written = new Map<Item, Written>();
    const frame = JSON.stringify({ ...ordered, entities: [], annotations: [], statements: [] }, null, 2);
    const pieces: string[] = [];
    let rest = frame;
    for (const list of LISTS) {
      const added = new Map<string, Item>(ordered[list].map((item) => [item.id, item]));
      const rows = record[list].map((item: Item): Written => {
        const row = this.written.get(item) ?? rowOf(added.get(item.id)!);
        written.set(item, row);
        return row;
      });
      // The list is empty. It is on a line of its own, and nowhere else: within strings there are no ends of lines,
      // within objects more spaces.
      const place = `\n  "${list}": [`;
      const at = rest.indexOf(place) + place.length;
      pieces.push(rest.slice(0, at), joined(rows));
      rest = rest.slice(at);
    }
    pieces.push(rest, '\n');
    this.written = written;
    return pieces.join('');
  }
}

function rowOf(item: Item): Written {
  const { start, end } = 'target' in item ? item.target : { start: 0, end: 0 };
  return { id: item.id, start, end, json: JSON.stringify(item, null, 2).replaceAll('\n', '\n    ') };
}

const joined = (rows: Written[]): string =>
  rows.length === 0
    ? ''
    : `\n    ${rows
        .sort(inFileOrder)
        .map((row) => row.json)
        .join(',\n    ')}\n  `;

const inFileOrder = (a: Written, b: Written): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
