import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Problem } from './problem';
import type { Additions } from './resources';
import type { Tasks } from './tasks';

/** Threads that work on tasks, or with one job this thread itself. */
export interface Workers {
  /** Rejects only when a task ends its thread; another thread then takes the place of that one. */
  run<T extends keyof Tasks>(task: T, ...args: Parameters<Tasks[T]>): Promise<Awaited<ReturnType<Tasks[T]>>>;
  end(): Promise<void>;
}

/** A thread may leave so many MB of garbage: more makes it hardly faster, and memory grow for minutes. */
const YOUNG = 16;

/**
 * Threads collect their garbage when their memory has grown by half. By default, V8 lets it grow fourfold, which is as
 * much as half a gigabyte with many threads, and takes minutes to reach: the marking this saves is hardly to be measured.
 */
const THRIFTY = ['--heap-growing-percent=50', '--initial-old-space-size=32'];

/** Beside this module, as a part of the program or as source. */
const script = ['thread.mjs', 'thread.ts']
  .map((name) => fileURLToPath(new URL(name, import.meta.url)))
  .find((path) => existsSync(path))!;

/**
 * @param apart in threads of their own, of which the memory stays small however long they work; one that has little to
 * do starts faster without.
 * @throws Problem where the program's own files are missing or damaged.
 */
export async function startWorkers(jobs: number, additions: Additions, apart = jobs > 1): Promise<Workers> {
  const workers = apart ? await threads(jobs, additions) : await thisThread(additions);
  const problem = await workers.run('load');
  if (problem === null) return workers;
  await workers.end();
  throw new Problem(problem);
}

async function thisThread(additions: Additions): Promise<Workers> {
  const { tasksWith } = await import('./tasks');
  const tasks = tasksWith(additions);
  return {
    // The compiler can't see that task and arguments belong together.
    run: async (task, ...args) => (tasks[task] as (...given: unknown[]) => never)(...args),
    end: async () => undefined,
  };
}

async function threads(jobs: number, additions: Additions): Promise<Workers> {
  const { default: workerpool } = await import('workerpool');
  THRIFTY.forEach((flag) => setFlagsFromString(flag)); // read when a thread starts, and when its memory has grown
  const threads = workerpool.pool(script, {
    maxWorkers: jobs,
    workerType: 'thread',
    workerThreadOpts: { workerData: additions, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } },
  });
  return {
    run: async (task, ...args) => (await threads.exec(task as string, args)) as never,
    end: async () => void (await threads.terminate()),
  };
}
