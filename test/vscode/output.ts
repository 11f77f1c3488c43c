export interface Counts {
  passed: number;
  failed: number;
}

const marker = /GLOSSATOR_SUITE (\{.*?\})/;

/**
 * Reads the suite's last line, `GLOSSATOR_SUITE {"passed":N,"failed":N}`, out of what goes to standard output: runTests
 * writes there what VS Code prints, and the suite has no other way out of the extension host.
 */
export class SuiteOutput {
  #rest = '';
  #counts: Counts | undefined;

  constructor() {
    const write = process.stdout.write.bind(process.stdout) as (chunk: string | Uint8Array) => boolean;
    process.stdout.write = (chunk: string | Uint8Array): boolean => {
      this.#read(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return write(chunk);
    };
  }

  /** Nothing when the suite did not come to its end. */
  get counts(): Counts | undefined {
    return this.#counts;
  }

  #read(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const found = marker.exec(line)?.[1];
      if (found) this.#counts = JSON.parse(found) as Counts;
    }
  }
}
