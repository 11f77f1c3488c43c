import * as z from 'zod';
import type { Analyzer } from '../core/analyzer';
import { fileOf } from '../core/sidecar/convert';
import { inOrder } from '../core/sidecar/file';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { MAX_TEXT } from '../core/sidecar/schema';
import { tooLong } from './documents';
import { isBlank, linesIn } from './lines';
import { messageOf, Problem } from './problem';

/** What the filter says to a block of lines. */
export interface Answers {
  /** A line for each, in their order, encoded as UTF-8. */
  readonly bytes: Uint8Array;
  /** How many of them say an error. */
  readonly failed: number;
}

const inputLine = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Answers each line `{"id", "text"}` with its sidecar, the id first, or with `{"id", "error"}`; blank lines with nothing. */
export function answerLines(block: Uint8Array, analyzer: Analyzer): Answers {
  let failed = 0;
  let out = '';
  for (const line of linesIn(block)) {
    if (isBlank(line)) continue;
    const answer = answerTo(line, analyzer);
    if ('error' in answer) failed++;
    out += `${JSON.stringify(answer)}\n`;
  }
  return { bytes: new TextEncoder().encode(out), failed };
}

/** The answer to a line that no answer was found to. */
export function failure(line: Uint8Array | null, reason: string): Answers {
  let id: unknown = null;
  try {
    if (line) id = idIn(parse(line));
  } catch {
    // It has no id that could be read.
  }
  return { bytes: new TextEncoder().encode(`${JSON.stringify({ id, error: reason })}\n`), failed: 1 };
}

function answerTo(line: Uint8Array, analyzer: Analyzer): object {
  let id: unknown = null;
  try {
    const json = parse(line);
    id = idIn(json);
    const { data, error } = inputLine.safeParse(json);
    if (error) throw new Problem('The line must be an object with "id", a string or a number, and "text", a string.');
    if (id === null) throw new Problem('The id is too large for a number: write it as a string.');
    return { id: data.id, ...annotated(String(data.id), data.text, analyzer) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function parse(line: Uint8Array): unknown {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    throw new Problem('The line is not valid UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('The line is not JSON.');
  }
}

/** Null where there is none that would be written as it was read: JavaScript rounds integers of more than 53 bits. */
function idIn(json: unknown): string | number | null {
  const id = (json as { id?: unknown } | null)?.id;
  if (typeof id === 'string') return id;
  return typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER ? id : null;
}

function annotated(id: string, text: string, analyzer: Analyzer): object {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare.length > MAX_TEXT) throw tooLong();
  return inOrder(fileOf(merge(analyzer.analyze(bare), emptyRecord(fileNameOf(id))), bare));
}

/** A file's name has no separators of folders; an id, such as an address on the web, may. */
const fileNameOf = (id: string): string =>
  id
    .replace(/[/\\\0]/g, '_')
    .slice(0, 200)
    .replace(/^\.{0,2}$/, 'document');
