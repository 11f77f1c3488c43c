import { slugOf } from '../entities/ids';
import type { Span } from '../analysis';
import type { StatementWords } from './decisions';
import { idMaker } from './ids';
import { withNext } from './lists';
import { freeId } from './mergeEntities';
import { quoteAt } from './quote';
import type { Annotation, AnnotationRecord, Entity, EntityType, Statement, Status, Target } from './record';
import { MAX_NAME } from './schema';

/** Decisions about annotations and statements. Each is pure and leaves what it is not about as the same objects. */

type Item = Annotation | Statement;

/** @param ids of annotations and statements, as everywhere here. */
export function setStatus(
  record: AnnotationRecord,
  ids: readonly string[],
  status: Status,
  everywhere = false,
): AnnotationRecord {
  const next = <T extends Item>(item: T): T => (item.status === status ? item : { ...item, status });
  const mark = (a: Annotation): Annotation => (everywhere ? { ...next(a), everywhere } : withoutMark(next(a)));
  const annotations = withNext(record.annotations, ids, mark);
  const statements = withNext(record.statements, ids, next);
  return { ...record, annotations: everywhere ? rejectedLike(annotations, ids) : annotations, statements };
}

/** All the other suggestions of the same words go too. */
function rejectedLike(annotations: readonly Annotation[], ids: readonly string[]): readonly Annotation[] {
  const chosen = new Set(ids);
  const words = new Set(annotations.filter(({ id }) => chosen.has(id)).map(wordsKey));
  return annotations.map((a) =>
    a.status === 'suggested' && words.has(wordsKey(a)) ? { ...a, status: 'rejected' } : a,
  );
}

const wordsKey = (a: Annotation): string => `${a.type}:${a.target.exact}`;

/** Only a rejected annotation bars its words everywhere. */
function withoutMark(annotation: Annotation): Annotation {
  if (annotation.everywhere === undefined || annotation.status === 'rejected') return annotation;
  const { everywhere, ...rest } = annotation;
  return rest;
}

export function remove(record: AnnotationRecord, ids: readonly string[]): AnnotationRecord {
  const chosen = new Set(ids);
  const gone = ({ id, createdBy }: Item): boolean => createdBy === 'user' && chosen.has(id);
  return setStatus(
    {
      ...record,
      annotations: record.annotations.filter((a) => !gone(a)),
      statements: record.statements.filter((s) => !gone(s)),
    },
    ids,
    'rejected',
  );
}

/** Marks as another type; the entity becomes that of the same name and the new type, which is made where there is none. */
export function setType(record: AnnotationRecord, ids: readonly string[], type: EntityType): AnnotationRecord {
  const entities = [...record.entities];
  const annotations = withNext(record.annotations, ids, (a) => {
    if (a.type === type) return a;
    const name = entities.find((e) => e.id === a.entityId)?.name ?? a.target.exact;
    return decided({ ...a, type, entityId: entityNamed(entities, name, type).id });
  });
  return { ...record, entities, annotations };
}

export function setSpan(record: AnnotationRecord, text: string, id: string, span: Span): AnnotationRecord {
  const next = <T extends Item>(item: T): T => decided({ ...item, target: targetAt(text, span, item.target) });
  return {
    ...record,
    annotations: withNext(record.annotations, [id], next),
    statements: withNext(record.statements, [id], next),
  };
}

export function addMentions(
  record: AnnotationRecord,
  text: string,
  spans: readonly Span[],
  type: EntityType,
  entityId: string | null,
): AnnotationRecord {
  // A mark that is there already, rejected or not, is taken up instead of doubled.
  const known = new Map(record.annotations.map((a) => [`${a.type}:${a.target.start}:${a.target.end}`, a.id]));
  const keyOf = (s: Span): string => `${type}:${s.start}:${s.end}`;
  const first = spans[0];
  if (!first) return record;
  const entities = [...record.entities];
  const entity =
    entities.find((e) => e.id === entityId) ?? entityNamed(entities, text.slice(first.start, first.end), type);
  const newId = idMaker(idsOf(record));
  const taken = new Set(spans.map((s) => known.get(keyOf(s))));
  const added = spans
    .filter((s) => !known.has(keyOf(s)))
    .map((span): Annotation => {
      const target = targetAt(text, span);
      return {
        id: newId(type, target),
        type,
        entityId: entity.id,
        mention: 'name',
        target,
        status: 'accepted',
        createdBy: 'user',
      };
    });
  const annotations = record.annotations.map((a) => (taken.has(a.id) ? decided({ ...a, entityId: entity.id }) : a));
  return { ...record, entities, annotations: [...annotations, ...added].sort(byPlace) };
}

export function attachTo(record: AnnotationRecord, ids: readonly string[], entityId: string): AnnotationRecord {
  const entity = record.entities.find((e) => e.id === entityId);
  if (!entity) return record;
  const next = (a: Annotation): Annotation => decided({ ...a, entityId, type: entity.type });
  return { ...record, annotations: withNext(record.annotations, ids, next) };
}

/** Gives mentions to a new entity of the same type. */
export function splitEntity(record: AnnotationRecord, ids: readonly string[], name: string): AnnotationRecord {
  const chosen = new Set(ids);
  const first = record.annotations.find((a) => chosen.has(a.id));
  if (!first || name.trim() === '') return record;
  const entities = [...record.entities];
  const { id } = newEntity(entities, name.trim(), first.type);
  const next = (a: Annotation): Annotation => (a.type === first.type ? decided({ ...a, entityId: id }) : a);
  return { ...record, entities, annotations: withNext(record.annotations, ids, next) };
}

export function addStatement(
  record: AnnotationRecord,
  text: string,
  span: Span,
  words: StatementWords,
): AnnotationRecord {
  const target = targetAt(text, words.span ?? span);
  const { kind = 'indirect', speakerId = null, speakerText } = words;
  const statement: Statement = {
    id: idMaker(idsOf(record))('statement', target),
    speakerId: record.entities.some((e) => e.id === speakerId) ? speakerId : null,
    ...(speakerText !== undefined && { speakerText }),
    kind,
    target,
    cue: null,
    speakerMention: null,
    status: 'accepted',
    createdBy: 'user',
  };
  return { ...record, statements: [...record.statements, statement].sort(byPlace) };
}

export function editStatement(
  record: AnnotationRecord,
  text: string,
  id: string,
  words: StatementWords,
): AnnotationRecord {
  const { kind, speakerId, speakerText, span } = words;
  if (speakerId && !record.entities.some((e) => e.id === speakerId)) return record;
  const next = (s: Statement): Statement =>
    decided({
      ...(speakerId === undefined && speakerText === undefined ? s : withSpeaker(s, speakerId ?? null, speakerText)),
      ...(kind && { kind }),
      ...(span && { target: targetAt(text, span, s.target) }),
    });
  return { ...record, statements: withNext(record.statements, [id], next) };
}

/** The words that named the speaker before do not name the new one. */
function withSpeaker(statement: Statement, speakerId: string | null, words: string | undefined): Statement {
  const { speakerText, ...rest } = statement;
  return { ...rest, speakerId, ...(words !== undefined && { speakerText: words }), speakerMention: null };
}

/** As the reader wants it: accepted, and no longer a matter of the engine's confidence. */
function decided<T extends Item>(item: T): T {
  const { confidence, candidates, everywhere, ...rest } = item as Annotation;
  return { ...rest, status: 'accepted' } as Item as T;
}

/** @param before a target of which other programs' keys are kept. */
function targetAt(text: string, { start, end }: Span, before?: Target): Target {
  const { orphan, was, cut, ...rest } = before ?? ({} as Partial<Target>);
  return { ...rest, start, end, ...quoteAt(text, { start, end }) };
}

/** Letters of a name that make its id. */
const LONG_SLUG = 200;

/** The entity of that name and type; a new one, added to the list, where there is none. */
function entityNamed(entities: Entity[], name: string, type: EntityType): Entity {
  return entities.find((e) => e.type === type && e.name === name) ?? newEntity(entities, name, type);
}

function newEntity(entities: Entity[], words: string, type: EntityType): Entity {
  const name = words.slice(0, MAX_NAME);
  const id = freeId(slugOf(name.slice(0, LONG_SLUG)), (i) => entities.some((e) => e.id === i));
  const entity: Entity = { id, type, name, aliases: [], roles: [], createdBy: 'user' };
  entities.push(entity);
  return entity;
}

const idsOf = (record: AnnotationRecord): Set<string> =>
  new Set([...record.annotations, ...record.statements].map((item) => item.id));

const byPlace = (a: Item, b: Item): number => a.target.start - b.target.start || b.target.end - a.target.end;
