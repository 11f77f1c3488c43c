import { freeId, sameRole } from '../sidecar/mergeEntities';
import type { Annotation, AnnotationRecord, Entity, Role, Statement, Status } from '../sidecar/record';
import { completed } from '../sidecar/references';
import type { Comparison, Side } from './compare';

/** Which side is right, by the ids of the disagreements. */
export type Choices = ReadonlyMap<string, Side>;

/**
 * The record that two annotators and whoever judged between them agree on. What both see is in it. Of a disagreement,
 * the side that was chosen is accepted, and what it does not see is rejected, so that it is not suggested again. A
 * disagreement that is still open is a suggestion: A's where both have one.
 */
export function adjudicated(comparison: Comparison, choices: Choices): AnnotationRecord {
  const { a, b, agreed } = comparison;
  const theirs = translator(comparison);
  const annotations = agreed.annotations.map(([x, y]) => together(x, y));
  const statements = agreed.statements.map(([x, y]) => together(x, y));
  for (const d of comparison.disagreements) {
    if (d.about === 'annotation') annotations.push(...judged(d, choices.get(d.id), theirs.annotation));
    else statements.push(...judged(d, choices.get(d.id), theirs.statement));
  }
  const marksOfB = b.annotations.map(theirs.annotation);
  const statementsOfB = b.statements.map(theirs.statement);
  const record = {
    ...a,
    entities: theirs.entities,
    annotations: distinct([...annotations, ...a.annotations.filter(isAside), ...marksOfB.filter(isAside)]),
    statements: distinct([...statements, ...a.statements.filter(isAside), ...statementsOfB.filter(isAside)]),
  };
  return completed(record, []);
}

type Item = Annotation | Statement;

/** Rejected by one, or without a place in the text: not compared, and kept unless something else stands there. */
const isAside = (item: Item): boolean => item.status === 'rejected' || Boolean(item.target.orphan);

function together<T extends Item>(a: T, b: T): T {
  const note = [...new Set([a.note, b.note])].filter(Boolean).join('\n');
  const tags = [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])];
  const status = b.status === 'accepted' ? b.status : a.status;
  return { ...a, status, ...(note && { note }), ...(tags.length > 0 && { tags }) };
}

function judged<T extends Item>(
  { a, b }: { readonly a: T | null; readonly b: T | null },
  side: Side | undefined,
  translated: (item: T) => T,
): T[] {
  const theirs = b && translated(b);
  if (!side) return [withStatus((a ?? theirs)!, 'suggested')];
  const right: T | null = side === 'a' ? a : theirs;
  const wrong: T | null = side === 'a' ? theirs : a;
  const out: T[] = right ? [withStatus(right, 'accepted')] : [];
  // In one place, under one type, there is room for one.
  if (wrong && (!right || keyOf(right) !== keyOf(wrong))) out.push(withStatus(wrong, 'rejected'));
  return out;
}

const withStatus = <T extends Item>(item: T, status: Status): T => ({ ...item, status });

/** One in each place, what is rejected last, with ids that are unique. */
function distinct<T extends Item>(items: readonly T[]): T[] {
  const places = new Set<string>();
  const ids = new Set<string>();
  const isRejected = (item: T): boolean => item.status === 'rejected';
  return [...items.filter((i) => !isRejected(i)), ...items.filter(isRejected)].flatMap((item) => {
    const key = keyOf(item);
    if (places.has(key)) return [];
    places.add(key);
    const id = freeId(item.id, (taken) => ids.has(taken));
    ids.add(id);
    return id === item.id ? item : { ...item, id };
  });
}

const keyOf = (item: Item): string => {
  const { start, end, exact, orphan } = item.target;
  return `${'type' in item ? item.type : ''}:${orphan ? exact : `${start}:${end}`}`;
};

interface Translator {
  /** Those of A, and those that B has more. */
  readonly entities: readonly Entity[];
  readonly annotation: (annotation: Annotation) => Annotation;
  readonly statement: (statement: Statement) => Statement;
}

/** Says in A's ids what B says in its own. */
function translator({ a, b, entities: same }: Comparison): Translator {
  const ids = new Map(same);
  const taken = new Set(a.entities.map((e) => e.id));
  for (const { id } of b.entities) {
    if (ids.has(id)) continue;
    ids.set(
      id,
      freeId(id, (i) => taken.has(i)),
    );
    taken.add(ids.get(id)!);
  }
  const idOf = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const role = (r: Role): Role => ({ ...r, organizationId: idOf(r.organizationId) });
  const entities = new Map(a.entities.map((e) => [e.id, e]));
  for (const e of b.entities) {
    const known = entities.get(ids.get(e.id)!);
    const theirs = { ...e, id: ids.get(e.id)!, roles: e.roles.map(role) };
    entities.set(theirs.id, known ? withMore(known, theirs) : theirs);
  }
  return {
    entities: [...entities.values()],
    annotation: ({ candidates, ...x }) => ({
      ...x,
      entityId: idOf(x.entityId),
      ...(candidates && { candidates: candidates.map((c) => idOf(c) ?? c) }),
    }),
    statement: (x) => ({ ...x, speakerId: idOf(x.speakerId) }),
  };
}

/** One entity with the forms and the roles of the other. */
function withMore(entity: Entity, other: Entity): Entity {
  const aliases = new Set([...entity.aliases, other.name, ...other.aliases]);
  aliases.delete(entity.name);
  const roles = [...entity.roles, ...other.roles.filter((r) => !entity.roles.some((known) => sameRole(known, r)))];
  return { ...entity, aliases: [...aliases], roles };
}
