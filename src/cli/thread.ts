import { workerData } from 'node:worker_threads';
import { Transfer, worker } from 'workerpool';
import type { Additions } from './resources';
import { tasksWith } from './tasks';

// The program as a thread of itself.
const tasks = tasksWith(workerData as Additions);
worker({
  ...tasks,
  answerLines: (block: Uint8Array) => {
    const answers = tasks.answerLines(block);
    return new Transfer(answers, [answers.bytes.buffer]); // handed over, not copied
  },
});
