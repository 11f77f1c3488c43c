import { pMapIterable } from 'p-map';
import type { Answers } from './answers';
import type { Console } from './console';
import { collectorAfter } from './garbage';
import { blocksOf, isBlank, linesIn } from './lines';
import { endedUnexpectedly } from './problem';
import type { Additions } from './resources';
import { startWorkers, type Workers } from './workers';

/** Bytes of a line: the longest text takes 60 MB with every character escaped. */
const LONGEST_LINE = 100_000_000;

/**
 * Reads lines `{"id", "text"}` and writes for each, in order, its sidecar object on one line with the id first; for a
 * line that can't be used, `{"id", "error"}`. Blank lines are passed over. Memory does not grow with their number: as
 * long as the answers are not read, no more lines are.
 * @param jobs how many blocks of lines are worked on at once.
 * @returns 0, or 1 when a line failed.
 */
export async function annotateLines(jobs: number, additions: Additions, console: Console): Promise<number> {
  let status = 0;
  const workers = await startWorkers(jobs, additions, true);
  try {
    const blocks = blocksOf(console.input, LONGEST_LINE);
    const answers = pMapIterable(blocks, (block) => answersTo(block, workers), { concurrency: 2 * jobs });
    const collect = collectorAfter(4_000_000);
    for await (const { bytes, failed } of answers) {
      collect(bytes.length);
      if (failed > 0) status = 1;
      if (bytes.length > 0) await console.write(bytes);
    }
  } finally {
    await workers.end();
  }
  return status;
}

async function answersTo(block: Uint8Array | null, workers: Workers): Promise<Answers> {
  const { failure } = await import('./answers');
  if (!block) return failure(null, `The line has more than ${LONGEST_LINE / 1e6} MB.`);
  try {
    return await workers.run('answerLines', block);
  } catch (error) {
    const lines = [...linesIn(block)].filter((line) => !isBlank(line));
    if (lines.length === 1) return failure(lines[0]!, endedUnexpectedly(error));
    // One of them has ended a thread. The others are answered all the same.
    const single: Answers[] = [];
    for (const line of lines) single.push(await answersTo(line, workers));
    return {
      bytes: Buffer.concat(single.map(({ bytes }) => bytes)),
      failed: single.reduce((sum, { failed }) => sum + failed, 0),
    };
  }
}
