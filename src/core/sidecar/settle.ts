import type { Decision } from './decisions';
import { idMaker } from './ids';
import type { Annotation, AnnotationRecord, Entity, Role, Statement } from './record';

type Settling = Extract<Decision, { readonly type: 'settle' }>;

/**
 * Ends a conflict: `this` stays as it is, the `other` version takes its place, or `both` are kept. Of two spans, types
 * or speakers both become marks of their own; of two notes both are one; of two names one becomes another form.
 */
export function settle(record: AnnotationRecord, { of, id, index, take }: Settling): AnnotationRecord {
  if (of === 'entities') {
    const entity = (e: Entity): Entity => (index === undefined ? settledEntity(e, take) : settledRole(e, index, take));
    return { ...record, entities: record.entities.map((e) => (e.id === id ? entity(e) : e)) };
  }
  const newId = idMaker(new Set([...record.annotations, ...record.statements].map((item) => item.id)));
  return of === 'annotations'
    ? { ...record, annotations: record.annotations.flatMap((a) => (a.id === id ? settled(a, take, newId) : a)) }
    : { ...record, statements: record.statements.flatMap((s) => (s.id === id ? settled(s, take, newId) : s)) };
}

type Take = Settling['take'];

function settled<T extends Annotation | Statement>(item: T, take: Take, newId: ReturnType<typeof idMaker>): T[] {
  const { conflict, ...rest } = item;
  const own = rest as T;
  if (!conflict || take === 'this') return [own];
  const other = { ...own, ...conflict } as T;
  if (take === 'other') return [other];
  const { note, status, ...kinds } = conflict;
  const whole = note ? { ...own, note: [own.note, note].filter(Boolean).join('\n') } : own;
  const isOther = Object.keys(kinds).length > 0;
  return isOther ? [whole, { ...other, id: newId('type' in own ? own.type : 'statement', other.target) }] : [whole];
}

function settledEntity(entity: Entity, take: Take): Entity {
  const { conflict, ...own } = entity;
  if (!conflict || take === 'this') return own;
  const { name = own.name, note = own.note, ...rest } = conflict;
  const aliases = [...new Set([...own.aliases, own.name, name])];
  if (take === 'other') return { ...own, ...rest, name, note, aliases: aliases.filter((form) => form !== name) };
  const notes = [...new Set([own.note, note])].filter(Boolean).join('\n');
  return { ...own, aliases: aliases.filter((form) => form !== own.name), ...(notes && { note: notes }) };
}

function settledRole(entity: Entity, index: number, take: Take): Entity {
  const next = (role: Role): Role => {
    const { conflict, ...own } = role;
    return conflict && take === 'other' ? { ...own, ...conflict } : own;
  };
  return { ...entity, roles: entity.roles.map((role, i) => (i === index ? next(role) : role)) };
}
