import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    // A file may be gone again by the time it is looked at: npm moves things about.
    else if (entry.isFile()) bytes += (await stat(path).catch(() => ({ size: 0 }))).size;
  }
  return bytes;
}

/** Shows how much has arrived in `folder` while `work` goes on: one line on a terminal, a line now and then elsewhere. */
export async function withProgress<T>(title: string, folder: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const terminal = process.stdout.isTTY;
  const line = async (): Promise<string> => {
    const megabytes = Math.round((await sizeOf(folder)) / 1e6);
    return `  ${title}: ${megabytes} MB, ${Math.round((Date.now() - begun) / 1000)} s`;
  };
  let measuring = false;
  let live = true;
  const tick = async (): Promise<void> => {
    if (measuring) return;
    measuring = true;
    const text = await line();
    measuring = false;
    // A measure that ends after the work must not be written over what comes next.
    if (live) process.stdout.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
  };
  console.log(`Fetching ${title}`);
  const clock = setInterval(() => void tick(), terminal ? 1000 : 4000);
  const stop = (): void => {
    clearInterval(clock);
    live = false;
    if (terminal) process.stdout.write('\r\x1b[K');
  };
  try {
    const result = await work();
    stop();
    console.log(`${await line()}, done`);
    return result;
  } catch (error) {
    stop();
    throw error;
  }
}
