import { fileOf, measured, type Measured } from './convert';
import { inOrder, isTooLong, serializeSidecar } from './file';
import type { Annotation, AnnotationRecord, Entity, Statement } from './record';
import { Rows } from './rows';
import { sidecarSchema } from './schema';

const LISTS = ['entities', 'annotations', 'statements'] as const;

/**
 * Writes the sidecars of one document as they follow each other, the same bytes as `serializeSidecar` does: of a text
 * that is the same as before, only the items that have changed are put together and checked again.
 */
export class SidecarWriter {
  private text: Measured | undefined;
  private rows = noRows();

  /** @throws SidecarError for what could not be read again. */
  write(record: AnnotationRecord, text: string): string {
    if (this.text?.text !== text) {
      this.text = measured(text);
      this.rows = noRows();
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
    const news = {
      ...record,
      entities: this.rows.entities.newIn(record.entities),
      annotations: this.rows.annotations.newIn(record.annotations),
      statements: this.rows.statements.newIn(record.statements),
    };
    const file = fileOf(news, text.text, text);
    if (!sidecarSchema.safeParse(file).success) return null;
    const ordered = inOrder(file);
    const pieces: string[] = [];
    let rest = JSON.stringify({ ...ordered, entities: [], annotations: [], statements: [] }, null, 2);
    this.rows.entities.write(record.entities, ordered.entities);
    this.rows.annotations.write(record.annotations, ordered.annotations);
    this.rows.statements.write(record.statements, ordered.statements);
    for (const list of LISTS) {
      // The list is empty. It is on a line of its own, and nowhere else: within strings there are no ends of lines,
      // within objects more spaces.
      const place = `\n  "${list}": [`;
      const at = rest.indexOf(place) + place.length;
      pieces.push(rest.slice(0, at), ...this.rows[list].pieces);
      rest = rest.slice(at);
    }
    pieces.push(rest, '\n');
    return pieces.join('');
  }
}

const noRows = () => ({
  entities: new Rows<Entity>(),
  annotations: new Rows<Annotation>(),
  statements: new Rows<Statement>(),
});
