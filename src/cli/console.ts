import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** How far a command is, in place, on a terminal only. */
export interface Bar {
  advance(what: string): void;
  stop(): void;
}

/** Where a command reads and writes: results on standard output, everything else on standard error. */
export class Console {
  private shown: { readonly hide: () => void; readonly show: () => void } | undefined;

  constructor(private readonly streams: Streams) {}

  get input(): Readable {
    return this.streams.input;
  }

  /** Resolves when there is room for more, so that a slow reader slows the work down and not the memory up. */
  async write(text: string | Uint8Array): Promise<void> {
    if (!this.streams.output.write(text)) await once(this.streams.output, 'drain');
  }

  error(message: string): void {
    this.shown?.hide();
    this.streams.errors.write(`${message}\n`);
    this.shown?.show();
  }

  /** What was done, on a terminal only: a script reads the exit status. */
  summary(text: string): void {
    if (this.streams.errors.isTTY) this.error(text);
  }

  /** What is being done, in place, on a terminal only. */
  progress(what: string): void {
    if (!this.streams.errors.isTTY) return;
    this.shown?.hide();
    const hide = (): boolean => this.streams.errors.write('\r\x1b[K');
    this.shown = { hide, show: () => undefined };
    this.streams.errors.write(what.length > 70 ? `…${what.slice(-69)}` : what);
  }

  /** @param total of the steps. */
  async bar(total: number): Promise<Bar> {
    const { errors } = this.streams;
    if (!errors.isTTY || total < 2) return { advance: () => undefined, stop: () => undefined };
    const { default: progress } = await import('cli-progress');
    const bar = new progress.SingleBar({
      stream: errors as NodeJS.WritableStream,
      format: '{bar} {value}/{total} {eta_formatted} left  {what}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
      clearOnComplete: true,
      etaBuffer: 200,
      gracefulExit: false,
    });
    bar.start(total, 0, { what: '' });
    this.shown = { hide: () => errors.write('\r\x1b[K'), show: () => bar.render() };
    return {
      advance: (what) => bar.increment({ what: what.length > 40 ? `…${what.slice(-39)}` : what }),
      stop: () => {
        this.shown = undefined;
        bar.stop();
      },
    };
  }
}
