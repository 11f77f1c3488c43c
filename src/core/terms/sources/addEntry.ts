import { findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import { slugOf } from '../../entities/ids';
import { SidecarError } from '../../sidecar/errors';
import { lineAt, readJson } from '../../sidecar/json';
import { listOf } from './json';

/** What a reader says of a term. Empty words are left out of the file. */
export interface NewEntry {
  readonly label: string;
  readonly variants: readonly string[];
  readonly definition: string;
  readonly domain: string;
}

/** Replaces the text from `start` to `end`, in UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an entry can't be added; the file stays as it is. */
export class EntryRefused extends Error {
  /** @param line 1 for the first; null where the problem is the file as a whole. */
  constructor(
    message: string,
    readonly line: number | null,
  ) {
    super(message);
  }
}

/**
 * Adds an entry at the end of a glossary in JSON. All that is in the file stays as it is, keys that glossaries don't
 * have included; the entry is laid out as the one before it.
 * @throws EntryRefused where the file is broken, or has the term already.
 */
export function addEntry(text: string, entry: NewEntry): readonly TextEdit[] {
  const value = read(text);
  const list = listOf(value);
  if (!list && (typeof value !== 'object' || value === null || 'concepts' in value)) {
    throw new EntryRefused('This file is no glossary: it holds no list of entries.', 1);
  }
  refuseKnown(list ?? [], entry, text);
  const written = writtenEntry(entry, list ?? []);
  if (list) return [atEnd(text, Array.isArray(value), written)];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: eolOf(text) };
  const edits = modify(text, ['concepts'], [written], { formattingOptions });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

function read(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof SidecarError) throw new EntryRefused(error.reason, error.line);
    throw error;
  }
}

type Loose = Readonly<Record<string, unknown>> | null;

function refuseKnown(list: readonly unknown[], { label }: NewEntry, text: string): void {
  const wanted = label.toLowerCase();
  const same = (words: unknown): boolean => typeof words === 'string' && words.trim().toLowerCase() === wanted;
  for (const entry of list as readonly Loose[]) {
    const variants: unknown = entry?.['variants'];
    if (!same(entry?.['label']) && !(Array.isArray(variants) && variants.some(same))) continue;
    const at = text.toLowerCase().indexOf(JSON.stringify(wanted));
    throw new EntryRefused(`The glossary has “${label}” already.`, at < 0 ? null : lineAt(text, at));
  }
}

function writtenEntry({ label, variants, definition, domain }: NewEntry, list: readonly unknown[]): object {
  const slug = slugOf(label);
  const id = freeId(list, slug);
  return {
    ...(id !== slug && { id }),
    label,
    ...(variants.length > 0 && { variants }),
    ...(definition && { definition }),
    ...(domain && { domain }),
  };
}

/** Entries without an id have the slug of their label. */
function freeId(list: readonly unknown[], wanted: string): string {
  const ids = (list as readonly Loose[]).map((e) => String(e?.['id'] ?? slugOf(String(e?.['label'] ?? ''))));
  const taken = new Set(ids);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${String(n)}`;
  return id;
}

function atEnd(text: string, isList: boolean, written: object): TextEdit {
  const root = parseTree(text)!;
  const list = isList ? root : findNodeAtLocation(root, ['concepts'])!;
  const eol = eolOf(text);
  const last = list.children?.at(-1);
  if (!last) {
    const outer = indentBefore(text, list.offset);
    const inner = outer + indentOf(text);
    const content = `[${eol}${inner}${laidOut(written, inner, text)}${eol}${outer}]`;
    return { start: list.offset, end: list.offset + list.length, text: content };
  }
  const end = last.offset + last.length;
  const own = text.slice(last.offset, end);
  const entry = own.includes('\n')
    ? laidOut(written, indentBefore(text, last.offset), text)
    : `{ ${JSON.stringify(written, null, 1).slice(1, -1).trim().replace(/\n */g, ' ')} }`;
  const between = startsLine(text, last) ? eol + indentBefore(text, last.offset) : ' ';
  return { start: end, end, text: `,${between}${entry}` };
}

const laidOut = (written: object, indent: string, text: string): string =>
  JSON.stringify(written, null, indentOf(text)).replaceAll('\n', eolOf(text) + indent);

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
/** One step of the file's; two spaces where nothing shows it. */
const indentOf = (text: string): string => /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
/** What the line of the offset begins with. */
const indentBefore = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];
const startsLine = (text: string, { offset }: Node): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' && text.lastIndexOf('\n', offset) >= 0;
