import { CodePoints } from '../text/offsets';
import type { Span } from '../analysis';
import { sha256Of } from './hash';
import { mapPlaces } from './places';
import { wholeCharacters, quoteAt } from './quote';
import type { Annotation, AnnotationRecord, Entity, Role, SidecarFile, Statement, Target, WordsAt } from './record';

/**
 * A file's record with its offsets in UTF-16, taken as they are: where the text has changed since, they are hints for
 * `anchored`, which must come next.
 */
export function inUtf16(file: SidecarFile, text: string): AnnotationRecord {
  const points = new CodePoints(text);
  const span = <T extends Span>(at: T): T => {
    const [start, end] = [points.toUtf16(at.start), points.toUtf16(at.end)];
    return start === at.start && end === at.end ? at : { ...at, start, end };
  };
  return mapPlaces(file, { target: span, words: span, span });
}

/** What a file says of a text: to find it out takes a look at each character. */
export interface Measured {
  readonly text: string;
  readonly points: CodePoints;
  readonly sha256: string;
}

export const measured = (text: string): Measured => ({ text, points: new CodePoints(text), sha256: sha256Of(text) });

/**
 * The file that says what the record says of this text: offsets in code points, quotes as they stand in the text,
 * arrays sorted, nothing written that is the default.
 */
export function fileOf(record: AnnotationRecord, text: string, { points, sha256 } = measured(text)): SidecarFile {
  const place = <T extends Span>(at: T): T => {
    const whole = wholeCharacters(text, at);
    return { ...at, start: points.fromUtf16(whole.start), end: points.fromUtf16(whole.end) };
  };
  const words = (at: WordsAt): WordsAt => {
    const placed = place(inFile(at));
    return at.orphan ? placed : { ...placed, exact: exactAt(text, at) };
  };
  const target = (at: Target): Target => {
    const placed = place(inFile(at));
    if (at.orphan) return placed;
    const { exact, prefix, suffix } = quoteAt(text, wholeCharacters(text, at));
    return { ...placed, exact, prefix, suffix };
  };
  const file = mapPlaces(record, { target, words, span: place });
  return {
    ...file,
    document: { ...record.document, sha256, length: points.length },
    entities: file.entities.map(plainEntity).sort(byId),
    annotations: file.annotations.map(plainAnnotation).sort(byPlace),
    statements: file.statements.map(plainStatement).sort(byPlace),
  };
}

const exactAt = (text: string, at: Span): string => {
  const { start, end } = wholeCharacters(text, at);
  return text.slice(start, end);
};

/** A place without what is kept in memory alone. */
function inFile<T extends Target | WordsAt>(at: T): T {
  if (!('was' in at || 'cut' in at || 'orphan' in at)) return at;
  const { was, cut, orphan, ...rest } = at as Target;
  return { ...rest, ...(orphan && { orphan }) } as T;
}

/** Without those of the keys that say nothing: the same content is always written in the same way. */
function plain<T extends object>(item: T, keys: readonly (keyof T)[]): T {
  const isEmpty = (key: keyof T): boolean => key in item && saysNothing(item[key]);
  if (!keys.some(isEmpty)) return item;
  const isKept = ([key]: [string, unknown]): boolean => !keys.includes(key as keyof T) || !isEmpty(key as keyof T);
  return Object.fromEntries(Object.entries(item).filter(isKept)) as T;
}

const saysNothing = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

const plainRole = (role: Role): Role => plain(role, ['note']);
const plainStatement = (statement: Statement): Statement => plain(statement, ['note', 'tags']);
const plainAnnotation = (annotation: Annotation): Annotation =>
  plain(annotation, ['note', 'tags', 'candidates', 'everywhere']);

function plainEntity({ createdBy, ...entity }: Entity): Entity {
  const whole: Entity = {
    ...entity,
    roles: entity.roles.map(plainRole),
    ...(createdBy === 'user' && { createdBy }),
  };
  // A key that is absent reads as an empty list.
  return plain(whole, entity.type === 'person' ? ['note', 'tags', 'merged'] : ['note', 'tags', 'merged', 'roles']);
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byPlace = (a: Annotation | Statement, b: Annotation | Statement): number =>
  a.target.start - b.target.start || a.target.end - b.target.end || byId(a, b);
