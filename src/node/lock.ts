import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock that was seen for as long as this was left by a process that is gone, on whatever machine; in milliseconds. */
const STALE = 10_000;
/** How much longer to wait for others that wait as well; in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 20;

/**
 * Runs some work while nobody else works on the file under the same lock: another window, the command line, on this
 * machine or on another one that shares the folder. The lock of a process that was killed is taken over.
 * @param stale see `STALE`.
 * @throws Error when the lock can't be had.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, stale = STALE): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const mine = `${process.pid} ${hostname()}`;
  await mkdir(dirname(path), { recursive: true });
  const began = performance.now();
  let seen = { lock: '', since: began };
  while (!(await taken(lock, mine))) {
    const now = performance.now();
    const other = await ownerOf(lock);
    // Its age by the clock of another machine says nothing: what counts is how long it was seen here.
    if (other !== seen.lock) seen = { lock: other, since: now };
    if (isAbandoned(other) || now - seen.since > stale) await rm(lock, { force: true });
    else if (now - began > stale + PATIENCE) throw new Error(`${basename(path)} is being written by another program.`);
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

/** Who holds a lock, and since when by the clock of its folder; empty where it was given back meanwhile. */
async function ownerOf(lock: string): Promise<string> {
  try {
    const [{ mtimeMs }, owner] = await Promise.all([stat(lock), readFile(lock, 'utf8')]);
    return `${owner} ${mtimeMs}`;
  } catch {
    return '';
  }
}

/** Whether its process was on this machine and is gone. */
function isAbandoned(owner: string): boolean {
  const [pid, host] = owner.split(' ');
  return host === hostname() && !isAlive(Number(pid));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
