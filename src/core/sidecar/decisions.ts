import type { Span } from '../analysis';
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
import type { Annotation, AnnotationRecord, Entity, EntityType, Statement } from './record';

/** What the reader says a role is. */
export interface RoleWords {
  readonly title: string;
  readonly organization: string | null;
  readonly organizationId?: string | null;
  readonly time?: string;
}

/** Who said it, how, and where the words are. What is absent stays as it is. */
export interface StatementWords {
  readonly kind?: Statement['kind'];
  readonly speakerId?: string | null;
  readonly speakerText?: string;
  readonly span?: Span;
}

/**
 * Something a reader decides about a document. Plain data: it can be sent to a worker. `ids` are of annotations and
 * statements; spans are UTF-16 units of the text. An id that is no longer there is passed over.
 */
export type Decision =
  | { readonly type: 'accept'; readonly ids: readonly string[] }
  /** With `everywhere`, the same words are not suggested as this again, anywhere in the document. */
  | { readonly type: 'reject'; readonly ids: readonly string[]; readonly everywhere?: boolean }
  /** Takes away what the reader made; what the engine suggested is rejected. */
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  | { readonly type: 'setType'; readonly ids: readonly string[]; readonly to: EntityType }
  /** Grows, shrinks or moves a target; gives an orphan its place. */
  | { readonly type: 'setSpan'; readonly id: string; readonly span: Span }
  /** Marks words as mentions of one entity: a known one, or with null a new one named after the first of them. */
  | {
      readonly type: 'addMentions';
      readonly spans: readonly Span[];
      readonly as: EntityType;
      readonly entityId: string | null;
    }
  /** Says which entity these mentions are of. */
  | { readonly type: 'attach'; readonly ids: readonly string[]; readonly entityId: string }
  | { readonly type: 'addStatement'; readonly span: Span; readonly words: StatementWords }
  | { readonly type: 'editStatement'; readonly id: string; readonly words: StatementWords }
  | { readonly type: 'acceptEntity'; readonly id: string }
  | { readonly type: 'rejectEntity'; readonly id: string }
  | { readonly type: 'renameEntity'; readonly id: string; readonly name: string }
  /** These are the same as `id`. */
  | { readonly type: 'mergeEntities'; readonly id: string; readonly others: readonly string[] }
  /** These mentions are of somebody else, with this name. */
  | { readonly type: 'splitEntity'; readonly ids: readonly string[]; readonly name: string }
  | { readonly type: 'addRole'; readonly id: string; readonly role: RoleWords; readonly evidence?: Span }
  /** `index` counts the entity's roles. */
  | { readonly type: 'editRole'; readonly id: string; readonly index: number; readonly role: RoleWords }
  | { readonly type: 'acceptRole'; readonly id: string; readonly index: number }
  | { readonly type: 'rejectRole'; readonly id: string; readonly index: number }
  /** An empty note takes it away. `of` says which list the id is of. */
  | { readonly type: 'note'; readonly of: ItemList; readonly id: string; readonly note: string }
  | { readonly type: 'tag'; readonly of: ItemList; readonly id: string; readonly tags: readonly string[] };

export type ItemList = 'entities' | 'annotations' | 'statements';

/**
 * The record after a decision; the same record when there is nothing to change.
 * @param text that the record's targets stand in.
 */
export function decide(record: AnnotationRecord, text: string, decision: Decision): AnnotationRecord {
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
    case 'note':
      return change(record, decision.of, decision.id, ({ note, ...item }) =>
        decision.note ? { ...item, note: decision.note } : item,
      );
    case 'tag':
      return change(record, decision.of, decision.id, ({ tags, ...item }) =>
        decision.tags.length > 0 ? { ...item, tags: [...new Set(decision.tags)] } : item,
      );
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
