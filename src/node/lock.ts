import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock this old was left by a process that is gone, on whatever machine; in milliseconds. */
const STALE = 10_000;
/** Longer than any lock is held. */
const PATIENCE = 15_000;
const PAUSE = 20;

/**
 * Runs some work while nobody else works on the file under the same lock: another window, the command line, on this
 * machine or on another one that shares the folder. The lock of a process that was killed is taken over.
 * @throws Error when the lock can't be had.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const mine = `${process.pid} ${hostname()}`;
  await mkdir(dirname(path), { recursive: true });
  for (const end = Date.now() + PATIENCE; !(await taken(lock, mine));) {
    if (await isStale(lock)) await rm(lock, { force: true });
    else if (Date.now() > end) throw new Error(`${basename(path)} is being written by another program.`);
    else await wait(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string, mine: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(mine).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, owner] = await Promise.all([stat(lock), readFile(lock, 'utf8')]);
    const [pid, ...host] = owner.split(' ');
    if (Date.now() - mtimeMs > STALE) return true;
    return host.join(' ') === hostname() && !isAlive(Number(pid));
  } catch {
    return false; // It was given back meanwhile.
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
