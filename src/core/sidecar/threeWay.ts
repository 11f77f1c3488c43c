import { mergeEntities } from './decideEntities';
import { isDecided, isDecidedEntity, isDecidedRole } from './decided';
import { roleKey } from './mergeEntities';
import type { Annotation, AnnotationRecord, Entity, Role, Statement, WordsAt } from './record';
import { completed } from './references';

/**
 * Two records that were both made from a third, as one: what either side decided is kept, what either took back is
 * taken back. Where both decided the same thing differently, `mine` stands and the other version is beside it in
 * `conflict`, until the reader chooses. What nobody decided on is the engine's, and stays as `mine` has it.
 *
 * @param base what both started from; the places of all three count in the same text.
 */
export function threeWay(base: AnnotationRecord, mine: AnnotationRecord, theirs: AnnotationRecord): AnnotationRecord {
  const whole = unified(
    {
      ...theirs,
      ...mine,
      entities: mergeLists(base.entities, mine.entities, theirs.entities, entityRules),
      annotations: mergeLists(base.annotations, mine.annotations, theirs.annotations, itemRules<Annotation>()),
      statements: mergeLists(base.statements, mine.statements, theirs.statements, itemRules<Statement>()),
    },
    mine,
  );
  const merged = completed(whole, [...mine.entities, ...theirs.entities]);
  const inOrder = (a: Annotation | Statement, b: Annotation | Statement): number =>
    a.target.start - b.target.start || b.target.end - a.target.end;
  return {
    ...merged,
    annotations: [...merged.annotations].sort(inOrder),
    statements: [...merged.statements].sort(inOrder),
  };
}

/** With what either side merged as one, whatever the other said of its parts. */
function unified(record: AnnotationRecord, mine: AnnotationRecord): AnnotationRecord {
  const into = new Map(record.entities.flatMap((e) => (e.merged ?? []).map((id) => [id, e.id] as const)));
  if (into.size === 0) return record;
  const own = new Set(mine.entities.map((e) => e.id));
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (; into.has(at) && !seen.has(at); at = into.get(at)!) seen.add(at);
    // Each side merged into the other's: this side counts.
    return seen.has(at) ? ([...seen].find((one) => own.has(one)) ?? at) : at;
  };
  const now = (id: string | null): string | null => (id === null ? null : rootOf(id));
  const whole = record.entities
    .filter((e) => rootOf(e.id) !== e.id)
    .reduce((r, e) => mergeEntities(r, rootOf(e.id), [e.id]), record);
  return {
    ...whole,
    annotations: whole.annotations.map((a) =>
      now(a.entityId) === a.entityId ? a : { ...a, entityId: now(a.entityId) },
    ),
    statements: whole.statements.map((s) =>
      now(s.speakerId) === s.speakerId ? s : { ...s, speakerId: now(s.speakerId) },
    ),
  };
}

/** What differs between the lists of a record. */
interface Rules<T> {
  isDecided(item: T): boolean;
  /** Keys of which both versions are put before the reader when both sides changed them. */
  readonly shown: readonly string[];
  /** One of the sides took the item away, and the other changed it. */
  contested(changed: T): T;
}

const contested = <T extends Annotation | Statement>(item: T): T =>
  item.status === 'rejected' ? item : { ...item, conflict: { ...item.conflict, status: 'rejected' } };

const itemRules = <T extends Annotation | Statement>(): Rules<T> => ({
  isDecided,
  shown: ['type', 'entityId', 'speakerId', 'speakerText', 'kind', 'target', 'status', 'note'],
  contested,
});

const entityRules: Rules<Entity> = {
  isDecided: isDecidedEntity,
  shown: ['name', 'note'],
  contested: (entity) => entity,
};

interface Identified {
  readonly id: string;
}

function mergeLists<T extends Identified>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  { isDecided, contested, shown }: Rules<T>,
): T[] {
  const before = byId(base);
  const others = byId(theirs);
  const own = byId(mine);
  const out: T[] = [];
  for (const item of mine) {
    const other = others.get(item.id);
    const was = before.get(item.id);
    if (other) out.push(mergeItem(was, item, other, isDecided, shown));
    else if (!was || !isDecided(was)) out.push(item);
    else if (!same(was, item)) out.push(contested(item));
  }
  for (const item of theirs) {
    if (own.has(item.id) || !isDecided(item)) continue;
    const was = before.get(item.id);
    if (!was || !isDecided(was)) out.push(item);
    else if (!same(was, item)) out.push(contested(item));
  }
  return out;
}

const byId = <T extends Identified>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

type Fields = Readonly<Record<string, unknown>>;

/** An item that both sides have, field by field. */
function mergeItem<T extends Identified>(
  was: T | undefined,
  mine: T,
  theirs: T,
  isDecided: (item: T) => boolean,
  shown: readonly string[],
): T {
  if (same(was, theirs) || same(mine, theirs)) return mine;
  const wasDecided = was !== undefined && isDecided(was);
  if (!isDecided(theirs) && !wasDecided) return mine;
  if (!isDecided(mine) && !wasDecided) return { ...theirs, ...livePlaces(mine, theirs) };
  const [b, m, t] = [(was ?? {}) as Fields, mine as unknown as Fields, theirs as unknown as Fields];
  const fields: Record<string, unknown> = {};
  const conflict: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(m), ...Object.keys(t)])) {
    const merge = LISTS[key];
    if (merge) fields[key] = merge(b[key], m[key], t[key]);
    else if (same(m[key], t[key]) || same(b[key], t[key])) fields[key] = m[key];
    else if (same(b[key], m[key])) fields[key] = t[key];
    else {
      // A change counts more than a removal.
      fields[key] = m[key] ?? t[key];
      if (shown.includes(key) && m[key] !== undefined && t[key] !== undefined) conflict[key] = t[key];
    }
  }
  const out = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (Object.keys(conflict).length > 0) out['conflict'] = { ...(m['conflict'] as object), ...conflict };
  return { ...(out as unknown as T), ...livePlaces(mine, out as unknown as T) };
}

/** The places of the same words: where this side has them, since it followed each edit. */
function livePlaces<T>(mine: T, merged: T): Partial<T> {
  const own = (mine as Partial<Annotation>).target;
  const other = (merged as Partial<Annotation>).target;
  return own && other && other.exact === own.exact && !own.orphan ? ({ target: own } as unknown as Partial<T>) : {};
}

type Merge = (was: unknown, mine: unknown, theirs: unknown) => unknown;

/** What both added is in, what either took away is out. */
function mergeSets(was: unknown, mine: unknown, theirs: unknown): unknown {
  const [b, m, t] = [was, mine, theirs].map((list) => (list ?? []) as readonly string[]);
  const kept = m!.filter((x) => t!.includes(x) || !b!.includes(x));
  const out = [...kept, ...t!.filter((x) => !m!.includes(x) && !b!.includes(x))];
  return out.length > 0 || mine !== undefined ? out : undefined;
}

function mergeRoles(was: unknown, mine: unknown, theirs: unknown): Role[] {
  const [b, m, t] = [was, mine, theirs].map((list) => (list ?? []) as readonly Role[]);
  const find = (list: readonly Role[], role: Role): Role | undefined =>
    list.find((other) => roleKey(other) === roleKey(role));
  const own = m!.flatMap((role) => {
    const other = find(t!, role);
    const before = find(b!, role);
    if (other) return mergeRole(before, role, other);
    return before && isDecidedRole(before) && same(before, role) ? [] : role;
  });
  const added = t!.filter((role) => !find(m!, role) && isDecidedRole(role) && !same(find(b!, role), role));
  return [...own, ...added];
}

function mergeRole(was: Role | undefined, mine: Role, theirs: Role): Role {
  if (!isDecidedRole(theirs) || same(was, theirs)) return mine;
  if (!isDecidedRole(mine) || same(was, mine)) return { ...theirs, evidence: mine.evidence ?? theirs.evidence };
  return mine.status === theirs.status ? mine : { ...mine, conflict: { status: theirs.status } };
}

const LISTS: Readonly<Record<string, Merge>> = {
  tags: mergeSets,
  aliases: mergeSets,
  merged: mergeSets,
  roles: mergeRoles,
};

/** Says the same, whatever the order of the keys. Of a place, the words count: where they are is the text's doing. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isPlace(a) && isPlace(b)) return a.exact === b.exact && (Boolean(a.orphan) || Boolean(b.orphan) || near(a, b));
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('evidence');
  for (const key of keys) if (!same((a as Fields)[key], (b as Fields)[key])) return false;
  return true;
}

const isPlace = (value: object): value is WordsAt => 'exact' in value && 'start' in value;

/** The same occurrence of the words: not one that lies beside it. */
const near = (a: WordsAt, b: WordsAt): boolean => a.start < b.end && b.start < a.end;

/** The ids of what is not the very same in two records. */
export function changedIds(before: AnnotationRecord, after: AnnotationRecord): Set<string> {
  const known = new Set<object>([...before.entities, ...before.annotations, ...before.statements]);
  const now = [...after.entities, ...after.annotations, ...after.statements];
  const same = new Set(now.filter((item) => known.has(item)));
  return new Set([...known, ...now].filter((item) => !same.has(item as never)).map((item) => (item as Identified).id));
}
