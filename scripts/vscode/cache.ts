import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../lib/ancestors';
import { atEnd, UserError } from '../lib/main';
import { npm, npmFailure } from '../lib/npm';
import { cacheFolder, shown } from '../lib/paths';
import { withProgress } from '../lib/progress';

/** Something that is fetched once and kept under a name with its version. */
export interface Part {
  /** Folder in the cache. */
  name: string;
  /** What the user is told is fetched. */
  title: string;
  /** Room it takes, in MB. */
  megabytes: number;
  /** Fills an empty folder; it is kept only when this succeeds. */
  fill(folder: string): Promise<void>;
}

/** Written last: a folder without it was never finished. */
const stamp = 'complete.json';

export function partFolder(part: Part): string {
  return join(cacheFolder(), part.name);
}

export function isCached(part: Part): boolean {
  return existsSync(join(partFolder(part), stamp));
}

/** `npm install` of one package (or of a folder's own dependencies) without running anybody's install script. */
export async function npmInstall(folder: string, what: string, args: string[]): Promise<void> {
  const done = await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    // npm hands a script's own project on in the environment; this install is of another one.
    env: { ...process.env, npm_config_local_prefix: folder, npm_config_global: 'false' },
  });
  if (done.status !== 0) throw npmFailure(what, done.output);
}

async function checkRoom(part: Part): Promise<void> {
  const { bavail, bsize } = await statfs(cacheFolder());
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= part.megabytes) return;
  throw new UserError(
    `${part.title} takes ${part.megabytes} MB and ${shown(cacheFolder())} has ${free} MB left. ` +
      'Free some space, or set GLOSSATOR_CACHE to a folder on another disk.',
  );
}

/** Removes what a killed fetch left. A fetch that still runs keeps its folder: its process number is in the name. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    const pid = /^\.fetching-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(cacheFolder(), name), { recursive: true, force: true });
  }
}

async function prepareCache(): Promise<void> {
  try {
    await mkdir(cacheFolder(), { recursive: true });
    await removeLeftovers();
  } catch (error) {
    throw new UserError(
      `The cache folder ${shown(cacheFolder())} can't be used (${String(error)}). ` +
        'Set GLOSSATOR_CACHE to a folder that can be written.',
    );
  }
}

/** The folder of a part, fetched when it isn't there yet. */
export async function ensurePart(part: Part): Promise<string> {
  const target = partFolder(part);
  if (isCached(part)) return target;
  await prepareCache();
  await checkRoom(part);
  const draft = join(cacheFolder(), `.fetching-${process.pid}-${part.name}`);
  const discard = (): Promise<void> => rm(draft, { recursive: true, force: true, maxRetries: 5 });
  atEnd(discard);
  await mkdir(draft);
  await withProgress(part.title, draft, () => part.fill(draft));
  await writeFile(join(draft, stamp), `${JSON.stringify({ name: part.name, fetched: new Date().toISOString() })}\n`);
  // Another run may have been faster: its copy is as good. A folder without a stamp is nobody's.
  if (!isCached(part)) {
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  }
  await discard();
  return target;
}
