import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** Where a command reads and writes: results on standard output, everything else on standard error. */
export class Console {
  private line = '';

  constructor(private readonly streams: Streams) {}

  get input(): Readable {
    return this.streams.input;
  }

  /** Resolves when there is room for more, so that a slow reader slows the work down and not the memory up. */
  async write(text: string): Promise<void> {
    if (!this.streams.output.write(text)) await once(this.streams.output, 'drain');
  }

  error(message: string): void {
    this.clear();
    this.streams.errors.write(`${message}\n`);
  }

  /** What is being done, in place, on a terminal only. */
  progress(what: string): void {
    if (!this.streams.errors.isTTY) return;
    this.clear();
    this.line = what.length > 70 ? `…${what.slice(-69)}` : what;
    this.streams.errors.write(this.line);
  }

  /** What was done, on a terminal only: a script reads the exit status. */
  summary(text: string): void {
    this.clear();
    if (this.streams.errors.isTTY) this.streams.errors.write(`${text}\n`);
  }

  private clear(): void {
    if (this.line) this.streams.errors.write('\r\x1b[K');
    this.line = '';
  }
}
