import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/program';

export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in this process. */
export async function glossator(args: readonly string[], input: string | Readable = ''): Promise<Ran> {
  const kept = { output: '', errors: '' };
  const into = (name: keyof typeof kept): Writable =>
    new Writable({
      decodeStrings: false,
      write: (chunk: string, _, done) => {
        kept[name] += chunk;
        done();
      },
    });
  const stream = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const status = await run(args, { input: stream, output: into('output'), errors: into('errors') });
  return { status, ...kept };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'glossator-'));
