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
import { changes, withNext } from './lists';
import { settle } from './settle';
import type { decisionSchema } from './decisionSchema';
import type { AnnotationRecord, Deep } from './record';

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
  const same = <T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): boolean =>
    changes(a, b)?.length === 0;
  const unchanged =
    same(record.entities, next.entities) &&
    same(record.annotations, next.annotations) &&
    same(record.statements, next.statements);
  return unchanged ? record : next;
}

function decided(record: AnnotationRecord, text: string, decision: Decision): AnnotationRecord {
  switch (decision.type) {
    case 'accept':
      return setStatus(record, decision.ids, 'accepted');
    case 'reject':
      return setStatus(record, decision.ids, 'rejected', decision.everywhere);
    case 'remove':
      return remove(record, decision.ids);
    case 'setType':
      return setType(record, decision.ids, decision.to);
    case 'setSpan':
      return setSpan(record, text, decision.id, decision.span);
    case 'addMentions':
      return addMentions(record, text, decision.spans, decision.as, decision.entityId);
    case 'attach':
      return attachTo(record, decision.ids, decision.entityId);
    case 'addStatement':
      return addStatement(record, text, decision.span, decision.words);
    case 'editStatement':
      return editStatement(record, text, decision.id, decision.words);
    case 'acceptEntity':
      return setStatus(record, mentionsOf(record, decision.id), 'accepted');
    case 'rejectEntity':
      return setStatus(record, mentionsOf(record, decision.id), 'rejected');
    case 'renameEntity':
      return renameEntity(record, decision.id, decision.name);
    case 'mergeEntities':
      return mergeEntities(record, decision.id, decision.others);
    case 'splitEntity':
      return splitEntity(record, decision.ids, decision.name);
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

/** The ids of an entity's mentions; what it said stays to be judged by itself. */
const mentionsOf = ({ annotations }: AnnotationRecord, entityId: string): string[] =>
  annotations.filter((a) => a.entityId === entityId).map(({ id }) => id);

type Noted = { readonly id: string; readonly note?: string | undefined; readonly tags?: readonly string[] | undefined };

function change(record: AnnotationRecord, of: ItemList, id: string, next: (item: Noted) => Noted): AnnotationRecord {
  const list: readonly Noted[] = record[of];
  return { ...record, [of]: withNext(list, [id], next) };
}
