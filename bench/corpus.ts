import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { articles } from './corpus/articles';

/**
 * The command line on a corpus: articles of 500 words through the filter with one thread, with all cores and through
 * GNU parallel; whether memory grows with the number of articles; and a run over files that is killed and resumed.
 * Machines are noisy: read the ratios. Run `npm run build` first.
 * usage: npm run bench:corpus -- [--articles 10000]
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const COUNT = Number(values.articles);
const PROGRAM = join(__dirname, '../dist/cli/main.mjs');
const CORES = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), 'glossator-corpus-'));

interface Ran {
  readonly seconds: number;
  /** Seconds of processors, which other programs on the machine change little. */
  readonly cpu: number;
  /** Of the largest process, in MB. */
  readonly peak: number;
  readonly output: string;
}

/** Runs a command with a file as its input; the output goes into another. */
async function ran(command: string, args: readonly string[], input: string, name: string): Promise<Ran> {
  const output = join(folder, `${name}.out`);
  const peak = join(folder, `${name}.peak`);
  const [from, to] = [openSync(input, 'r'), openSync(output, 'w')];
  const began = process.hrtime.bigint();
  const child = spawn(command, args, {
    stdio: [from, to, 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${pathToFileURL(join(__dirname, 'corpus/peak.mjs')).href}`,
      GLOSSATOR_PEAK: peak,
    },
  });
  const status = await new Promise((done) => child.once('close', done));
  closeSync(from);
  closeSync(to);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}`);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const processes = readFileSync(peak, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [number, number]);
  const cpu = processes.reduce((sum, [, microseconds]) => sum + microseconds / 1e6, 0);
  return { seconds, cpu, peak: Math.max(...processes.map(([kilobytes]) => kilobytes)) / 1000, output };
}

const filter = (jobs: number): string[] => [PROGRAM, 'annotate', '--jsonl', '--jobs', String(jobs)];

function corpusOf(count: number): string {
  const path = join(folder, `${count}.jsonl`);
  const lines = [...articles(count)].map((article) => `${JSON.stringify(article)}\n`);
  writeFileSync(path, lines.join(''));
  return path;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** @returns the runs with one thread and with all cores. */
async function throughput(): Promise<{ one: Ran; all: Ran }> {
  const input = corpusOf(COUNT);
  const megabytes = (statSync(input).size / 1e6).toFixed(1);
  console.log(`${COUNT} articles of 500 words, ${megabytes} MB; ${CORES} cores`);
  const one = await ran(process.execPath, filter(1), input, 'one');
  const expected = await hashOf(one.output);
  const show = async ({ seconds, cpu, peak, output }: Ran, what: string): Promise<void> => {
    if ((await hashOf(output)) !== expected) throw new Error(`${what}: the output is not that of one thread.`);
    const rate = Math.round(COUNT / seconds);
    console.log(
      `${what.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${String(rate).padStart(5)} articles/s  ` +
        `${String(rate * 500).padStart(7)} words/s  ${(one.seconds / seconds).toFixed(2)} x   ` +
        `${cpu.toFixed(1)} s of processors, ${Math.round(COUNT / cpu)} articles each  peak ${peak.toFixed(0)} MB`,
    );
  };
  await show(one, 'one thread');
  const all = await ran(process.execPath, filter(CORES), input, 'all');
  await show(all, `--jobs ${CORES}`);
  if (spawnSync('parallel', ['--version']).status === 0) {
    const args = ['--will-cite', '--pipe', '--block', '10M', '--keep-order', '--jobs', String(CORES)];
    await show(
      await ran('parallel', [...args, process.execPath, ...filter(1)], input, 'parallel'),
      'GNU parallel --pipe',
    );
  } else console.log('GNU parallel is not there.');
  return { one, all };
}

async function memory(runs: { one: Ran; all: Ran }): Promise<void> {
  const few = Math.max(1, Math.round(COUNT / 10));
  for (const [jobs, large] of [
    [1, runs.one],
    [CORES, runs.all],
  ] as const) {
    const small = await ran(process.execPath, filter(jobs), corpusOf(few), `few${jobs}`);
    console.log(
      `memory, --jobs ${jobs}         peak at ${COUNT} articles ${large.peak.toFixed(0)} MB, at ${few} ` +
        `${small.peak.toFixed(0)} MB: ${(large.peak / small.peak).toFixed(2)} x`,
    );
  }
}

/** Files of a folder: killed in the middle, then run again. */
async function resumed(): Promise<void> {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (const { id, text } of articles(COUNT)) writeFileSync(join(texts, `${id}.txt`), text);
  const sidecars = (): string[] => readdirSync(texts).filter((name) => name.endsWith('.annotations.json'));
  const child = spawn(process.execPath, [PROGRAM, 'annotate', texts], { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = new Promise((done) => child.once('close', done));
  while (sidecars().length < COUNT / 2) await new Promise((done) => setTimeout(done, 50));
  child.kill('SIGKILL');
  await ended;
  const before = new Map(sidecars().map((name) => [name, statSync(join(texts, name), { bigint: true }).mtimeNs]));
  const began = process.hrtime.bigint();
  const again = spawnSync(process.execPath, [PROGRAM, 'annotate', texts], { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const redone = [...before].filter(([name, at]) => statSync(join(texts, name), { bigint: true }).mtimeNs !== at);
  const lost = COUNT - sidecars().length;
  const left = readdirSync(texts).filter((name) => name.endsWith('.tmp')).length;
  console.log(
    `killed after ${before.size} of ${COUNT} files; resumed in ${seconds.toFixed(1)} s (${again.stderr.trim()}): ` +
      `${redone.length} redone, ${lost} lost, ${left} temporary files left`,
  );
  if (redone.length > 0 || lost > 0 || left > 0 || again.status !== 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('There is no dist/cli/main.mjs. Run "npm run build" first.');
  try {
    await memory(await throughput());
    await resumed();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
