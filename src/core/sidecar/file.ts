import type * as z from 'zod';
import { SidecarError } from './errors';
import { lineOf, MAX_LENGTH, pathText, readJson, valueAt, type Path } from './json';
import { layoutOf, type Layout } from './layout';
import { migrate } from './migrate';
import type { SidecarFile } from './record';
import { sidecarSchema } from './schema';

/**
 * Reads a sidecar file, of this version or an older one.
 * @throws SidecarError that names the line and the path of what is wrong.
 */
export function parseSidecar(fileText: string): SidecarFile {
  const text = fileText.startsWith('\ufeff') ? fileText.slice(1) : fileText;
  const json = migrate(readJson(text), text);
  const result = sidecarSchema.safeParse(json);
  if (!result.success) throw invalid(text, json, result.error.issues[0]!);
  checkReferences(result.data, text);
  return result.data;
}

/**
 * The bytes of a sidecar file, as text: the same content always gives the same bytes.
 * @throws SidecarError for what could not be read again.
 */
export function serializeSidecar(file: SidecarFile): string {
  const { success, error } = sidecarSchema.safeParse(file);
  if (!success) {
    const [issue] = error.issues;
    const path = pathOf(issue!);
    const reason = `${explain(issue!, valueAt(file, path))}. ${UNREADABLE}`;
    throw new SidecarError('limit', reason, null, pathText(path));
  }
  const text = stringified(file);
  if (text === null || isTooLong(text)) {
    const reason = `The sidecar would be longer than ${MAX_LENGTH / 1e6} million characters.`;
    throw new SidecarError('limit', `${reason} ${UNREADABLE}`);
  }
  return text;
}

/** Whether a file could not be read again for its length. */
export const isTooLong = (fileText: string): boolean => fileText.length > MAX_LENGTH;

/** Null where the text would be longer than strings can be. */
function stringified(file: SidecarFile): string | null {
  try {
    return `${JSON.stringify(inOrder(file), null, 2)}\n`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const UNREADABLE = 'A sidecar like this could not be read again, so it is not written.';

const LAYOUT = layoutOf(sidecarSchema);

/** The file's object with the known keys in the order of the schema, and unknown ones after them as they came. */
export const inOrder = (file: SidecarFile): SidecarFile => ordered(file, LAYOUT) as SidecarFile;

function ordered(value: unknown, layout: Layout | undefined): unknown {
  if (!layout || typeof value !== 'object' || value === null || isOrdered(value, layout)) return value;
  if (layout.items) return (value as unknown[]).map((item) => ordered(item, layout.items));
  const from = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const [key, known] of layout.keys) if (from[key] !== undefined) out[key] = ordered(from[key], known.layout);
  for (const key of Object.keys(from)) if (!layout.keys.has(key)) out[key] = from[key];
  return out;
}

/** Whether it needs no copy: most of what the engine finds is made in order. */
function isOrdered(value: object, layout: Layout): boolean {
  if (layout.items) return (value as object[]).every((item) => isOrdered(item, layout.items!));
  let last = -1;
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    const known = layout.keys.get(key);
    if (inner === undefined || !known || known.rank <= last) return false;
    last = known.rank;
    if (known.layout && typeof inner === 'object' && inner !== null && !isOrdered(inner, known.layout)) return false;
  }
  return true;
}

function invalid(text: string, json: unknown, issue: z.core.$ZodIssue): SidecarError {
  const path = pathOf(issue);
  return problem(text, path, `${explain(issue, valueAt(json, path))}.`);
}

const pathOf = (issue: z.core.$ZodIssue): Path =>
  issue.path.filter((key): key is string | number => typeof key !== 'symbol');

const problem = (text: string, path: Path, reason: string): SidecarError =>
  new SidecarError('invalid', reason, lineOf(text, path), pathText(path));

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function explain(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return 'is missing';
      return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${shown(found)}`;
    case 'invalid_value':
      if (found === undefined) return 'is missing';
      return `must be ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}, not ${shown(found)}`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `must have at most ${issue.maximum} characters`;
      return issue.origin === 'array' ? `must have at most ${issue.maximum} items` : `must be at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a date such as "2025-03-12"' : issue.message;
    default:
      return issue.message;
  }
}

/** A value as a message shows it: never more than a few words of it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

/** What the shape alone can't say: ids are unique, references lead somewhere, offsets are within the document. */
function checkReferences({ document, entities, annotations, statements }: SidecarFile, text: string): void {
  // Paths are put together only for what is wrong: of a long text there are a hundred thousand.
  const fail = (list: string, at: number, keys: string, reason: string): never => {
    const path = keys.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    throw problem(text, [list, at, ...path], reason);
  };
  const unique = (seen: Set<string>, id: string, list: string, at: number): void => {
    if (seen.has(id)) fail(list, at, 'id', `The id ${shown(id)} is used twice.`);
    seen.add(id);
  };
  const ids = new Set<string>();
  const known = (id: string | null, list: string, at: number, keys: string): void => {
    if (id !== null && !ids.has(id)) fail(list, at, keys, `There is no entity with the id ${shown(id)}.`);
  };
  const within = (place: { readonly end: number } | null, list: string, at: number, keys: string): void => {
    if (!place || place.end <= document.length) return;
    const reason = `${place.end} lies beyond the end of the document, which is ${document.length} long.`;
    fail(list, at, `${keys}.end`, reason);
  };
  entities.forEach((e, i) => unique(ids, e.id, 'entities', i));
  entities.forEach((e, i) =>
    e.roles.forEach((r, j) => {
      known(r.organizationId, 'entities', i, `roles.${j}.organizationId`);
      within(r.evidence, 'entities', i, `roles.${j}.evidence`);
    }),
  );
  const items = new Set<string>();
  annotations.forEach((a, i) => {
    unique(items, a.id, 'annotations', i);
    known(a.entityId, 'annotations', i, 'entityId');
    a.candidates?.forEach((c, j) => known(c, 'annotations', i, `candidates.${j}`));
    within(a.target, 'annotations', i, 'target');
    known(a.conflict?.entityId ?? null, 'annotations', i, 'conflict.entityId');
    within(a.conflict?.target ?? null, 'annotations', i, 'conflict.target');
  });
  statements.forEach((s, i) => {
    unique(items, s.id, 'statements', i);
    known(s.speakerId, 'statements', i, 'speakerId');
    within(s.target, 'statements', i, 'target');
    known(s.conflict?.speakerId ?? null, 'statements', i, 'conflict.speakerId');
    within(s.conflict?.target ?? null, 'statements', i, 'conflict.target');
    within(s.cue, 'statements', i, 'cue');
    within(s.speakerMention, 'statements', i, 'speakerMention');
  });
}
