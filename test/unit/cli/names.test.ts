import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossator, newFolder } from './run';

const TEXT = 'Maria Jensen dined at Blue Lagoon with Peter Okafor.\n';

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const at = newFolder();
  for (const [name, content] of Object.entries({ 'a.txt': TEXT, ...files })) writeFileSync(join(at, name), content);
  return at;
}

const entitiesIn = (at: string): string[] => {
  const { entities } = JSON.parse(readFileSync(join(at, 'a.txt.annotations.json'), 'utf8')) as {
    entities: { type: string; name: string }[];
  };
  return entities.map((e) => `${e.type} ${e.name}`).sort();
};

describe('names on the command line', () => {
  it('are marked, or not, as the files say, the later file before the earlier', async () => {
    const at = folder({
      'one.txt': 'never: Peter Okafor\nperson: Blue Lagoon\n',
      'two.json': '{ "organization": ["Blue Lagoon"] }',
    });
    const args = ['--names', join(at, 'one.txt'), '--names', join(at, 'two.json')];
    assert.deepEqual(await glossator(['annotate', join(at, 'a.txt')]), { status: 0, output: '', errors: '' });
    assert.deepEqual(entitiesIn(at), ['person Maria Jensen', 'person Peter Okafor']);
    assert.deepEqual(await glossator(['annotate', join(at, 'a.txt'), ...args]), { status: 0, output: '', errors: '' });
    assert.deepEqual(entitiesIn(at), ['organization Blue Lagoon', 'person Maria Jensen']);
  });

  it('are told of at their lines when they are bad, and the rest is used', async () => {
    const at = folder({ 'bad.txt': 'Peter Okafor\nperson: Blue Lagoon\n', 'latin.txt': Uint8Array.of(0x70, 0xe9) });
    const bad = await glossator(['annotate', join(at, 'a.txt'), '--names', join(at, 'bad.txt')]);
    assert.equal(bad.status, 0);
    assert.match(bad.errors, /bad\.txt:1: A line is “person: NAME”/);
    assert.deepEqual(entitiesIn(at), ['person Blue Lagoon', 'person Maria Jensen', 'person Peter Okafor']);
    for (const [file, reason] of [
      ['latin.txt', 'The file is not encoded as UTF-8.'],
      ['none.txt', 'There is no such file.'],
    ] as const) {
      const { status, errors } = await glossator(['annotate', join(at, 'a.txt'), '--names', join(at, file)]);
      assert.equal(status, 1);
      assert.equal(errors, `${join(at, file)}: ${reason}\n`);
    }
  });
});
