import * as z from 'zod';
import { MAX_EXACT, MAX_ITEMS, MAX_TEXT, parts } from './schema';

/**
 * What a reader may decide, with the limits of the file: what is decided can be written. Decisions come from commands,
 * which keys and other extensions run with arguments of their own.
 */
const { role, entity, annotation, statement } = parts;
const { id } = entity.shape;
const ids = z.array(id).max(MAX_ITEMS);
const index = z.int().min(0);
const offset = z.int().min(0).max(MAX_TEXT);
const span = z
  .object({ start: offset, end: offset })
  .refine(({ start, end }) => start < end && end - start <= MAX_EXACT, { error: 'must hold words, and not too many' });
const { type } = annotation.shape;
const of = z.enum(['entities', 'annotations', 'statements']);

const roleWords = z
  .object({
    title: role.shape.title,
    organization: z.string().max(2_000).nullable(),
    organizationId: id.nullish(),
    time: role.shape.time,
  })
  .refine(({ title, organization }) => Boolean(title.trim() || organization), { error: 'must say something' });

const statementWords = z.object({
  kind: statement.shape.kind.optional(),
  speakerId: id.nullish(),
  speakerText: statement.shape.speakerText,
  span: span.optional(),
});

const decide = <T extends string, S extends z.core.$ZodShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const decisionSchema = z.discriminatedUnion('type', [
  decide('accept', { ids }),
  /** With `everywhere`, the same words are not suggested as this again, anywhere in the document. */
  decide('reject', { ids, everywhere: z.boolean().optional() }),
  /** Takes away what the reader made; what the engine suggested is rejected. */
  decide('remove', { ids }),
  decide('setType', { ids, to: type }),
  /** Grows, shrinks or moves a target; gives an orphan its place. */
  decide('setSpan', { id, span }),
  /** Marks words as mentions of one entity: a known one, or with null a new one named after the first of them. */
  decide('addMentions', { spans: z.array(span).max(MAX_ITEMS), as: type, entityId: id.nullable() }),
  /** Says which entity these mentions are of. */
  decide('attach', { ids, entityId: id }),
  decide('addStatement', { span, words: statementWords }),
  decide('editStatement', { id, words: statementWords }),
  decide('acceptEntity', { id }),
  decide('rejectEntity', { id }),
  decide('renameEntity', { id, name: entity.shape.name }),
  /** These are the same as `id`. */
  decide('mergeEntities', { id, others: ids }),
  /** These mentions are of somebody else, with this name. */
  decide('splitEntity', { ids, name: entity.shape.name }),
  decide('addRole', { id, role: roleWords, evidence: span.optional() }),
  /** `index` counts the entity's roles. */
  decide('editRole', { id, index, role: roleWords }),
  decide('acceptRole', { id, index }),
  decide('rejectRole', { id, index }),
  /** What another program wrote, as the reader's own and in its place in this text. */
  decide('import', {
    items: z.object({ entities: z.array(entity), annotations: z.array(annotation), statements: z.array(statement) }),
  }),
  /** An empty note takes it away. `of` says which list the id is of. */
  decide('note', { of, id, note: z.string().max(100_000) }),
  /** Ends a conflict with what somebody else decided on the same; `index` counts the roles of an entity. */
  decide('settle', { of, id, index: index.optional(), take: z.enum(['this', 'other', 'both']) }),
  decide('tag', { of, id, tags: z.array(z.string().min(1).max(200)).max(1_000) }),
]);

/**
 * What another part of the program calls a decision, if it is one.
 * @throws Error that says what is wrong with it.
 */
export function parseDecision(decision: unknown): z.output<typeof decisionSchema> {
  const { success, data, error } = decisionSchema.safeParse(decision);
  if (success) return data;
  const [issue] = error.issues;
  throw new Error(`This can't be decided: ${[issue!.path.join('.'), issue!.message].filter(Boolean).join(' ')}.`);
}
