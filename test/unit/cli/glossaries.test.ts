import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossator, newFolder } from './run';

const TEXT = 'The ministry said that the waterbed levy hurts fiscal policy.\n';

function folder(files: Readonly<Record<string, string>>): string {
  const at = newFolder();
  for (const [name, content] of Object.entries({ 'a.txt': TEXT, ...files })) writeFileSync(join(at, name), content);
  return at;
}

const termsIn = (at: string): Record<string, string | undefined> => {
  const { entities } = JSON.parse(readFileSync(join(at, 'a.txt.annotations.json'), 'utf8')) as {
    entities: { type: string; name: string; definition?: string }[];
  };
  return Object.fromEntries(entities.filter((e) => e.type === 'term').map((e) => [e.name, e.definition]));
};

describe('glossaries on the command line', () => {
  it('are used beside the built-in one, the first named first', async () => {
    const at = folder({
      'one.csv': 'label,definition\nwaterbed levy,One.\nfiscal policy,Ours.\n',
      'two.tsv': 'label\tdefinition\nwaterbed levy\tTwo.\n',
    });
    const args = ['--glossary', join(at, 'one.csv'), '-g', join(at, 'two.tsv')];
    const ran = await glossator(['annotate', join(at, 'a.txt'), ...args]);
    assert.deepEqual(ran, { status: 0, output: '', errors: '' });
    assert.deepEqual(termsIn(at), { 'waterbed levy': 'One.', 'fiscal policy': 'Ours.' });
    const { output, status } = await glossator(
      ['annotate', '--jsonl', ...args],
      `{"id":1,"text":${JSON.stringify(TEXT)}}`,
    );
    assert.equal(status, 0);
    assert.match(output, /"definition":"One\."/);
  });

  it('are known to every thread', async () => {
    const at = folder({ 'one.csv': 'label,definition\nwaterbed levy,One.\n' });
    const texts = Array.from({ length: 12 }, (_, i) => `t${String(i)}.txt`);
    for (const name of texts) writeFileSync(join(at, name), TEXT);
    assert.equal((await glossator(['annotate', at, '-j', '2'])).status, 0);
    assert.equal((await glossator(['annotate', at, '-j', '2', '-g', join(at, 'one.csv')])).status, 0);
    for (const name of texts) assert.match(readFileSync(join(at, `${name}.annotations.json`), 'utf8'), /"One\."/, name);
  });

  it('are used by exports of texts without a sidecar', async () => {
    const at = folder({ 'one.json': '[{ "label": "waterbed levy", "definition": "One." }]' });
    const ran = await glossator(['export', join(at, 'a.txt'), '-t', 'terms', '-g', join(at, 'one.json')]);
    assert.equal(ran.status, 0);
    assert.match(ran.output, /waterbed levy,.*One\./);
  });

  it('are told of when they are bad, and the rest is done all the same', async () => {
    const at = folder({
      'dup.csv': 'id,label\n1,waterbed levy\n1,levy\n',
      'header.csv': 'a,b\n1,2\n',
      'proto.json': '{ "__proto__": [] }',
      'binary.ttl': '\u007fELF\0\0',
      'circle.json': '[{ "label": "a b", "broader": "c d" }, { "label": "c d", "broader": "a b" }]',
    });
    const huge = join(at, 'huge.csv');
    writeFileSync(huge, '');
    truncateSync(huge, 1_000_000_000);
    const names = ['dup.csv', 'header.csv', 'proto.json', 'binary.ttl', 'circle.json', 'huge.csv', 'none.csv'];
    const options = names.flatMap((name) => ['-g', join(at, name)]);
    const { status, errors } = await glossator(['annotate', join(at, 'a.txt'), ...options]);
    assert.equal(status, 1);
    assert.deepEqual(Object.keys(termsIn(at)), ['fiscal policy', 'waterbed levy']);
    const lines = errors.replaceAll(`${at}/`, '').trim().split('\n');
    assert.match(lines[0]!, /^dup\.csv:3: The id "1" is that of the entry on line 2/);
    assert.match(lines[1]!, /^header\.csv:1: The first line must name the columns/);
    assert.match(lines[2]!, /^proto\.json:1: The key "__proto__" is not allowed/);
    assert.match(lines[3]!, /^binary\.ttl: This is not a text file/);
    assert.match(lines[4]!, /^circle\.json:1: warning: The broader terms lead in a circle/);
    assert.match(lines[5]!, /^huge\.csv: The file is larger than 50 MB/);
    assert.match(lines[6]!, /^none\.csv: There is no such file/);
    assert.equal(lines.length, 7);
  });

  it('are checked by themselves', async () => {
    const at = folder({ 'good.csv': 'label\nwaterbed levy\n', 'bad.csv': 'label,id\na b,1\nc d,1\n' });
    const good = await glossator(['check', '--glossary', join(at, 'good.csv')]);
    assert.deepEqual(good, { status: 0, output: `${join(at, 'good.csv')}: 1 term\n`, errors: '' });
    assert.equal((await glossator(['check', '--glossary', join(at, 'bad.csv')])).status, 1);
    assert.equal((await glossator(['check'])).status, 2);
  });
});
