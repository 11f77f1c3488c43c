import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runMain, UserError } from '../scripts/lib/main';
import { privateFolder } from '../scripts/vscode/server';
import { parseSidecar } from '../src/core/sidecar/file';
import { openHosts } from './vscode/hosts';

/**
 * Kills the extension host of a real VS Code at random moments while it writes a sidecar of half a megabyte, and looks
 * at what is on the disk: it must be the old or the new content, whole.
 *
 * usage: tsx test/killHost.ts [times]
 */
const TIMES = Number(process.argv[2] ?? 200);
/** Starting a window may take this long, in milliseconds. */
const PATIENCE = 180_000;
/** The host writes a few times before it is killed; in milliseconds. */
const LONGEST = 1_500;

const ARTICLE = Array.from(
  { length: 300 },
  (_, i) => `Ana Ruiz, chair of Group ${i}, said on day ${i} that the plan would go on. "We go on," she said.\n`,
).join('\n');

async function main(): Promise<number> {
  const folder = join(await privateFolder(), 'workspace');
  mkdirSync(folder);
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  const sidecar = join(folder, 'article.txt.annotations.json');
  const hosts = await openHosts(folder);
  const page = await hosts.newPage();
  const seen = { accepted: 0, rejected: 0, leftovers: 0 };
  for (let time = 0; time < TIMES; time++) {
    await hosts.start(page, 'kill.js');
    const pid = await writerIn(folder);
    await wait(LONGEST * Math.random());
    process.kill(pid, 'SIGKILL');
    await wait(50);
    const now = readFileSync(sidecar, 'utf8');
    const version = (['accepted', 'rejected'] as const).find(
      (name) => readFileSync(join(folder, `${name}.json`), 'utf8') === now,
    );
    if (!version) throw new UserError(`After ${time + 1} times the sidecar is neither the old nor the new one.`);
    parseSidecar(now);
    seen[version]++;
    if (readdirSync(folder).some((name) => /\.(tmp|lock)$/.test(name))) seen.leftovers++;
    console.log(`${time + 1}: ${version}, whole (${now.length} characters)`);
  }
  console.log(
    `Killed ${TIMES} times: ${seen.accepted} with the one version, ${seen.rejected} with the other; ` +
      `${seen.leftovers} in the middle of a writing. Every sidecar was whole.`,
  );
  return 0;
}

/** The process that writes, as soon as there is one. */
async function writerIn(folder: string): Promise<number> {
  const file = join(folder, 'writing');
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (!pid) continue;
    rmSync(file);
    return pid;
  }
  throw new UserError('VS Code did not begin to write.');
}

runMain(main);
