import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/program';
import { sidecarSchema } from '../../../src/core/sidecar/schema';
import { glossator } from './run';

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Record<string, unknown>);

describe('glossator annotate --jsonl', () => {
  it('answers each line in order, with its id first and its sidecar after it', async () => {
    const input = '{"id": "https://x.org/1", "text": "Ana Ruiz said 😀 it rained."}\n\n{"id": 2, "text": ""}';
    const { status, output, errors } = await glossator(['annotate', '--jsonl'], input);
    assert.deepEqual([status, errors], [0, '']);
    const answers = lines(output);
    assert.deepEqual(
      answers.map((a) => a['id']),
      ['https://x.org/1', 2],
    );
    assert.deepEqual(
      answers.map((a) => Object.keys(a)[0]),
      ['id', 'id'],
    );
    for (const { id: _, ...sidecar } of answers) assert.ok(sidecarSchema.safeParse(sidecar).success);
  });

  it('puts the error of a bad line in its place, and goes on', async () => {
    const bad = ['not json', '[]', '{"id": 7}', '{"id": null, "text": "a"}', '{"text": "a"}', '{"id": 8, "text": 9}'];
    const { status, output } = await glossator(
      ['annotate', '--jsonl'],
      [...bad, '{"id": 9, "text": "a"}'].join('\r\n'),
    );
    const answers = lines(output);
    assert.equal(status, 1);
    assert.deepEqual(
      answers.map((a) => a['id']),
      [null, null, 7, null, null, 8, 9],
    );
    assert.deepEqual(
      answers.map((a) => 'error' in a),
      [true, true, true, true, true, true, false],
    );
  });

  it('reports bytes that are not UTF-8', async () => {
    const input = Readable.from([Buffer.from('{"id": 1, "text": "Caf\xe9"}\n', 'latin1')]);
    assert.deepEqual(lines((await glossator(['annotate', '--jsonl'], input)).output), [
      { id: null, error: 'The line is not valid UTF-8.' },
    ]);
  });

  it('passes over a byte order mark, and has no trouble with a line that comes in pieces', async () => {
    const bytes = Buffer.from('\ufeff{"id": "é", "text": "\ufeffAna Ruiz said 😀 no."}\n{"id": 2, "text": "a"}');
    const pieces = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    const answers = lines((await glossator(['annotate', '--jsonl'], pieces)).output);
    assert.deepEqual(
      answers.map((a) => [a['id'], (a['document'] as { length: number }).length]),
      [
        ['é', 19],
        [2, 1],
      ],
    );
  });

  it('refuses a number that it could not write as it was read', async () => {
    const { output } = await glossator(['annotate', '--jsonl'], '{"id": 12345678901234567890, "text": "a"}');
    assert.deepEqual(lines(output), [{ id: null, error: 'The id is too large for a number: write it as a string.' }]);
  });

  it('passes over a line that is too long, whatever its length, and answers the next', async () => {
    const chunk = Buffer.alloc(10_000_000, 'a');
    const pieces = Readable.from([
      ...Array.from({ length: 11 }, () => chunk),
      Buffer.from('\n{"id": 2, "text": "a"}\n'),
    ]);
    const answers = lines((await glossator(['annotate', '--jsonl'], pieces)).output);
    assert.deepEqual(
      answers.map((a) => [a['id'], a['error']]),
      [
        [null, 'The line has more than 100 MB.'],
        [2, undefined],
      ],
    );
  });

  it('reads on only as fast as its output is read', async () => {
    let sent = 0;
    const input = Readable.from(
      (function* () {
        for (; sent < 1_000; sent++) yield Buffer.from(`{"id": ${sent}, "text": "Ana Ruiz said it rained."}\n`);
      })(),
      { highWaterMark: 1 },
    );
    let seen = 0;
    let goOn: (() => void) | null = null;
    const slow = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => (seen++ !== 20 ? setImmediate(done) : (goOn = done)),
    });
    const running = run(['annotate', '--jsonl'], { input, output: slow, errors: slow });
    while (seen < 21) await new Promise((done) => setTimeout(done, 50));
    const before = sent;
    await new Promise((done) => setTimeout(done, 200));
    const whileHeld = sent;
    goOn!();
    await running; // else its thread would keep the tests from ending
    assert.ok(whileHeld === before && before < 40, `${before} lines were read while 21 were written`);
    assert.equal(seen, 1_000);
  });
});
