import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SidecarFile } from '../../../src/core/sidecar/record';
import { glossator, newFolder } from './run';

const ARTICLE =
  'Zhou Yunjie, chairman of Haier Group, said the harbour will open in May. "We are ready," Zhou said.\n\nAna Ruiz left.\n';

/** A folder with two annotated texts. */
async function corpus(): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  writeFileSync(join(folder, 'b.txt'), `Good news! 😀\n\n${ARTICLE.replace('Ana Ruiz', 'Zhou Yunjie')}`);
  assert.equal((await glossator(['annotate', folder])).status, 0);
  return folder;
}

function change(path: string, next: (file: SidecarFile) => SidecarFile): void {
  writeFileSync(path, JSON.stringify(next(JSON.parse(readFileSync(path, 'utf8')) as SidecarFile)));
}

const sidecarOf = (folder: string, name: string): string => join(folder, `${name}.annotations.json`);

/** A copy in which one mention is rejected and another is of somebody else. */
async function twoAnnotators(): Promise<[string, string]> {
  const a = await corpus();
  const b = newFolder();
  for (const name of ['a.txt', 'b.txt']) cpSync(sidecarOf(a, name), sidecarOf(b, name));
  change(sidecarOf(b, 'a.txt'), (file) => ({
    ...file,
    annotations: file.annotations.map((x) => (x.target.exact === 'Ana Ruiz' ? { ...x, status: 'rejected' } : x)),
  }));
  return [a, b];
}

describe('glossator compare', () => {
  it('tells in JSON how far two sidecars of a text agree, and where they do not', async () => {
    const [a, b] = await twoAnnotators();
    const { status, output } = await glossator(['compare', sidecarOf(a, 'a.txt'), sidecarOf(b, 'a.txt'), '-f', 'json']);
    const report = JSON.parse(output) as Record<string, never> & {
      labels: Record<string, { a: number; b: number; strict: number; kappa: number }>;
      disagreements: { line: number; start: number; a: { exact: string } | null; b: null; differs: string[] }[];
    };
    assert.equal(status, 0);
    const { person } = report.labels;
    assert.equal(person!.a, person!.b + 1);
    assert.ok(person!.strict < 1 && person!.strict > 0.5 && person!.kappa < 1 && person!.kappa > 0.5);
    assert.deepEqual(
      report.disagreements.map((d) => [d.line, d.start, d.a?.exact, d.b, d.differs]),
      [[3, [...ARTICLE].join('').indexOf('Ana Ruiz'), 'Ana Ruiz', null, ['presence']]],
    );
  });

  it('compares folders, text by text, and goes on after one that has no counterpart', async () => {
    const [a, b] = await twoAnnotators();
    writeFileSync(join(a, 'c.txt'), ARTICLE);
    await glossator(['annotate', a]);
    const { status, output, errors } = await glossator(['compare', a, b]);
    assert.equal(status, 1);
    assert.equal(errors, `${sidecarOf(b, 'c.txt')}: There is no such file.\n`);
    assert.match(output, /2 texts/);
    assert.match(output, /^people +6 +5 +0\.909 /m);
    assert.match(output, /Disagreements: 1\n\n.*\na\.txt:3 +person +presence +person “Ana Ruiz” +–/);
  });

  it('finds the text in a folder that is named, and says where it looked in vain', async () => {
    const [a, b] = await twoAnnotators();
    const alone = newFolder();
    cpSync(sidecarOf(a, 'b.txt'), sidecarOf(alone, 'b.txt'));
    const two = [sidecarOf(alone, 'b.txt'), sidecarOf(b, 'b.txt')];
    const { status, errors } = await glossator(['compare', ...two]);
    assert.deepEqual(
      [status, errors],
      [1, 'b.txt: There is no text beside the sidecars. Say where it is with --text.\n'],
    );
    assert.match((await glossator(['compare', ...two, '--text', a])).output, /No disagreements/);
  });

  it('says what is wrong with a sidecar, and with a file beside a folder', async () => {
    const [a, b] = await twoAnnotators();
    writeFileSync(sidecarOf(b, 'a.txt'), '{');
    const broken = await glossator(['compare', sidecarOf(a, 'a.txt'), sidecarOf(b, 'a.txt')]);
    assert.equal(broken.status, 1);
    assert.ok(broken.errors.startsWith(`${sidecarOf(b, 'a.txt')}: line 1: This is not JSON`), broken.errors);
    const mixed = await glossator(['compare', a, sidecarOf(b, 'a.txt')]);
    assert.deepEqual([mixed.status, mixed.errors], [1, 'Compare two sidecars, or two folders of sidecars.\n']);
  });
});

describe('glossator stats', () => {
  it('counts a corpus: who is in how many texts, what was said, what was decided', async () => {
    const [, b] = await twoAnnotators();
    const summary = JSON.parse((await glossator(['stats', ...sidecars(b), '-f', 'json'])).output) as Row[];
    const of = (what: string): unknown => summary.find((row) => row['of'] === what)?.['count'];
    assert.deepEqual([of('documents'), of('people'), of('rejected'), of('speakers')], [2, 1, 1, 1]);
    assert.equal(of('statements'), Number(of('direct statements')) + Number(of('indirect statements')));
  });

  it('gives people with their roles as CSV that a program reads, most mentions first', async () => {
    const folder = await corpus();
    const { output } = await glossator(['stats', folder, '--of', 'people', '-f', 'csv']);
    const rows = parse<Row>(output, { columns: true });
    assert.deepEqual(
      rows.map((row) => [row['name'], row['documents'], row['roles']]),
      [
        ['Zhou Yunjie', '2', 'chairman, Haier Group'],
        ['Ana Ruiz', '1', ''],
      ],
    );
    const top = await glossator(['stats', folder, '--of', 'people', '--top', '1']);
    assert.deepEqual(top.output.trim().split('\n').length, 2);
  });

  it('goes on after a bad sidecar, and counts the texts that have none', async () => {
    const folder = await corpus();
    writeFileSync(join(folder, 'c.txt'), 'Text.');
    writeFileSync(sidecarOf(folder, 'a.txt'), '{}');
    const { status, output, errors } = await glossator(['stats', folder, '--of', 'documents']);
    assert.equal(status, 1);
    assert.match(errors, /a\.txt: a\.txt\.annotations\.json: line 1, version: is missing/);
    assert.match(errors, /1 text has no sidecar\./);
    assert.deepEqual(output.trim().split('\n').length, 2);
    assert.equal((await glossator(['stats', folder, '--top', '0'])).status, 2);
  });
});

type Row = Readonly<Record<string, unknown>>;

const sidecars = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));
