import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folder, marks, open, run as command } from './article';

/** Each of two windows decides on every other name, and saves after each decision while the other one does the same. */
export async function run(): Promise<void> {
  const isFirst = tryPut('first');
  await open();
  const ids = marks().map(({ id }) => id);
  await both(isFirst, 'ready');
  for (let i = isFirst ? 0 : 1; i < ids.length; i += 2) {
    await command(isFirst ? 'accept' : 'remove', { id: ids[i] });
    await command('saveAnnotations');
  }
  // Both on one mark, and differently, before either of them can know of the other.
  await both(isFirst, 'decided');
  await command('editNote', { id: ids[0], of: 'annotations', note: isFirst ? 'One.' : 'Two.' });
  await both(isFirst, 'noted');
  await command('saveAnnotations');
  tryPut(isFirst ? 'first-done' : 'second-done');
}

/** Waits until the other window has come as far. */
async function both(isFirst: boolean, what: string): Promise<void> {
  tryPut(`${isFirst ? 'first' : 'second'}-${what}`);
  while (!existsSync(join(folder, `${isFirst ? 'second' : 'first'}-${what}`))) await wait(20);
}

/** @returns whether there was no such file yet. */
function tryPut(name: string): boolean {
  try {
    writeFileSync(join(folder, name), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
