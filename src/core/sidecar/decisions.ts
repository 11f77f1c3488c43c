import type * as z from 'zod';
import type { Span } from '../analysis';
import { adopt } from './adopt';
import { addRole, editRole, mergeEntities, rejectRole, renameEntity, setRoleStatus } from './decideEntities';
import {
  addMentions,
  addStatement,
  attachTo,
  editStatement,
  remove,
  setSpan,
  setStatus,
  setType,
  splitEntity,
} from './decideItems';
import { settle } from './settle';
import type { decisionSchema } from './decisionSchema';
import type { Annotation, AnnotationRecord, Deep, Entity, Statement } from './record';

/**
 * Something a reader decides about a document. Plain data: it can be sent to a worker. `ids` are of annotations and
 * statements; spans are UTF-16 units of the text. An id, and a span, that is not there is passed over.
 */
export type Decision = Deep<z.output<typeof decisionSchema>>;
type Of<T extends Decision['type']> = Extract<Decision, { readonly type: T }>;

/** What the reader says a role is. */
export type RoleWords = Of<'addRole'>['role'];
/** Who said it, how, and where the words are. What is absent stays as it is. */
export type StatementWords = Of<'editStatement'>['words'];
export type ItemList = Of<'note'>['of'];

/**
 * The record after a decision; the same record when there is nothing to change.
 * @param text that the record's targets stand in.
 */
export function decide(record: AnnotationRecord, text: string, decision: Decision): AnnotationRecord {
  if (spansOf(decision).some(({ end }) => end > text.length)) return record;
  const next = decided(record, text, decision);
  const same = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
  const unchanged =
    same(next.entities, record.entities) &&
    same(next.annotations, record.annotations) &&
    same(next.statements, record.statements);
  return unchanged ? record : next;
}

function decided(record: AnnotationRecord, text: string, decision: Decision): AnnotationRecord {
  switch (decision.type) {
    case 'accept':
      return setStatus(record, has(decision.ids), 'accepted');
    case 'reject':
      return setStatus(record, has(decision.ids), 'rejected', decision.everywhere);
    case 'remove':
      return remove(record, has(decision.ids));
    case 'setType':
      return setType(record, has(decision.ids), decision.to);
    case 'setSpan':
      return setSpan(record, text, decision.id, decision.span);
    case 'addMentions':
      return addMentions(record, text, decision.spans, decision.as, decision.entityId);
    case 'attach':
      return attachTo(record, has(decision.ids), decision.entityId);
    case 'addStatement':
      return addStatement(record, text, decision.span, decision.words);
    case 'editStatement':
      return editStatement(record, text, decision.id, decision.words);
    case 'acceptEntity':
      return setStatus(record, isOf(decision.id), 'accepted');
    case 'rejectEntity':
      return setStatus(record, isOf(decision.id), 'rejected');
    case 'renameEntity':
      return renameEntity(record, decision.id, decision.name);
    case 'mergeEntities':
      return mergeEntities(record, decision.id, decision.others);
    case 'splitEntity':
      return splitEntity(record, has(decision.ids), decision.name);
    case 'addRole':
      return addRole(record, decision.id, decision.role, decision.evidence ?? null);
    case 'editRole':
      return editRole(record, decision.id, decision.index, decision.role);
    case 'acceptRole':
      return setRoleStatus(record, decision.id, decision.index, 'accepted');
    case 'rejectRole':
      return rejectRole(record, decision.id, decision.index);
    case 'import':
      return adopt(record, decision.items);
    case 'note':
      return change(record, decision.of, decision.id, ({ note, ...item }) =>
        decision.note ? { ...item, note: decision.note } : item,
      );
    case 'settle':
      return settle(record, decision);
    case 'tag':
      return change(record, decision.of, decision.id, ({ tags, ...item }) =>
        decision.tags.length > 0 ? { ...item, tags: [...new Set(decision.tags)] } : item,
      );
  }
}

function spansOf(decision: Decision): readonly Span[] {
  switch (decision.type) {
    case 'setSpan':
      return [decision.span];
    case 'addMentions':
      return decision.spans;
    case 'addStatement':
      return [decision.words.span ?? decision.span];
    case 'editStatement':
      return decision.words.span ? [decision.words.span] : [];
    case 'addRole':
      return decision.evidence ? [decision.evidence] : [];
    case 'import':
      return [...decision.items.annotations, ...decision.items.statements].map((item) => item.target);
    default:
      return [];
  }
}

type Item = Annotation | Statement;
type Choice = (item: Item) => boolean;

function has(ids: readonly string[]): Choice {
  const wanted = new Set(ids);
  return (item) => wanted.has(item.id);
}

/** The mentions of an entity; what it said stays to be judged by itself. */
const isOf =
  (entityId: string): Choice =>
  (item) =>
    'entityId' in item && item.entityId === entityId;

type Noted = { readonly id: string; readonly note?: string | undefined; readonly tags?: readonly string[] | undefined };

function change(record: AnnotationRecord, of: ItemList, id: string, next: (item: Noted) => Noted): AnnotationRecord {
  const list: readonly (Entity | Annotation | Statement)[] = record[of];
  if (!list.some((item) => item.id === id)) return record;
  return { ...record, [of]: list.map((item) => (item.id === id ? next(item) : item)) };
}
