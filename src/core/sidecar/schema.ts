import * as z from 'zod';

/**
 * The sidecar file, version 1: the only place that says what it may hold. The types of the record, the order of the
 * keys in the file and the JSON Schema for editors are all made from it. Unknown keys are allowed at every level and
 * survive a round trip; they are not part of the types.
 */

/** Longest text that is analysed, in UTF-16 code units. */
export const MAX_TEXT = 10_000_000;
/** The largest offset, far beyond the longest text. */
const MAX_OFFSET = 500_000_000;
/** More than a file of the greatest length can hold, so that what is written can be read. */
export const MAX_ITEMS = 2_000_000;
/** The longest words that a place may have, in UTF-16 code units. */
export const MAX_EXACT = 1_000_000;
/** The longest name of an entity, in UTF-16 code units. */
export const MAX_NAME = 10_000;
/** Words kept on each side of a target, in code points. */
export const CONTEXT = 32;

const open = <S extends z.core.$ZodShape>(shape: S): z.ZodObject<S> =>
  z.looseObject(shape) as unknown as z.ZodObject<S>;

const offset = z.int().min(0).max(MAX_OFFSET);
const id = z.string().min(1).max(500);
const words = z.string().min(1).max(MAX_EXACT);
const context = z.string().max(2 * CONTEXT);
const status = z
  .enum(['suggested', 'accepted', 'rejected'])
  .meta({ description: 'A rejected item stays in the file, so that it is not suggested again.' });
const createdBy = z.enum(['engine', 'user']);
const confidence = z.number().min(0).max(1).meta({ description: 'The engine’s, from 0 to 1.' });
const note = z.string().max(100_000).meta({ description: 'The reader’s own words.' });
const tags = z.array(z.string().min(1).max(200)).max(1_000);
const orphan = z.boolean().meta({
  description: 'True when the words are no longer found in the text. The reader places them again or deletes them.',
});

const range = { start: offset, end: offset };
const ordered = { error: 'must not end before it starts' };
const inOrder = (s: { start: number; end: number }): boolean => s.start <= s.end;

const span = open(range)
  .refine(inOrder, ordered)
  .meta({ description: 'Offsets in Unicode code points; the end is exclusive.' });

const wordsAt = open({ ...range, exact: words, orphan: orphan.optional() })
  .refine(inOrder, ordered)
  .meta({ description: 'A place in the text and the words that stand there.' });

const target = open({ ...range, exact: words, prefix: context, suffix: context, orphan: orphan.optional() })
  .refine(inOrder, ordered)
  .meta({
    description:
      'A place in the text, the words that stand there, and up to 32 code points before and after. ' +
      'The names are those of the W3C Web Annotation selectors.',
  });

const conflict = { description: 'What somebody else decided on this at the same time: the reader is to choose.' };

const role = open({
  title: z.string().max(2_000).meta({ description: 'As the text has it; empty for a mere affiliation.' }),
  organization: z.string().max(2_000).nullable().default(null),
  organizationId: id.nullable().default(null),
  time: z.string().max(500).optional().meta({ description: '“former”, “acting”, “since 2018” … as the text has it.' }),
  evidence: span.nullable().default(null),
  confidence: confidence.optional(),
  status,
  createdBy,
  note: note.optional(),
  conflict: open({ status }).meta(conflict).optional(),
});

const entity = open({
  id: id.meta({ description: 'Stable: kept when the text is analysed again.', examples: ['deng-zhonghan'] }),
  type: z.enum(['person', 'organization', 'term']),
  name: z
    .string()
    .min(1)
    .max(MAX_NAME)
    .meta({ description: 'The fullest form in the text, or what the reader typed.' }),
  aliases: z.array(z.string().min(1).max(MAX_NAME)).max(MAX_ITEMS).default([]),
  roles: z.array(role).max(10_000).default([]).meta({ description: 'People only.' }),
  definition: z.string().max(100_000).optional().meta({ description: 'Of a term, from a glossary.' }),
  domain: z.string().max(1_000).optional().meta({ description: 'Of a term, from a glossary.' }),
  broader: z
    .string()
    .max(1_000)
    .optional()
    .meta({ description: 'Of a term, from a glossary: the name of a broader term.' }),
  createdBy: createdBy.optional().meta({ description: '“user” when the reader made, named or merged it.' }),
  merged: z
    .array(id)
    .max(MAX_ITEMS)
    .optional()
    .meta({ description: 'Ids of the entities that the reader said are the same as this one.' }),
  note: note.optional(),
  tags: tags.optional(),
  conflict: open({ name: z.string().min(1).max(MAX_NAME).optional(), note: note.optional() })
    .meta(conflict)
    .optional(),
});

const annotation = open({
  id: id.meta({ description: 'Stable and opaque.' }),
  type: z.enum(['person', 'organization', 'term']),
  entityId: id.nullable().default(null).meta({ description: 'Null where the text leaves open who is meant.' }),
  candidates: z.array(id).max(100).optional().meta({ description: 'Who may be meant, best first.' }),
  mention: z.enum(['name', 'pronoun', 'nominal']).default('name'),
  target,
  confidence: confidence.optional(),
  status,
  everywhere: z
    .boolean()
    .optional()
    .meta({ description: 'Of a rejected one: these words are not suggested anywhere in this document.' }),
  createdBy,
  note: note.optional(),
  tags: tags.optional(),
  conflict: open({
    type: z.enum(['person', 'organization', 'term']).optional(),
    entityId: id.nullable().optional(),
    target: target.optional(),
    status: status.optional(),
    note: note.optional(),
  })
    .meta(conflict)
    .optional(),
});

const statement = open({
  id,
  speakerId: id.nullable().default(null),
  speakerText: z
    .string()
    .max(10_000)
    .optional()
    .meta({ description: 'The words, where the speaker is no marked entity.' }),
  kind: z.enum(['direct', 'indirect', 'transcript']),
  modality: z
    .enum(['asserted', 'negated', 'hypothetical'])
    .optional()
    .meta({ description: 'Absent for “asserted”. “negated”: the text says that this was not said.' }),
  target: target.meta({ description: 'The words that were said, without quotation marks and without the cue.' }),
  cue: wordsAt.nullable().default(null),
  speakerMention: wordsAt.nullable().default(null),
  confidence: confidence.optional(),
  status,
  createdBy,
  note: note.optional(),
  tags: tags.optional(),
  conflict: open({
    speakerId: id.nullable().optional(),
    speakerText: z.string().max(10_000).optional(),
    kind: z.enum(['direct', 'indirect', 'transcript']).optional(),
    target: target.optional(),
    status: status.optional(),
    note: note.optional(),
  })
    .meta(conflict)
    .optional(),
});

const source = open({
  file: z
    .string()
    .max(1_000)
    .regex(/^(?!\.{1,2}$)[^/\\\0]+$/, { error: 'must be a file’s name without a folder' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'must be 64 hexadecimal digits' })
    .meta({ description: 'Of the text that the offsets count in, encoded as UTF-8.' }),
  length: offset.meta({ description: 'Of the text, in code points.' }),
  offsetUnit: z.literal('codepoint'),
  title: z.string().max(10_000).optional(),
  date: z.iso.date().optional(),
});

/** The parts of which a record keeps lists. */
export const parts = { role, entity, annotation, statement };

export const sidecarSchema = open({
  version: z.literal(1),
  document: source,
  generator: open({ name: z.string().max(200), version: z.string().max(200) }),
  entities: z.array(entity).max(MAX_ITEMS),
  annotations: z.array(annotation).max(MAX_ITEMS),
  statements: z.array(statement).max(MAX_ITEMS),
}).meta({
  title: 'Annotations of one document',
  description: 'Who is who, who said what, and which terms are in play. Kept beside the document it speaks of.',
});

/** The same rules as a JSON Schema, draft-07, for editors and other programs. */
export function jsonSchema(): object {
  return { $id: 'annotations.schema.json', ...z.toJSONSchema(sidecarSchema, { target: 'draft-7', io: 'input' }) };
}
