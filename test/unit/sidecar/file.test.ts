import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles, schemaPath, schemaText } from '../../../scripts/schema';
import { fileOf } from '../../../src/core/sidecar/convert';
import { SidecarError } from '../../../src/core/sidecar/errors';
import { parseSidecar, serializeSidecar } from '../../../src/core/sidecar/file';
import { MAX_LENGTH, readJson } from '../../../src/core/sidecar/json';
import { MAX_ITEMS } from '../../../src/core/sidecar/schema';
import { openSidecar } from '../../../src/core/sidecar/open';

const fixtures = join(__dirname, '../../fixtures/sidecars');
const read = (name: string): string => readFileSync(join(fixtures, name), 'utf8');
const bad = JSON.parse(read('bad/messages.json')) as Record<string, string>;

function problemOf(text: string): SidecarError {
  try {
    parseSidecar(text);
  } catch (error) {
    if (error instanceof SidecarError) return error;
    throw error;
  }
  throw new Error('The sidecar was taken for a good one.');
}

describe('a sidecar file', () => {
  it('comes back byte for byte, with the keys of other programs at every level', () => {
    const bytes = read('version-1.txt.annotations.json');
    const text = read('version-1.txt');
    const { record, changed, lost } = openSidecar(bytes, text);
    assert.deepEqual({ changed, lost }, { changed: false, lost: [] });
    assert.equal(serializeSidecar(fileOf(record, text)), bytes);
    assert.equal(bytes.match(/"x-/g)?.length, 9);
  });

  it('counts an emoji once and a CRLF twice in the file, and in UTF-16 inside', () => {
    const text = read('version-1.txt');
    const { record } = openSidecar(read('version-1.txt.annotations.json'), text);
    const she = record.annotations.find((a) => a.id === 'a3')!;
    assert.equal(text.slice(she.target.start, she.target.end), 'she');
    assert.equal(
      she.target.start,
      parseSidecar(read('version-1.txt.annotations.json')).annotations[2]!.target.start + 1,
    );
  });

  it('may begin with a byte order mark, which is not written again', () => {
    const bytes = read('version-1.txt.annotations.json');
    assert.equal(
      serializeSidecar(fileOf(openSidecar(`\ufeff${bytes}`, read('version-1.txt')).record, read('version-1.txt'))),
      bytes,
    );
  });

  it('of a newer version is told from a broken one', () => {
    const newer = problemOf('{"version": 3, "annotations": "in a new shape"}');
    assert.deepEqual([newer.problem, newer.line, newer.path], ['newer', 1, 'version']);
  });

  it('is refused when it is absurdly large, and is not written either', () => {
    const aliases = Array<string>(MAX_ITEMS + 1).fill('A');
    const file = parseSidecar(read('version-1.txt.annotations.json'));
    const large = { ...file, entities: file.entities.map((e) => ({ ...e, aliases })) };
    const reason = 'entities[0].aliases: must have at most 2000000 items.';
    assert.equal(problemOf(JSON.stringify(large)).message, `line 1, ${reason}`);
    assert.throws(() => serializeSidecar(large), {
      problem: 'limit',
      message: `${reason} A sidecar like this could not be read again, so it is not written.`,
    });
    assert.throws(() => readJson(' '.repeat(MAX_LENGTH + 1)), { problem: 'limit' });
  });

  it('of the longest text is read again', function () {
    this.timeout(120_000); // 100 MB of JSON, on a machine that may be busy.
    const file = parseSidecar(read('version-1.txt.annotations.json'));
    const [first] = file.annotations;
    // As many marks as news of 10 million characters has.
    const annotations = Array.from({ length: 250_000 }, (_, i) => ({ ...first!, id: `m${i}` }));
    const bytes = serializeSidecar({ ...file, annotations });
    assert.ok(bytes.length > 100_000_000);
    assert.equal(parseSidecar(bytes).annotations.length, annotations.length);
  });

  it('does not pollute prototypes', () => {
    for (const name of Object.keys(bad).filter((n) => n.includes('proto'))) problemOf(read(`bad/${name}`));
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('has a fixture for every kind of mistake, and a message for every fixture', () => {
    const files = readdirSync(join(fixtures, 'bad')).filter((name) => name.endsWith('.annotations.json'));
    assert.deepEqual(files.sort(), Object.keys(bad));
    assert.ok(files.length >= 40);
  });

  for (const [name, message] of Object.entries(bad)) {
    it(`tells what is wrong with ${name}`, () => assert.equal(problemOf(read(`bad/${name}`)).message, message));
  }
});

describe('the JSON Schema of sidecars', () => {
  it('is current: run `npm run build` after a change of the rules', async () => {
    for (const file of schemaFiles) assert.equal(readFileSync(schemaPath(file), 'utf8'), await schemaText(file), file);
  });

  it('is draft-07 and lets unknown keys be', async () => {
    const schema = JSON.parse(await schemaText('annotations.schema.json')) as {
      $schema: string;
      additionalProperties: unknown;
    };
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.notEqual(schema.additionalProperties, false);
  });
});
