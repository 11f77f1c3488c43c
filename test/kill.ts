import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSidecar } from '../src/core/sidecar/file';

/**
 * Kills the built command line at random moments while it writes sidecars, and looks at what is on the disk: each must
 * be the old or the new content, whole. Run `npm run build` first.
 *
 * usage: tsx test/kill.ts [times]
 */
const PROGRAM = join(__dirname, '../dist/cli/main.mjs');
const TIMES = Number(process.argv[2] ?? 200);
/** Documents in one run: it is killed somewhere among them. */
const DOCUMENTS = 30;

const article = (version: number, n: number): string =>
  Array.from(
    { length: 40 },
    (_, i) =>
      `Ana Ruiz, chair of Group ${n}, said on day ${i} that plan ${version} would go on. "We go on," she said.\n`,
  ).join('\n');

const fileOf = (folder: string, n: number): string => join(folder, `${n}.txt`);
const sidecarOf = (folder: string, n: number): string => `${fileOf(folder, n)}.annotations.json`;
const readAll = (folder: string): string[] =>
  Array.from({ length: DOCUMENTS }, (_, n) => readFileSync(sidecarOf(folder, n), 'utf8'));

/** Runs to the end, or is killed after some milliseconds. */
function annotate(folder: string, killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'annotate', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) => {
    child.once('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** The sidecars of one version of the documents. */
async function sidecarsOf(folder: string, version: number): Promise<string[]> {
  for (let n = 0; n < DOCUMENTS; n++) writeFileSync(fileOf(folder, n), article(version, n));
  await annotate(folder);
  return readAll(folder);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-kill-'));
  const began = Date.now();
  const old = await sidecarsOf(folder, 1);
  const whole = Date.now() - began;
  const next = await sidecarsOf(folder, 2);
  const seen = { old: 0, new: 0, between: 0, leftovers: 0 };
  for (let time = 0; time < TIMES; time++) {
    old.forEach((content, n) => writeFileSync(sidecarOf(folder, n), content));
    // Nothing is written in the first part of a run, while the program starts.
    await annotate(folder, (0.4 + 0.7 * Math.random()) * whole);
    const now = readAll(folder);
    now.forEach((content, n) => {
      if (content !== old[n] && content !== next[n]) throw new Error(`${sidecarOf(folder, n)} is neither old nor new.`);
      parseSidecar(content);
    });
    const written = now.filter((content, n) => content === next[n]).length;
    seen[written === 0 ? 'old' : written === DOCUMENTS ? 'new' : 'between']++;
    if (readdirSync(folder).some((name) => name.endsWith('.tmp'))) seen.leftovers++;
  }
  await annotate(folder);
  if (readdirSync(folder).some((name) => name.endsWith('.tmp'))) throw new Error('A temporary file was left behind.');
  if (readAll(folder).some((content, n) => content !== next[n])) {
    throw new Error('The last run did not finish the work.');
  }
  rmSync(folder, { recursive: true });
  console.log(
    `Killed ${TIMES} times: ${seen.between} in the middle of the documents, ${seen.old} before, ${seen.new} after; ` +
      `${seen.leftovers} left a temporary file, which the next run removed. Every sidecar was whole.`,
  );
}

if (!existsSync(PROGRAM)) throw new Error('There is no dist/cli/main.mjs. Run "npm run build" first.');
void main();
