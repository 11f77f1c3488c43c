import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSidecar } from '../src/core/sidecar/file';
import { killWriter, underWay } from './writes';

/**
 * Kills the built command line at random moments while it writes sidecars, and looks at what is on the disk: each must
 * be the old or the new content, whole. Run `npm run build` first.
 *
 * usage: tsx test/kill.ts [times]
 */
const PROGRAM = join(__dirname, '../dist/cli/main.mjs');
const TIMES = Number(process.argv[2] ?? 200);
/** Documents in one run: it is killed somewhere among them. */
const DOCUMENTS = 12;
/** From one writing to the next, in milliseconds: mostly, and at most. */
const PAUSE = 20;
const LONGEST_PAUSE = 200;

const article = (version: number, n: number): string =>
  Array.from(
    { length: 40 },
    (_, i) =>
      `Ana Ruiz, chair of Group ${n}, said on day ${i} that plan ${version} would go on. "We go on," she said.\n`,
  ).join('\n');

const fileOf = (folder: string, n: number): string => join(folder, `${n}.txt`);
const sidecarOf = (folder: string, n: number): string => `${fileOf(folder, n)}.annotations.json`;
const leftovers = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
const readAll = (folder: string): string[] =>
  Array.from({ length: DOCUMENTS }, (_, n) => readFileSync(sidecarOf(folder, n), 'utf8'));

/** Runs to the end, or is killed once some writings have begun, or in the middle of the next one. */
function annotate(folder: string, kill?: { readonly after: number; readonly amidst: boolean }): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'annotate', folder], { stdio: 'ignore' });
  const begun = new Set<string>();
  const watcher = watch(folder, (_, name) => {
    if (!kill || !name?.endsWith('.tmp')) return;
    begun.add(name);
    if (begun.size < kill.after) return;
    watcher.close();
    setTimeout(() => killWriter(child.pid!, folder, kill.amidst ? LONGEST_PAUSE : 0), PAUSE * Math.random());
  });
  return new Promise((done) => {
    child.once('close', () => {
      watcher.close();
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
  const old = await sidecarsOf(folder, 1);
  const next = await sidecarsOf(folder, 2);
  const seen = { old: 0, new: 0, between: 0, amidst: 0 };
  for (let time = 0; time < TIMES; time++) {
    old.forEach((content, n) => writeFileSync(sidecarOf(folder, n), content));
    for (const name of leftovers(folder)) rmSync(join(folder, name));
    // Every other time it is waited for a writing, which by chance alone is seldom hit.
    const after = 1 + Math.floor(DOCUMENTS * Math.random());
    await annotate(folder, { after, amidst: time % 2 === 1 });
    const now = readAll(folder);
    now.forEach((content, n) => {
      if (content !== old[n] && content !== next[n]) throw new Error(`${sidecarOf(folder, n)} is neither old nor new.`);
      parseSidecar(content);
    });
    const written = now.filter((content, n) => content === next[n]).length;
    seen[written === 0 ? 'old' : written === DOCUMENTS ? 'new' : 'between']++;
    seen.amidst += Math.min(1, underWay(folder));
  }
  await annotate(folder);
  if (leftovers(folder).length > 0) throw new Error('A temporary file was left behind.');
  if (readAll(folder).some((content, n) => content !== next[n])) {
    throw new Error('The last run did not finish the work.');
  }
  rmSync(folder, { recursive: true });
  console.log(
    `Killed ${TIMES} times, ${seen.amidst} of them between the first byte of a temporary file and its renaming: ` +
      `${seen.old} runs had written nothing, ${seen.between} a part and ${seen.new} all. Every sidecar was whole.`,
  );
}

if (!existsSync(PROGRAM)) throw new Error('There is no dist/cli/main.mjs. Run "npm run build" first.');
void main();
