import assert from 'node:assert/strict';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parseSidecar } from '../../../src/core/sidecar/file';
import type { SidecarFile } from '../../../src/core/sidecar/record';
import { glossator, newFolder } from './run';

const fixtures = join(__dirname, '../../fixtures/sidecars');
const ARTICLE =
  'Zhou Yunjie, chairman of Haier Group, said the harbour will open in May. "We are ready," Zhou said.\n\nHe left.\n';

const sidecar = (path: string): SidecarFile => parseSidecar(readFileSync(`${path}.annotations.json`, 'utf8'));
const points = (text: string, at: { start: number; end: number }): string => [...text].slice(at.start, at.end).join('');

/** Makes folders in each other until the path is too long for the system: such a one nobody can list, not even root. */
function tooDeep(folder: string): string {
  const cwd = process.cwd();
  const name = 'd'.repeat(250);
  let path = folder;
  process.chdir(folder);
  try {
    while (path.length < 4096) {
      mkdirSync(name);
      process.chdir(name);
      path = join(path, name);
    }
  } finally {
    process.chdir(cwd);
  }
  return path;
}

/** With a folder that nobody may write into. Root may write anywhere, and so must be somebody else meanwhile. */
async function asSomebodyElse<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const NOBODY = 65_534;
  const user = process.geteuid!();
  chmodSync(folder, 0o555);
  if (user === 0) process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    if (user === 0) process.seteuid!(user);
    chmodSync(folder, 0o755);
  }
}

describe('glossator annotate', () => {
  it('writes a sidecar whose offsets are code points of the text without its byte order mark', async () => {
    const path = join(newFolder(), 'a.txt');
    const text = `😀 e\u0301lan!\r\n\r\n${ARTICLE}`;
    writeFileSync(path, `\ufeff${text}`);
    assert.deepEqual(await glossator(['annotate', path]), { status: 0, output: '', errors: '' });
    const file = sidecar(path);
    assert.equal(file.document.file, 'a.txt');
    assert.equal(file.document.length, [...text].length);
    assert.ok(file.annotations.length > 0);
    for (const { target } of [...file.annotations, ...file.statements]) {
      assert.equal(points(text, target), target.exact);
    }
  });

  it('does not touch a sidecar that needs no change', async () => {
    const path = join(newFolder(), 'a.txt');
    writeFileSync(path, ARTICLE);
    await glossator(['annotate', path]);
    const before = statSync(`${path}.annotations.json`, { bigint: true });
    await glossator(['annotate', path]);
    const after = statSync(`${path}.annotations.json`, { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
  });

  it('passes over a text whose sidecar is up to date, and annotates one that only has imported marks', async () => {
    const folder = newFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), ARTICLE);
    await glossator(['annotate', folder]);
    const imported = sidecar(join(folder, 'c.txt'));
    writeFileSync(
      join(folder, 'c.txt.annotations.json'),
      JSON.stringify({ ...imported, annotations: [], statements: [] }),
    );
    writeFileSync(join(folder, 'b.txt'), `${ARTICLE}More.\n`);
    const dry = await glossator(['annotate', '--dry-run', folder]);
    assert.deepEqual(
      [dry.output, dry.errors],
      [`${join(folder, 'b.txt')}\n${join(folder, 'c.txt')}\n`, '2 to annotate, 1 up to date, 0 can’t be annotated\n'],
    );
    assert.equal(sidecar(join(folder, 'c.txt')).annotations.length, 0, 'a dry run writes nothing');
    assert.equal((await glossator(['annotate', folder])).errors, '2 written, 1 up to date, 0 failed\n');
    assert.ok(sidecar(join(folder, 'c.txt')).annotations.length > 0);
  });

  it('takes patterns, and annotates a text once that is named twice', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'deep'));
    for (const name of ['a.txt', 'deep/b.txt', 'deep/c[1].txt']) writeFileSync(join(folder, name), ARTICLE);
    const { status, errors } = await glossator([
      'annotate',
      `${folder}/**/*.txt`,
      folder,
      join(folder, 'deep/c[1].txt'),
      `${folder}/*.md`,
    ]);
    assert.equal(status, 1);
    assert.equal(errors, `${folder}/*.md: No file matches this pattern.\n3 written, 0 up to date, 1 failed\n`);
  });

  it('keeps what a reader decided, also when the text was edited since', async () => {
    const path = join(newFolder(), 'a.txt');
    writeFileSync(path, ARTICLE);
    await glossator(['annotate', path]);
    const file = sidecar(path);
    const [first] = file.annotations;
    const decided = {
      ...file,
      annotations: file.annotations.map((a) => (a === first ? { ...a, status: 'rejected', note: 'Not him.' } : a)),
    };
    writeFileSync(`${path}.annotations.json`, JSON.stringify(decided));
    writeFileSync(path, `A new first line.\n\n${ARTICLE}`);
    assert.equal((await glossator(['annotate', path])).status, 0);
    const kept = sidecar(path).annotations.find((a) => a.id === first!.id)!;
    assert.deepEqual([kept.status, kept.note, kept.target.start], ['rejected', 'Not him.', first!.target.start + 19]);
    assert.equal(
      sidecar(path).annotations.filter((a) => a.target.start === kept.target.start && a.type === kept.type).length,
      1,
    );
  });

  it('takes folders, passes over sidecars, and goes on after a bad file', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'deep/.hidden'), { recursive: true });
    writeFileSync(join(folder, 'a.txt'), ARTICLE);
    writeFileSync(join(folder, 'deep/b.md'), ARTICLE);
    writeFileSync(join(folder, 'deep/.hidden/c.txt'), ARTICLE);
    writeFileSync(join(folder, 'deep/z.txt'), Buffer.from([0x50, 0x4b, 0, 1]));
    writeFileSync(join(folder, 'x.txt.annotations.json'), 'not to be read as a text');
    const { status, errors } = await glossator([
      'annotate',
      folder,
      join(folder, 'none.txt'),
      join(folder, 'x.txt.annotations.json'),
    ]);
    assert.equal(status, 1);
    assert.deepEqual(errors.split('\n').filter(Boolean), [
      `${join(folder, 'deep/z.txt')}: This is a binary file, not a text.`,
      `${join(folder, 'none.txt')}: There is no such file.`,
      '2 written, 0 up to date, 2 failed',
    ]);
    assert.deepEqual(readdirSync(join(folder, 'deep')).sort(), ['.hidden', 'b.md', 'b.md.annotations.json', 'z.txt']);
    assert.deepEqual(readdirSync(join(folder, 'deep/.hidden')), ['c.txt']);
  });

  it('goes on after a folder that it may not read, follows links to texts, and says where there are none', async () => {
    const folder = newFolder();
    const store = newFolder();
    writeFileSync(join(store, 'real.txt'), ARTICLE);
    symlinkSync(join(store, 'real.txt'), join(folder, 'z.txt'));
    const closed = tooDeep(folder);
    mkdirSync(join(folder, 'empty'));
    const { status, errors } = await glossator(['annotate', folder, join(folder, 'empty')]);
    assert.equal(status, 1);
    assert.deepEqual(errors.split('\n').filter(Boolean), [
      `${closed}: The name is too long.`,
      `${join(folder, 'empty')}: There are no texts (.txt, .text, .md, .markdown) in this folder.`,
      '1 written, 0 up to date, 2 failed',
    ]);
    assert.equal(sidecar(join(folder, 'z.txt')).document.file, 'z.txt');
  });

  const refused: [string, Buffer, string][] = [
    ['UTF-16', Buffer.from('\ufeffArticle', 'utf16le'), 'This text is encoded as UTF-16. Save it as UTF-8.'],
    ['Latin-1', Buffer.from('Café', 'latin1'), 'This is not valid UTF-8. Save the text as UTF-8.'],
    [
      'a text of more than 10 million characters',
      Buffer.alloc(10_000_001, 'a '),
      'This text has more than 10 million characters. It is not analysed.',
    ],
    [
      'a file that can be no shorter text',
      Buffer.alloc(30_000_004, 'a '),
      'This text has more than 10 million characters. It is not analysed.',
    ],
  ];
  for (const [what, bytes, message] of refused) {
    it(`says why it leaves ${what} alone`, async () => {
      const path = join(newFolder(), 'a.txt');
      writeFileSync(path, bytes);
      assert.deepEqual(await glossator(['annotate', path]), { status: 1, output: '', errors: `${path}: ${message}\n` });
    });
  }

  it('annotates an empty text', async () => {
    const path = join(newFolder(), 'a.txt');
    writeFileSync(path, '');
    assert.equal((await glossator(['annotate', path])).status, 0);
    assert.deepEqual(sidecar(path).annotations, []);
  });

  it('writes through a link, keeps the mode, and leaves no temporary file', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'store'));
    writeFileSync(join(folder, 'a.txt'), ARTICLE);
    const store = join(folder, 'store/a.json');
    copyFileSync(join(fixtures, 'version-1.txt.annotations.json'), store);
    chmodSync(store, 0o600);
    symlinkSync(store, join(folder, 'a.txt.annotations.json'));
    // Left over from a process that was killed.
    writeFileSync(join(folder, 'store/.b.txt.annotations.json.999999999.tmp'), 'half');
    assert.equal((await glossator(['annotate', join(folder, 'a.txt')])).status, 0);
    assert.equal(statSync(store).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(join(folder, 'store')), ['a.json']);
    assert.ok(sidecar(join(folder, 'a.txt')).annotations.some((a) => a.target.exact === 'Zhou Yunjie'));
  });

  it('changes no byte of a bad sidecar and names its line', async () => {
    const bad = JSON.parse(readFileSync(join(fixtures, 'bad/messages.json'), 'utf8')) as Record<string, string>;
    const folder = newFolder();
    for (const name of Object.keys(bad)) {
      copyFileSync(join(fixtures, 'version-1.txt'), join(folder, name.replace('.annotations.json', '.txt')));
      copyFileSync(join(fixtures, 'bad', name), join(folder, name.replace('.annotations', '.txt.annotations')));
    }
    const { status, errors } = await glossator(['annotate', folder]);
    assert.equal(status, 1);
    const lines = errors.split('\n').filter(Boolean);
    assert.equal(lines.length, Object.keys(bad).length + 1);
    Object.entries(bad).forEach(([name, message], i) => {
      const file = name.replace('.annotations', '.txt.annotations');
      assert.ok(lines[i]!.includes(`${file}: ${message} The sidecar is left as it is.`), lines[i]);
      assert.deepEqual(readFileSync(join(folder, file)), readFileSync(join(fixtures, 'bad', name)));
    });
    assert.equal(readdirSync(folder).length, 2 * Object.keys(bad).length);
  });

  it('says which file it could not write into a folder that is read-only, and leaves what is there', async function () {
    if (!process.geteuid) this.skip(); // Windows
    const folder = newFolder();
    const [fresh, done] = ['a.txt', 'b.txt'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(done, ARTICLE);
    await glossator(['annotate', done]);
    const before = readFileSync(`${done}.annotations.json`);
    for (const path of [fresh, done]) writeFileSync(path, `${ARTICLE}\nShe said no.\n`);
    const { status, errors } = await asSomebodyElse(folder, () => glossator(['annotate', '--jobs', '1', folder]));
    assert.equal(status, 1);
    for (const path of [fresh, done]) {
      assert.ok(
        errors.includes(`${path}: ${basename(path)}.annotations.json could not be written. Permission denied.`),
        errors,
      );
    }
    assert.deepEqual(readFileSync(`${done}.annotations.json`), before);
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'b.txt.annotations.json']);
  });

  it('says what is wrong with the command line, with status 2', async () => {
    for (const args of [[], ['annotate'], ['annotate', '--jsonl', 'a.txt'], ['annotate', '--fast', 'a'], ['publish']]) {
      const { status, errors, output } = await glossator(args);
      assert.deepEqual([status, output], [2, ''], args.join(' '));
      assert.notEqual(errors, '');
    }
    for (const args of [['--help'], ['--version'], ['annotate', '--help'], ['export', '--help'], ['check', '--help']]) {
      const { status, errors, output } = await glossator(args);
      assert.deepEqual([status, errors], [0, ''], args.join(' '));
      assert.notEqual(output, '');
    }
  });
});
