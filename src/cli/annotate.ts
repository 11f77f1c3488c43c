import { resolve } from 'node:path';
import { pMapIterable } from 'p-map';
import { isUpToDate, type Outcome } from './annotateFile';
import type { Console } from './console';
import { documentsIn, type Found } from './documents';
import { interruptible } from './interrupt';
import { endedUnexpectedly, messageOf } from './problem';
import type { Additions } from './resources';
import { startWorkers } from './workers';

export interface AnnotateOptions {
  /** How many texts are worked on at once; a core each where absent. */
  readonly jobs: number;
  /** Analyse texts whose sidecars are up to date too. */
  readonly force: boolean;
  readonly additions: Additions;
}

/** A thread takes as long to start as so many articles to annotate. */
const WORTH_A_THREAD = 4;

/**
 * Writes the sidecars of documents, merged with those that are there. Those that are up to date are passed over, so
 * that a run which was interrupted goes on where it was.
 * @returns 0, or 1 when a file failed; the others are done all the same. 130 or 143 when it was interrupted.
 */
export async function annotate(paths: readonly string[], options: AnnotateOptions, console: Console): Promise<number> {
  const documents = await distinct(documentsIn(paths));
  const jobs = Math.max(1, Math.min(options.jobs, Math.ceil(documents.length / WORTH_A_THREAD)));
  const workers = await startWorkers(jobs, options.additions);
  const count = { written: 0, unchanged: 0, failed: 0 };
  const bar = await console.bar(documents.length);
  const status = await interruptible(async (signal) => {
    const work = async (found: Found): Promise<[string, Outcome]> => {
      if ('problem' in found) return [found.path, found];
      const outcome = workers.run('annotateFile', found.path, options.force);
      return [found.path, await outcome.catch((error: unknown) => ({ problem: endedUnexpectedly(error) }))];
    };
    for await (const [path, outcome] of pMapIterable(until(signal, documents), work, { concurrency: 2 * jobs })) {
      if (typeof outcome === 'object') {
        count.failed++;
        console.error(`${path}: ${outcome.problem}`);
      } else count[outcome]++;
      bar.advance(path);
    }
    return count.failed > 0 ? 1 : 0;
  });
  bar.stop();
  await workers.end();
  const left = documents.length - count.written - count.unchanged - count.failed;
  const done = `${count.written} written, ${count.unchanged} up to date, ${count.failed} failed`;
  const rest = left > 0 ? `. Interrupted: ${left} left, which the same command does when it is run again` : '';
  if (documents.length > 1 || rest) console.error(`${done}${rest}`);
  return status;
}

/** Says which documents would be annotated, a line each, and writes nothing. */
export async function tellWhatIsToDo(paths: readonly string[], force: boolean, console: Console): Promise<number> {
  const count = { todo: 0, unchanged: 0, failed: 0 };
  for (const found of await distinct(documentsIn(paths))) {
    try {
      if ('problem' in found) throw new Error(found.problem);
      if ((await isUpToDate(found.path)) && !force) count.unchanged++;
      else {
        count.todo++;
        await console.write(`${found.path}\n`);
      }
    } catch (error) {
      count.failed++;
      console.error(`${found.path}: ${messageOf(error)}`);
    }
  }
  console.error(`${count.todo} to annotate, ${count.unchanged} up to date, ${count.failed} can’t be annotated`);
  return count.failed > 0 ? 1 : 0;
}

/** A document that is named twice is annotated once: two threads must not write the same sidecar. */
async function distinct(found: AsyncIterable<Found>): Promise<Found[]> {
  const byPath = new Map<string, Found>();
  for await (const document of found) {
    const path = resolve(document.path);
    if (!byPath.has(path)) byPath.set(path, document);
  }
  return [...byPath.values()];
}

function* until<T>(signal: AbortSignal, items: readonly T[]): Generator<T> {
  for (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}
