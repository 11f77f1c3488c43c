import * as z from 'zod';
import type { Analyzer } from '../core/analyzer';
import { fileOf } from '../core/sidecar/convert';
import { inOrder } from '../core/sidecar/file';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { MAX_TEXT } from '../core/sidecar/schema';
import type { Console } from './console';
import { tooLong } from './documents';
import { linesOf, type Line } from './lines';
import { messageOf, Problem } from './problem';

/** Bytes of a line: the longest text takes 60 MB with every character escaped. */
const LONGEST_LINE = 100_000_000;

const inputLine = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * Reads lines `{"id", "text"}` and writes for each, in order, its sidecar object on one line with the id first; for a
 * line that can't be used, `{"id", "error"}`. Blank lines are passed over. Memory does not grow with their number.
 * @returns 0, or 1 when a line failed.
 */
export async function annotateLines(analyzer: Analyzer, console: Console): Promise<number> {
  let status = 0;
  for await (const line of linesOf(console.input, LONGEST_LINE)) {
    if (line && isBlank(line)) continue;
    const answer = answerTo(line, analyzer);
    if ('error' in answer) status = 1;
    await console.write(`${JSON.stringify(answer)}\n`);
  }
  return status;
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || byte === 9 || byte === 13);

function answerTo(line: Line, analyzer: Analyzer): object {
  let id: unknown = null;
  try {
    if (!line) throw new Problem(`The line has more than ${LONGEST_LINE / 1e6} MB.`);
    const json = parse(line);
    id = idIn(json);
    const { data, error } = inputLine.safeParse(json);
    if (error) throw new Problem('The line must be an object with "id", a string or a number, and "text", a string.');
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

function idIn(json: unknown): unknown {
  const id = (json as { id?: unknown } | null)?.id;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
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
