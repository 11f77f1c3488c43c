import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromWorker, Question, ToWorker } from '../../../src/worker/protocol';
import { makeAnalyzer } from '../../../src/worker/resources';
import { Session } from '../../../src/worker/session';
import { View } from '../../../src/worker/view';

const TEXT =
  'Maria Jensen, chairwoman of Nordic Bank, said that the rules come too early.\n\n' +
  'Peter Okafor, a lawyer, said: "They are welcome."\n';

const names = readFileSync(join(__dirname, '../../../media/names.bin'));
const analyzers = makeAnalyzer(names);

/** A session and what it has said. */
class Talk {
  readonly said: FromWorker[] = [];
  readonly session = new Session(
    () => analyzers,
    (message) => this.said.push(message),
  );

  constructor() {
    this.session.handle({ type: 'resources', names: null });
  }

  open(text: string, sidecar: string | null = null): void {
    this.session.handle({ type: 'open', uri: 'a', version: 1, text, file: 'a.txt', sidecar, unsaved: false });
  }

  change(version: number, edit: { start: number; end: number; text: string }, length: number): void {
    this.session.handle({ type: 'change', uri: 'a', version, edits: [edit], length } satisfies ToWorker);
  }

  ask(question: Question): FromWorker {
    this.session.handle({ type: 'ask', id: 1, uri: 'a', question });
    return this.said.at(-1)!;
  }

  async view(version: number): Promise<View> {
    for (let tries = 0; tries < 500; tries++) {
      const found = this.said.findLast((m) => m.type === 'view' && m.version === version);
      if (found?.type === 'view') return new View(found.view);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`No view of version ${version}: ${JSON.stringify(this.said.at(-1))}`);
  }
}

const wordsOf = (text: string, view: View, name: string): string[] =>
  view.mentionsOf(view.entities.find((e) => e.name === name)!).map((m) => text.slice(m.start, m.end));

describe('session', () => {
  it('answers an open text with a view of it', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    assert.deepEqual(wordsOf(TEXT, view, 'Maria Jensen'), ['Maria Jensen']);
    assert.equal(view.mentionAt(TEXT.indexOf('Jensen'))?.entity?.name, 'Maria Jensen');
    assert.equal(view.statementAt(TEXT.indexOf('welcome'))?.speaker?.name, 'Peter Okafor');
  });

  it('analyses the newest text only when several changes wait', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.change(2, { start: 0, end: 0, text: 'So. ' }, TEXT.length + 4);
    talk.change(3, { start: 0, end: 0, text: 'And ' }, TEXT.length + 8);
    const view = await talk.view(3);
    assert.deepEqual(wordsOf(`And So. ${TEXT}`, view, 'Maria Jensen'), ['Maria Jensen']);
    assert.deepEqual(
      talk.said.flatMap((m) => (m.type === 'view' ? [m.version] : [])),
      [3],
    );
  });

  it('asks for the text again when the two sides have different ones', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.change(2, { start: 0, end: 0, text: 'So. ' }, TEXT.length);
    assert.deepEqual(talk.said, [{ type: 'lost', uri: 'a' }]);
  });

  it('says that bytes are no text', () => {
    const talk = new Talk();
    talk.open('MZ\0\0\x01');
    assert.deepEqual(talk.said, [{ type: 'skipped', uri: 'a', version: 1, reason: 'binary' }]);
  });

  it('forgets a closed text', () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.session.handle({ type: 'close', uri: 'a' });
    assert.equal(talk.ask({ ask: 'sidecar' }).type, 'refused');
  });

  it('tells the line of a sidecar that is broken, and goes on without it', async () => {
    const talk = new Talk();
    talk.open(TEXT, '{\n  "version": 1,\n  oops\n}');
    const [problem] = talk.said;
    assert.ok(problem?.type === 'sidecar');
    assert.equal(problem.problem?.line, 3);
    assert.equal((await talk.view(1)).entities.length > 0, true);
  });

  it('writes a sidecar that gives the same decisions when it is read', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    const id = view.mentionId(view.mentionAt(TEXT.indexOf('Okafor'))!.index);
    talk.ask({ ask: 'decide', decision: { type: 'reject', ids: [id] } });
    const answer = talk.ask({ ask: 'sidecar' });
    assert.ok(answer.type === 'answer');
    const again = new Talk();
    again.open(TEXT, String(answer.answer));
    assert.equal((await again.view(1)).mentionAt(TEXT.indexOf('Okafor')), undefined);
    assert.equal((await talk.view(1)).mentionAt(TEXT.indexOf('Okafor')), undefined);
  });

  it('says that there is nothing to undo', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    await talk.view(1);
    assert.deepEqual(talk.ask({ ask: 'undo' }), { type: 'answer', id: 1, answer: false });
  });
});
