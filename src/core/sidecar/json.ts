import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { SidecarError } from './errors';

/** Characters of a file: near the longest string there is. A text of 10 million takes about 100 million. */
export const MAX_LENGTH = 500_000_000;
/** Sidecars need 6 levels; the rest is room for other programs' keys. */
const MAX_DEPTH = 64;

export type Path = readonly (string | number)[];

/**
 * Reads JSON that may come from a stranger: size and depth are bounded, and a `__proto__` key is refused.
 * @throws SidecarError with the line.
 */
export function readJson(text: string): unknown {
  if (text.length > MAX_LENGTH) {
    throw new SidecarError('limit', `The file is larger than ${MAX_LENGTH / 1e6} million characters.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw syntaxError(text);
  }
  refuseTraps(value, text);
  return value;
}

/** The line of the value at `path`, or of the nearest one around it; 1 for the first. */
export function lineOf(text: string, path: Path): number {
  const root = parseTree(text);
  for (let length = path.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return 1;
}

/** `annotations[3].target.start` */
export const pathText = (path: Path): string =>
  path.reduce<string>((out, key) => {
    if (typeof key === 'number') return `${out}[${key}]`;
    return out ? `${out}.${key}` : key;
  }, '');

function syntaxError(text: string): SidecarError {
  if (text.trim() === '') return new SidecarError('syntax', 'The file is empty.', 1);
  const conflict = text.search(/^(?:<{7}|={7}|>{7})(?: |$)/m);
  if (conflict >= 0) {
    return new SidecarError('syntax', 'The file holds the marks of an unresolved merge.', lineAt(text, conflict));
  }
  const deep = tooDeep(text);
  if (deep !== null) return deepError(lineAt(text, deep));
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const first = errors[0];
  if (!first) return new SidecarError('syntax', 'This is not JSON.', 1);
  const reason = printParseErrorCode(first.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return new SidecarError('syntax', `This is not JSON: ${reason}.`, lineAt(text, first.offset));
}

function refuseTraps(value: unknown, text: string): void {
  const path = isContainer(value) ? trapIn(value, 0) : null;
  if (!path) return;
  if (path.length > MAX_DEPTH) throw deepError(lineAt(text, tooDeep(text) ?? 0));
  const line = lineOf(text, [...path, '__proto__']);
  throw new SidecarError('limit', 'The key "__proto__" is not allowed.', line, pathText(path));
}

/** The path of what has a `__proto__` key, or is nested too deep. The search ends there: no file can exhaust the stack. */
function trapIn(container: object, depth: number): Path | null {
  if (depth > MAX_DEPTH || Object.hasOwn(container, '__proto__')) return [];
  // Pairs of keys and values would be most of the work.
  for (const key of Array.isArray(container) ? container.keys() : Object.keys(container)) {
    const inner = (container as Record<string | number, unknown>)[key];
    const path = isContainer(inner) ? trapIn(inner, depth + 1) : null;
    if (path) return [key, ...path];
  }
  return null;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const deepError = (line: number): SidecarError =>
  new SidecarError('limit', `Lists and objects are nested more than ${MAX_DEPTH} deep.`, line);

/** Where the nesting exceeds the limit, or null. Brackets in strings do not count. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (quoted) {
      if (unit === '\\') i++;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') {
      if (++depth > MAX_DEPTH + 1) return i;
    } else if (unit === '}' || unit === ']') depth--;
  }
  return null;
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** What stands at `path`, for a message; undefined when nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
  return value;
}
