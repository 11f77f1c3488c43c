import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceAtomically, writeAtomically } from '../../../src/node/atomic';
import { withLock } from '../../../src/node/lock';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'glossator-atomic-'));
const NAME = 'a.txt.annotations.json';

describe('a file that is written atomically', () => {
  it('is left alone where it holds something else than was read, and gives no lock away', async () => {
    const folder = newFolder();
    const file = join(folder, NAME);
    writeFileSync(file, 'theirs');
    assert.equal(await replaceAtomically(file, 'mine', 'what I read'), false);
    assert.equal(await replaceAtomically(file, 'mine', null), false);
    assert.equal(readFileSync(file, 'utf8'), 'theirs');
    assert.equal(await replaceAtomically(file, 'mine', 'theirs'), true);
    assert.deepEqual(readdirSync(folder), [NAME]);
  });

  it('is the old one, whole, with nothing left beside it, where there is no room for the new one', function () {
    if (process.platform === 'win32') return this.skip();
    const folder = newFolder();
    const file = join(folder, NAME);
    writeFileSync(file, 'old');
    const script = join(folder, 'write.ts');
    const atomic = JSON.stringify(join(__dirname, '../../../src/node/atomic'));
    writeFileSync(
      script,
      `process.on('SIGXFSZ', () => {}); require(${atomic}).replaceAtomically(${JSON.stringify(file)}, 'x'.repeat(1e6), 'old')
        .then(() => console.log('written'), (error) => console.log(error.code));`,
    );
    // No file may grow beyond some blocks: a write fails halfway, as on a full disk.
    const run = `ulimit -f 64; exec "${process.execPath}" --import tsx "${script}"`;
    const { stdout } = spawnSync('sh', ['-c', run], { encoding: 'utf8', cwd: join(__dirname, '../../..') });
    assert.equal(stdout.trim(), 'EFBIG');
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder).sort(), [NAME, 'write.ts']);
  });

  it('stays behind a link, and a link that leads nowhere does not make a file elsewhere', async function () {
    if (process.platform === 'win32') return this.skip();
    const [folder, outside] = [newFolder(), newFolder()];
    const real = join(outside, 'real.json');
    writeFileSync(real, 'old');
    symlinkSync(real, join(folder, NAME));
    await writeAtomically(join(folder, NAME), 'new');
    assert.ok(lstatSync(join(folder, NAME)).isSymbolicLink());
    assert.equal(readFileSync(real, 'utf8'), 'new');
    const nowhere = join(outside, 'nowhere.json');
    symlinkSync(nowhere, join(folder, `b.${NAME}`));
    assert.equal(await replaceAtomically(join(folder, `b.${NAME}`), 'new', null), true);
    assert.equal(existsSync(nowhere), false);
  });
});

describe('the lock of a file', () => {
  const lockOf = (folder: string): string => join(folder, `.${NAME}.lock`);

  it('keeps everybody else out', async () => {
    const file = join(newFolder(), NAME);
    let inside = 0;
    const work = async (): Promise<void> => {
      assert.equal(++inside, 1);
      await new Promise((done) => setTimeout(done, 5));
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(file, work)));
  });

  for (const [when, hours] of [
    ['ahead', 1],
    ['behind', -1],
  ] as const) {
    it(`of a machine whose clock is ${when} is waited for, and taken over when nothing happens`, async () => {
      const folder = newFolder();
      writeFileSync(lockOf(folder), '1 another-machine');
      const time = new Date(Date.now() + hours * 3_600_000);
      utimesSync(lockOf(folder), time, time);
      const began = performance.now();
      assert.equal(await withLock(join(folder, NAME), () => Promise.resolve('done'), 150), 'done');
      assert.ok(performance.now() - began >= 150);
      assert.equal(existsSync(lockOf(folder)), false);
    });
  }
});
