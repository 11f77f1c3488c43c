import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive, withLock } from './lock';

/**
 * Writes a file so that it is the old or the new content, whole, whatever happens to the process or the machine: a
 * temporary file beside it is written and flushed to the disk, then takes its name. A link is followed, not replaced.
 */
export async function writeAtomically(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.${randomUUID()}.tmp`);
  const mode = (await stat(target).catch(() => undefined))?.mode;
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/**
 * The same, unless somebody else has written the file since it was read: then nothing is written.
 * @param expected what the file held; null where there was none.
 * @returns whether it was written.
 */
export async function replaceAtomically(path: string, content: string, expected: string | null): Promise<boolean> {
  const target = await realpath(path).catch(() => path);
  return withLock(target, async () => {
    const now = await readFile(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    const same = expected === null ? now === null : now !== null && now.equals(Buffer.from(expected));
    if (same) await writeAtomically(target, content);
    return same;
  });
}

/** Makes the new name last through a power failure, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const LEFTOVER = /^\..+\.annotations\.json\.(\d+)\.(?:[0-9a-f-]+\.)?tmp$/;
const cleaned = new Set<string>();

/** Removes the temporary files of processes that were killed; looked for once a folder. */
async function removeLeftovers(folder: string): Promise<void> {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
