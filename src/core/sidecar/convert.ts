import { CodePoints } from '../text/offsets';
import type { Span } from '../analysis';
import { sha256Of } from './hash';
import { mapPlaces } from './places';
import { wholeCharacters, quoteAt } from './quote';
import type { Annotation, AnnotationRecord, Entity, SidecarFile, Statement, Target, WordsAt } from './record';

/**
 * A file's record with its offsets in UTF-16, taken as they are: where the text has changed since, they are hints for
 * `anchored`, which must come next.
 */
export function inUtf16(file: SidecarFile, text: string): AnnotationRecord {
  const points = new CodePoints(text);
  const span = <T extends Span>(at: T): T => ({ ...at, start: points.toUtf16(at.start), end: points.toUtf16(at.end) });
  return mapPlaces(file, { target: span, words: span, span });
}

/**
 * The file that says what the record says of this text: offsets in code points, quotes as they stand in the text,
 * arrays sorted, nothing written that is the default.
 */
export function fileOf(record: AnnotationRecord, text: string): SidecarFile {
  const points = new CodePoints(text);
  const place = <T extends Span>(at: T): T => {
    const whole = wholeCharacters(text, at);
    return { ...at, start: points.fromUtf16(whole.start), end: points.fromUtf16(whole.end) };
  };
  const words = <T extends WordsAt>({ orphan, cut, ...at }: T): T =>
    (orphan ? { ...place(at), orphan } : { ...place(at), exact: exactAt(text, at) }) as T;
  const target = ({ orphan, was, cut, ...at }: Target): Target =>
    orphan ? { ...place(at), orphan } : { ...place(at), ...quoteAt(text, wholeCharacters(text, at)) };
  const file = mapPlaces(record, { target, words, span: place });
  return {
    ...file,
    document: { ...record.document, sha256: sha256Of(text), length: points.length },
    entities: file.entities.map(plainEntity).sort(byId),
    annotations: file.annotations.map(plainAnnotation).sort(byPlace),
    statements: file.statements.map(plainItem).sort(byPlace),
  };
}

const exactAt = (text: string, at: Span): string => {
  const { start, end } = wholeCharacters(text, at);
  return text.slice(start, end);
};

/** Without the keys that say nothing: the same content is always written in the same way. */
function plainItem<T extends { note?: string | undefined; tags?: readonly string[] | undefined }>(item: T): T {
  const { note, tags, ...rest } = item;
  return { ...rest, ...(note && { note }), ...(tags?.length && { tags }) } as T;
}

function plainAnnotation(annotation: Annotation): Annotation {
  const { candidates, everywhere, ...rest } = plainItem(annotation);
  return { ...rest, ...(candidates?.length && { candidates }), ...(everywhere && { everywhere }) };
}

function plainEntity(entity: Entity): Entity {
  const { roles, merged, createdBy, ...rest } = plainItem(entity);
  return {
    ...rest,
    // A key that is absent reads as an empty list.
    ...((entity.type === 'person' || roles.length > 0) && { roles: roles.map((r) => plainItem(r)) }),
    ...(createdBy === 'user' && { createdBy }),
    ...(merged?.length && { merged }),
  } as Entity;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byPlace = (a: Annotation | Statement, b: Annotation | Statement): number =>
  a.target.start - b.target.start || a.target.end - b.target.end || byId(a, b);
