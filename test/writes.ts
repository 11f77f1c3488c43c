import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many writings into a folder have begun and not ended: temporary files with something in them. */
export function underWay(folder: string): number {
  if (!existsSync(folder)) return 0;
  const sizeOf = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  return readdirSync(folder).filter((name) => name.endsWith('.tmp') && sizeOf(name) > 0).length;
}

/**
 * Kills a process at once, or as soon as it is in the middle of a writing.
 * @param amidst to wait for a writing, for so many milliseconds at most. The file system is asked without a pause: a
 *   writing takes a millisecond or two.
 */
export function killWriter(pid: number, folder: string, amidst: number): void {
  for (const end = performance.now() + amidst; performance.now() < end && underWay(folder) === 0;);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
