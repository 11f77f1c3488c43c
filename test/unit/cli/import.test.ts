import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossator, newFolder } from './run';

const TEXT = 'Ana Ruiz, the minister of finance, said it rained.\r\n';

const sidecar = (path: string): { annotations: { target: { exact: string }; status: string }[] } =>
  JSON.parse(readFileSync(`${path}.annotations.json`, 'utf8')) as ReturnType<typeof sidecar>;

describe('glossator import', () => {
  it('takes annotations into the sidecar of the text beside the file', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), TEXT);
    writeFileSync(join(folder, 'a.ann'), 'T1\tPerson 0 8\tAna Ruiz\nT2\tPerson 60 63\tBob\n');
    const { status, output } = await glossator(['import', '--format', 'brat', join(folder, 'a.ann')]);
    assert.equal(status, 0);
    assert.equal(output, `${join(folder, 'a.txt')}: 2 taken over, 1 not found in the text and kept without a place\n`);
    assert.deepEqual(
      sidecar(join(folder, 'a.txt')).annotations.map((a) => [a.target.exact, a.status]),
      [
        ['Ana Ruiz', 'accepted'],
        ['Bob', 'accepted'],
      ],
    );
    assert.equal((await glossator(['check', folder])).status, 0);
  });

  it('keeps what was decided when an export comes back', async () => {
    const folder = newFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, TEXT);
    await glossator(['annotate', path]);
    const before = JSON.parse(readFileSync(`${path}.annotations.json`, 'utf8')) as {
      annotations: { status: string }[];
    };
    before.annotations[0]!.status = 'rejected';
    writeFileSync(`${path}.annotations.json`, JSON.stringify(before));
    await glossator(['export', path, '-f', 'uima-cas', '-o', join(folder, 'a.cas.json')]);
    await glossator(['import', '-f', 'uima-cas', join(folder, 'a.cas.json')]);
    assert.equal(sidecar(path).annotations[0]!.status, 'rejected');
    assert.ok(
      sidecar(path)
        .annotations.slice(1)
        .every((a) => a.status === 'accepted'),
    );
  });

  it('writes the texts that a file brings along, each with its sidecar, and never over another', async () => {
    const folder = newFolder();
    const lines = ['One: Ana.', 'Two: Bob.'].map((text) => JSON.stringify({ text, label: [[5, 8, 'PER']] }));
    writeFileSync(join(folder, 'set.jsonl'), lines.join('\n'));
    const { status } = await glossator(['import', '-f', 'doccano', join(folder, 'set.jsonl')]);
    assert.equal(status, 0);
    assert.equal(readFileSync(join(folder, 'set-2.txt'), 'utf8'), 'Two: Bob.');
    assert.equal(sidecar(join(folder, 'set-2.txt')).annotations[0]!.target.exact, 'Bob');
    const hostile = JSON.stringify({ text: 'Out: Ana.', file: '../../out.txt', label: [[5, 8, 'PER']] });
    writeFileSync(join(folder, 'bad.jsonl'), hostile);
    await glossator(['import', '-f', 'doccano', join(folder, 'bad.jsonl')]);
    assert.ok(readdirSync(folder).includes('out.txt'));
  });

  it('says what it could not read, and that it needs the text', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.ann'), 'T1\tPerson 0 8\tAna Ruiz\n');
    writeFileSync(join(folder, 'b.jsonl'), '{');
    const missing = await glossator(['import', '-f', 'brat', join(folder, 'a.ann')]);
    assert.match(missing.errors, /a\.ann: The text was not found beside it .*--text/);
    const broken = await glossator(['import', '-f', 'doccano', join(folder, 'b.jsonl')]);
    assert.deepEqual([broken.status, broken.errors], [1, `${join(folder, 'b.jsonl')}: line 1: This is not JSON.\n`]);
    assert.equal((await glossator(['import', join(folder, 'a.ann')])).status, 2);
  });
});
