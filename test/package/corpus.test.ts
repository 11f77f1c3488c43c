import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articles } from '../../bench/corpus/articles';

const PROGRAM = join(__dirname, '../../dist/cli/main.mjs');
const filter = ['annotate', '--jsonl'];
const MOST = 500_000_000;

const corpus = (count: number): string =>
  [...articles(count)].map((article) => `${JSON.stringify(article)}\n`).join('');

function ran(command: string, args: readonly string[], input: string): string {
  const { stdout, stderr, status } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: MOST });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}

describe('the built command line on a corpus', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'glossator-corpus-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('answers in order and the same with several threads', () => {
    const input = corpus(60);
    const one = ran(process.execPath, [PROGRAM, ...filter], input);
    assert.equal(one.split('\n').length, 61);
    assert.ok(ran(process.execPath, [PROGRAM, ...filter, '--jobs', '3'], input) === one, 'the answers differ');
  });

  it('answers the same under GNU parallel', function () {
    if (spawnSync('parallel', ['--version']).status !== 0) this.skip();
    const input = corpus(60);
    const one = ran(process.execPath, [PROGRAM, ...filter], input);
    const args = ['--will-cite', '--pipe', '--block', '32k', '--keep-order', process.execPath, PROGRAM, ...filter];
    assert.ok(ran('parallel', args, input) === one, 'the answers differ');
  });

  it('lets a client that waits for each answer before it asks again have it', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [PROGRAM, ...filter, '--jobs', jobs], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      for (const { id, text } of articles(3)) {
        const answer = new Promise<string>((done) => child.stdout.once('data', (data: Buffer) => done(String(data))));
        child.stdin.write(`${JSON.stringify({ id, text })}\n`);
        assert.ok((await answer).startsWith(`{"id":"${id}"`));
      }
      const ended = new Promise((done) => child.once('close', done));
      child.stdin.end();
      assert.equal(await ended, 0);
    }
  });

  it('ends without a word when its reader has seen enough', () => {
    const command = `"${process.execPath}" "${PROGRAM}" annotate --jsonl --jobs 2 | head -n 1 | cut -c 1-8`;
    assert.equal(ran('sh', ['-c', command], corpus(40)), '{"id":"0\n');
  });

  const texts = (count: number): void => {
    for (const { id, text } of articles(count)) writeFileSync(join(folder, `${id}.txt`), text);
  };
  const sidecars = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.annotations.json'));
  const writtenAt = (name: string): bigint => statSync(join(folder, name), { bigint: true }).mtimeNs;
  const annotate = [PROGRAM, 'annotate', '--jobs', '2'];

  it('goes on where it was killed: nothing is done twice, nothing is lost', async () => {
    texts(60);
    const child = spawn(process.execPath, [...annotate, folder], { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', done));
    while (sidecars().length < 15) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGKILL');
    await ended;
    const before = new Map(sidecars().map((name) => [name, writtenAt(name)]));
    assert.ok(before.size < 60, 'it was killed too late');
    const { stderr, status } = spawnSync(process.execPath, [...annotate, folder], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, `${60 - before.size} written, ${before.size} up to date, 0 failed\n`]);
    for (const [name, at] of before) assert.equal(writtenAt(name), at, name);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('finishes what it has begun at Ctrl-C, and says how many are left', async function () {
    if (process.platform === 'win32') this.skip();
    texts(80);
    const child = spawn(process.execPath, [...annotate, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += String(data)));
    const ended = new Promise((done) => child.once('close', done));
    while (sidecars().length < 10) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGINT');
    assert.equal(await ended, 130);
    const written = sidecars().length;
    assert.match(
      errors,
      new RegExp(`^${written} written, 0 up to date, 0 failed\\. Interrupted: ${80 - written} left`),
    );
  });
});
