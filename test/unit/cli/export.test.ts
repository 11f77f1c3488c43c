import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossator, newFolder } from './run';

const fixtures = join(__dirname, '../../fixtures/sidecars');

function folderWithSidecar(): string {
  const folder = newFolder();
  for (const name of ['version-1.txt', 'version-1.txt.annotations.json']) {
    copyFileSync(join(fixtures, name), join(folder, name));
  }
  return folder;
}

describe('glossator export', () => {
  it('prints the people of the sidecar as CSV', async () => {
    const path = join(folderWithSidecar(), 'version-1.txt');
    const { status, output } = await glossator(['export', path]);
    assert.equal(status, 0);
    assert.match(output, /^file,id,name,aliases,title,/);
    assert.match(output, /\r\nversion-1.txt,zhou-li,Zhou Li,Zhou,chair,ACME,acme,/);
  });

  it('writes all tables into a folder', async () => {
    const folder = folderWithSidecar();
    const out = join(folder, 'tables/');
    assert.equal((await glossator(['export', join(folder, 'version-1.txt'), '--output', out])).status, 0);
    const tables = ['mentions', 'organizations', 'people', 'statements', 'terms', 'uses'];
    assert.deepEqual(
      readdirSync(out),
      tables.map((t) => `version-1.${t}.csv`),
    );
  });

  it('analyses a text that has no sidecar, and writes none', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), 'Ana Ruiz, the minister of finance, said it rained.\n');
    const { output } = await glossator(['export', join(folder, 'a.txt'), '-f', 'jsonl', '-o', join(folder, 'a.jsonl')]);
    assert.equal(output, '');
    assert.match(readFileSync(join(folder, 'a.jsonl'), 'utf8'), /"exact":"Ana Ruiz"/);
    assert.deepEqual(readdirSync(folder).sort(), ['a.jsonl', 'a.txt']);
  });

  it('finds the words again in a text that was edited since, and says what it lost', async () => {
    const folder = folderWithSidecar();
    const path = join(folder, 'version-1.txt');
    writeFileSync(path, `New. ${readFileSync(path, 'utf8').replace('ACME', 'GLOBEX')}`);
    const { status, output, errors } = await glossator(['export', path, '--table', 'mentions']);
    assert.equal(status, 0);
    assert.equal(errors, `${path}: The text has changed; 1 annotations and statements were not found in it.\n`);
    assert.match(output, /version-1.txt,a1,person,zhou-li,Zhou Li,name,5,12,Zhou Li,/);
  });

  it('names the file that it could not write', async () => {
    const folder = folderWithSidecar();
    const target = join(folder, 'nosuch/x.csv');
    const { status, errors } = await glossator(['export', join(folder, 'version-1.txt'), '-o', target]);
    assert.deepEqual([status, errors], [1, `${target}: There is no folder ${join(folder, 'nosuch')}.\n`]);
  });

  it('writes into a pipe and leaves it one', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWithSidecar();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('head', ['-n', '1', pipe], { timeout: 5_000 });
    const { status } = await glossator(['export', join(folder, 'version-1.txt'), '-o', pipe]);
    reader.kill();
    assert.equal(status, 0);
    assert.ok(statSync(pipe).isFIFO());
  });

  it('fails on a bad sidecar and on a wrong command line', async () => {
    const folder = folderWithSidecar();
    const path = join(folder, 'version-1.txt');
    assert.equal((await glossator(['export', path, '--table', 'places'])).status, 2);
    assert.equal((await glossator(['export', path, '--format', 'docx'])).status, 2);
    writeFileSync(`${path}.annotations.json`, '{}');
    const { status, output, errors } = await glossator(['export', path]);
    assert.deepEqual([status, output], [1, '']);
    assert.match(errors, /version-1.txt.annotations.json: line 1, version: is missing/);
  });

  it('joins the people of many texts in one network, as the file of people says', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, '.glossator'));
    mkdirSync(join(folder, 'later'));
    const people = join(folder, '.glossator', 'people.json');
    writeFileSync(people, '{ "version": 1, "apart": [{ "name": "Ana Ruiz", "article": "later/a.txt" }] }');
    for (const name of ['a.txt', 'b.txt', 'later/a.txt']) {
      writeFileSync(join(folder, name), 'Ana Ruiz, the minister of finance, said it rained.\n');
    }
    const peopleOf = async (...args: string[]): Promise<number> =>
      (await glossator(['export', folder, '-f', 'graphml', ...args])).output.split('>Ana Ruiz<').length - 1;
    assert.deepEqual([await peopleOf(), await peopleOf('--people', people)], [1, 2]);
    writeFileSync(people, '{ "version": 2 }');
    const { status, errors } = await glossator(['export', folder, '-f', 'graphml', '--people', people]);
    assert.equal(status, 1);
    assert.match(errors, /people\.json: .*This file has version 2/);
  });
});

describe('glossator check', () => {
  it('accepts a sidecar that fits its text, named by either file', async () => {
    const path = join(folderWithSidecar(), 'version-1.txt');
    for (const name of [path, `${path}.annotations.json`]) {
      const { status, output } = await glossator(['check', name]);
      assert.deepEqual(
        [status, output],
        [
          0,
          `${path}.annotations.json: valid, 2 entities, 4 annotations, 1 statements, 1 without a place in the text\n`,
        ],
      );
    }
  });

  it('reports a sidecar that is missing, invalid, or of an older text', async () => {
    const folder = folderWithSidecar();
    const path = join(folder, 'version-1.txt');
    writeFileSync(join(folder, 'b.txt'), 'Text.');
    writeFileSync(join(folder, 'c.txt'), 'Text.');
    writeFileSync(join(folder, 'c.txt.annotations.json'), '{');
    writeFileSync(path, `New. ${readFileSync(path, 'utf8')}`);
    const { status, errors } = await glossator(['check', folder]);
    assert.equal(status, 1);
    assert.deepEqual(
      errors
        .split('\n')
        .filter((line) => line.startsWith(folder))
        .map((line) => line.slice(folder.length + 1, folder.length + 60)),
      [
        'c.txt.annotations.json: line 1: This is not JSON: close brac',
        'version-1.txt.annotations.json: The text has changed since; ',
      ].map((line) => line.slice(0, 59)),
    );
  });

  it('counts the texts of a folder that have no sidecar, and misses that of a text that is named', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), 'Text.');
    writeFileSync(join(folder, 'b.txt'), 'Text.');
    assert.deepEqual(await glossator(['check', folder]), {
      status: 0,
      output: '',
      errors: '2 texts have no sidecar.\n',
    });
    const path = join(folder, 'a.txt');
    const errors = `${path}.annotations.json: There is no such file.\n`;
    assert.deepEqual(await glossator(['check', path]), { status: 1, output: '', errors });
  });

  it('names the file once that is not UTF-8', async () => {
    const path = join(folderWithSidecar(), 'version-1.txt');
    writeFileSync(`${path}.annotations.json`, Buffer.from([0xff, 0x20]));
    const errors = `${path}.annotations.json: This is not valid UTF-8.\n`;
    assert.deepEqual(await glossator(['check', path]), { status: 1, output: '', errors });
  });
});
