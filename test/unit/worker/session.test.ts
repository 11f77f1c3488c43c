import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../../src/core/sidecar/edits';
import type { Entity } from '../../../src/core/sidecar/record';
import { applied } from '../../../src/worker/changes';
import { NO_ADDITIONS } from '../../../src/worker/protocol';
import type { Draft, FromWorker, Problem, Question, ToWorker } from '../../../src/worker/protocol';
import { makeAnalyzer } from '../../../src/worker/resources';
import { Session } from '../../../src/worker/session';
import { View } from '../../../src/worker/view';

const TEXT =
  'Maria Jensen, chairwoman of Nordic Bank, said that the rules come too early.\n\n' +
  'Peter Okafor, a lawyer, said: "They are welcome."\n';

const names = readFileSync(join(__dirname, '../../../media/names.bin'));
const maker = makeAnalyzer(names);

/** A session and what it has said. */
class Talk {
  readonly said: FromWorker[] = [];
  readonly session = new Session(
    () => maker,
    (message) => this.hear(message),
  );
  private entities: readonly Entity[] = [];
  private readonly views = new Map<FromWorker, View>();

  constructor() {
    this.session.handle({ type: 'resources', names: null });
  }

  private hear(message: FromWorker): void {
    this.said.push(message);
    if (message.type !== 'view') return;
    const { view } = message;
    this.entities = applied(this.entities, view.entities) ?? assert.fail('The view says less than is needed.');
    this.views.set(message, new View({ ...view, entities: this.entities }));
  }

  open(
    text: string,
    sidecar: string | null = null,
    draft: Draft | null = null,
    history?: string,
    visible?: { readonly start: number; readonly end: number },
  ): void {
    this.session.handle({ type: 'open', uri: 'a', version: 1, text, file: 'a.txt', sidecar, draft, history, visible });
  }

  change(version: number, edit: { start: number; end: number; text: string }, length: number): void {
    this.session.handle({ type: 'change', uri: 'a', version, edits: [edit], length } satisfies ToWorker);
  }

  ask(question: Question): FromWorker {
    this.session.handle({ type: 'ask', id: 1, uri: 'a', question });
    return this.said.at(-1)!;
  }

  draft(): Draft {
    const answer = this.ask({ ask: 'sidecar' });
    assert.ok(answer.type === 'answer');
    return answer.answer as Draft;
  }

  reject(view: View, offset: number): void {
    this.ask({ ask: 'decide', decision: { type: 'reject', ids: [view.mentionId(view.mentionAt(offset)!.index)] } });
  }

  async view(version: number): Promise<View> {
    for (let tries = 0; tries < 500; tries++) {
      const found = this.said.findLast((m) => m.type === 'view' && m.version === version);
      if (found) return this.views.get(found)!;
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

  describe('of a long text', () => {
    const line = (n: number): string =>
      `Ana Ruiz, head of Nordic Bank, said on day ${n} that the rules come too early for those who have to keep them.\r\n`;
    const long = `${Array.from({ length: 600 }, (_, n) => line(n)).join('')}${TEXT}${line(600).repeat(600)}`;
    const at = long.indexOf(TEXT);
    const preview = (talk: Talk): View | undefined => {
      const found = talk.said.find((m) => m.type === 'preview');
      return found && new View({ ...found.view, entities: applied([], found.view.entities)! });
    };

    it('shows first what the reader sees, where it stands', async () => {
      const talk = new Talk();
      talk.open(long, null, null, undefined, { start: at + 5, end: at + 10 });
      const whole = await talk.view(1);
      const part = preview(talk) ?? assert.fail('There is no preview.');
      assert.ok(talk.said.findIndex((m) => m.type === 'preview') < talk.said.findIndex((m) => m.type === 'view'));
      assert.deepEqual(wordsOf(long, part, 'Maria Jensen'), ['Maria Jensen']);
      assert.equal(part.mentionAt(at + 3)?.entity?.name, 'Maria Jensen');
      assert.ok(part.mentionCount < whole.mentionCount / 10);
      assert.deepEqual(wordsOf(long, whole, 'Maria Jensen'), ['Maria Jensen']);
    });

    it('shows nothing first that the reader has rejected', async () => {
      const before = new Talk();
      before.open(long);
      before.reject(await before.view(1), at + 3);
      const talk = new Talk();
      talk.open(long, before.draft().content, null, undefined, { start: at, end: at + 10 });
      await talk.view(1);
      assert.equal(preview(talk)?.mentionAt(at + 3), undefined);
      assert.ok(preview(talk)?.mentionAt(at + TEXT.indexOf('Okafor')));
    });

    it('shows it once, and not where nobody looks, nor of a short text', async () => {
      for (const [text, visible] of [
        [long, undefined],
        [TEXT, { start: 0, end: 20 }],
        [long, { start: long.length + 1, end: long.length + 9 }],
      ] as const) {
        const talk = new Talk();
        talk.open(text, null, null, undefined, visible);
        await talk.view(1);
        assert.equal(preview(talk), undefined);
      }
      const talk = new Talk();
      talk.open(long, null, null, undefined, { start: 0, end: 100 });
      await talk.view(1);
      talk.change(2, { start: 0, end: 0, text: 'So. ' }, long.length + 4);
      await talk.view(2);
      assert.equal(talk.said.filter((m) => m.type === 'preview').length, 1);
    });
  });

  it('reads an open text anew with the terms of the reader, and without them again', async () => {
    const talk = new Talk();
    const text = 'The rules on swimlane budgets come too early for monetary policy.\n';
    const terms = (glossaries: readonly string[], builtIn = true): ToWorker => ({
      type: 'additions',
      additions: { ...NO_ADDITIONS, terms: { glossaries, builtIn, excludedDomains: [] } },
    });
    const seen = async (): Promise<string[]> => {
      talk.said.length = 0;
      const view = await talk.view(1);
      return view.entities.filter((e) => e.type === 'term' && e.definition).map((e) => e.name);
    };
    const concept = { id: 's', label: 'swimlane budget', variants: [], definition: 'Ours.', domain: '', broader: null };
    const glossary = JSON.stringify({ name: 'ours', concepts: [concept] });
    talk.open(text);
    assert.deepEqual(await seen(), ['monetary policy']);
    talk.session.handle(terms([glossary]));
    assert.deepEqual(await seen(), ['monetary policy', 'swimlane budget']);
    talk.session.handle(terms([glossary], false));
    assert.deepEqual(await seen(), ['swimlane budget']);
    talk.session.handle(terms([]));
    assert.deepEqual(await seen(), ['monetary policy']);
  });

  it('reads an open text anew with the names of the reader, and says why it marks them', async () => {
    const talk = new Talk();
    const text = 'Maria Jensen dined at Blue Lagoon with Peter Okafor.\n';
    const seen = async (): Promise<string[]> => {
      talk.said.length = 0;
      const view = await talk.view(1);
      return view.entities.map((e) => `${e.type} ${e.name}`).sort();
    };
    talk.open(text);
    assert.deepEqual(await seen(), ['person Maria Jensen', 'person Peter Okafor']);
    const names = [
      { name: 'Blue Lagoon', label: 'organization' },
      { name: 'Peter Okafor', label: null },
    ] as const;
    talk.session.handle({ type: 'additions', additions: { ...NO_ADDITIONS, names } });
    assert.deepEqual(await seen(), ['organization Blue Lagoon', 'person Maria Jensen']);
    const start = text.indexOf('Blue');
    const span = { start, end: start + 'Blue Lagoon'.length };
    talk.session.handle({ type: 'ask', id: 1, uri: 'a', question: { ask: 'why', span } });
    const answer = talk.said.find((m) => m.type === 'answer');
    assert.deepEqual(answer?.answer, { confidence: 1, reasons: ['dictionary: always'] });
    talk.session.handle({ type: 'additions', additions: NO_ADDITIONS });
    assert.deepEqual(await seen(), ['person Maria Jensen', 'person Peter Okafor']);
  });

  it('drops the reading of a long text for newer text', async () => {
    const talk = new Talk();
    const long = Array.from({ length: 3000 }, (_, i) => TEXT.replaceAll('rules', `rules of ${String(i)}`)).join('\n');
    talk.open(long);
    await new Promise((resolve) => setTimeout(resolve, 40));
    talk.change(2, { start: 0, end: long.length, text: TEXT }, TEXT.length);
    const view = await talk.view(2);
    assert.equal(view.mentionAt(0)?.start, 0);
    assert.ok(!talk.said.some((m) => m.type === 'view' && m.version === 1), 'the older text was shown');
  });

  it('asks for the text again when the two sides have different ones', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.change(2, { start: 0, end: 0, text: 'So. ' }, TEXT.length);
    assert.deepEqual(talk.said.slice(-1), [{ type: 'lost', uri: 'a', version: 2 }]);
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
    const problem = talk.said.find((m) => m.type === 'sidecar');
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
    const again = new Talk();
    again.open(TEXT, talk.draft().content);
    assert.equal((await again.view(1)).mentionAt(TEXT.indexOf('Okafor')), undefined);
    assert.equal((await talk.view(1)).mentionAt(TEXT.indexOf('Okafor')), undefined);
  });

  it('wants a text again that it does not know, instead of leaving its reader to wait', () => {
    const talk = new Talk();
    talk.change(2, { start: 0, end: 0, text: 'So. ' }, TEXT.length + 4);
    assert.deepEqual(talk.said, [{ type: 'lost', uri: 'a', version: 2 }]);
  });

  it('loses one text, not all, to a change that can’t be followed', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.session.handle({ type: 'open', uri: 'b', version: 1, text: TEXT, file: 'b.txt', sidecar: null, draft: null });
    await talk.view(1);
    const broken = [null] as unknown as Edit[];
    talk.session.handle({ type: 'change', uri: 'a', version: 2, edits: broken, length: TEXT.length });
    assert.deepEqual(talk.said.at(-1), { type: 'lost', uri: 'a', version: 2 });
    talk.session.handle({ type: 'ask', id: 2, uri: 'b', question: { ask: 'sidecar' } });
    assert.equal(talk.said.at(-1)?.type, 'answer');
  });

  it('does not take a decision for saved that was made while the file was written', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    talk.reject(view, TEXT.indexOf('Okafor'));
    const { revision } = talk.draft();
    talk.reject(view, TEXT.indexOf('Jensen'));
    assert.deepEqual(talk.ask({ ask: 'saved', revision }), { type: 'answer', id: 1, answer: { unsaved: true } });
    const now = talk.draft().revision;
    assert.deepEqual(talk.ask({ ask: 'saved', revision: now }), { type: 'answer', id: 1, answer: { unsaved: false } });
  });

  it('hands out a draft soon after decisions, for the case that it ends', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    talk.reject(view, TEXT.indexOf('Okafor'));
    talk.reject(view, TEXT.indexOf('Jensen'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    const drafts = talk.said.flatMap((m) => (m.type === 'draft' ? [m.draft] : []));
    assert.deepEqual(
      drafts.map((d) => d.revision),
      [2],
    );
    const again = new Talk();
    again.open(TEXT, null, drafts[0]);
    assert.equal((await again.view(1)).mentionAt(TEXT.indexOf('Okafor')), undefined);
    assert.ok(again.said.some((m) => m.type === 'view' && m.unsaved));
  });

  it('undoes and redoes in the next worker what was decided in one that ended, where its words are by then', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    talk.reject(view, TEXT.indexOf('Okafor'));
    talk.reject(view, TEXT.indexOf('Jensen'));
    talk.ask({ ask: 'undo' });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const last = talk.said.findLast((m) => m.type === 'draft') ?? assert.fail('There is no draft.');
    const again = new Talk();
    const text = `In the afternoon.\n\n${TEXT}`;
    again.open(text, null, last.draft, last.history);
    await again.view(1);
    const seen = async (ask: 'undo' | 'redo'): Promise<string[]> => {
      assert.deepEqual(again.ask({ ask }), { type: 'answer', id: 1, answer: true });
      const now = await again.view(1);
      return ['Jensen', 'Okafor'].filter((name) => now.mentionAt(text.indexOf(name)));
    };
    assert.deepEqual(await seen('redo'), []);
    assert.deepEqual(await seen('undo'), ['Jensen']);
    assert.deepEqual(await seen('undo'), ['Jensen', 'Okafor']);
    assert.deepEqual(again.ask({ ask: 'undo' }), { type: 'answer', id: 1, answer: false });
  });

  it('still knows that the file is broken when it opens a draft', () => {
    const talk = new Talk();
    talk.open(TEXT);
    talk.open(TEXT, '{\n  oops\n}', talk.draft());
    const problem = talk.said.findLast((m) => m.type === 'sidecar');
    assert.equal(problem?.type === 'sidecar' && problem.problem?.line, 2);
  });

  /** Two windows on the text, each with a decision of its own; what the first one writes. */
  async function two(): Promise<{ first: Talk; second: Talk; written: Draft }> {
    const [first, second] = [new Talk(), new Talk()];
    for (const talk of [first, second]) talk.open(TEXT);
    first.reject(await first.view(1), TEXT.indexOf('Okafor'));
    second.reject(await second.view(1), TEXT.indexOf('Jensen'));
    return { first, second, written: first.draft() };
  }

  const rejected = (content: string): string[] =>
    (JSON.parse(content) as { annotations: { status: string; target: { exact: string } }[] }).annotations
      .filter((a) => a.status === 'rejected')
      .map((a) => a.target.exact);

  it('merges what another window wrote with what was decided here, which can still be undone', async () => {
    const { second, written } = await two();
    const answer = second.ask({ ask: 'join', content: written.content });
    assert.deepEqual(answer.type === 'answer' && answer.answer, null);
    assert.deepEqual(rejected(second.draft().content), ['Maria Jensen', 'Peter Okafor']);
    second.ask({ ask: 'undo' });
    assert.deepEqual(rejected(second.draft().content), ['Peter Okafor']);
  });

  it('merges a draft with what was written while the text was closed', async () => {
    const { second, written } = await two();
    const again = new Talk();
    again.open(TEXT, written.content, second.draft());
    assert.deepEqual(rejected(again.draft().content), ['Maria Jensen', 'Peter Okafor']);
  });

  it('does not bring back what another window took back', async () => {
    const { first, second, written } = await two();
    first.ask({ ask: 'saved', revision: written.revision });
    second.ask({ ask: 'join', content: written.content });
    first.ask({ ask: 'undo' });
    second.ask({ ask: 'join', content: first.draft().content });
    assert.deepEqual(rejected(second.draft().content), ['Maria Jensen']);
  });

  it('leaves everything as it is when what another program wrote can’t be used', async () => {
    const { second } = await two();
    const join = (content: string): Problem => {
      const answer = second.ask({ ask: 'join', content });
      assert.ok(answer.type === 'answer');
      return answer.answer as Problem;
    };
    assert.equal(join('{ oops').newer, false);
    assert.equal(join('{ "version": 99 }').newer, true);
    assert.deepEqual(rejected(second.draft().content), ['Maria Jensen']);
  });

  it('sends the entities that a change has changed, and says which of the others are left', async () => {
    const talk = new Talk();
    const added = 'Anna Lind, an economist, said that they come late.\n';
    talk.open(TEXT);
    await talk.view(1);
    talk.change(2, { start: TEXT.length, end: TEXT.length, text: added }, TEXT.length + added.length);
    const names = (await talk.view(2)).entities.map((e) => e.name);
    assert.deepEqual(names, ['Anna Lind', 'Maria Jensen', 'Nordic Bank', 'Peter Okafor']);
    const last = talk.said.findLast((m) => m.type === 'view');
    assert.ok(last?.type === 'view');
    assert.deepEqual(
      last.view.entities.fresh.map((e) => e.name),
      ['Anna Lind'],
    );
  });

  it('sends nobody again whom a key only moved, and says where their roles are now', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    await talk.view(1);
    talk.change(2, { start: 0, end: 0, text: 'x' }, TEXT.length + 1);
    const view = await talk.view(2);
    const last = talk.said.findLast((m) => m.type === 'view');
    assert.ok(last?.type === 'view');
    assert.deepEqual(
      last.view.entities.fresh.map((e) => e.name),
      ['xMaria Jensen'].filter((name) => view.entities.some((e) => e.name === name)),
    );
    const peter = view.entities.find((e) => e.name === 'Peter Okafor')!;
    const evidence = view.evidenceOf(peter, peter.roles[0]!);
    assert.match(`x${TEXT}`.slice(evidence!.start, evidence!.end), /Okafor, a lawyer|a lawyer/);
  });

  it('sends all entities again when a text is opened again', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const before = (await talk.view(1)).entities;
    talk.said.length = 0;
    talk.open(TEXT);
    assert.deepEqual((await talk.view(1)).entities, before);
    talk.change(2, { start: 0, end: 0, text: ' ' }, TEXT.length + 1);
    await talk.view(2);
    const late = talk.said.findLast((m) => m.type === 'view');
    assert.ok(late?.type === 'view');
    assert.equal(applied([], late.view.entities), undefined);
  });

  it('says what it works on before it does', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    await talk.view(1);
    const types = talk.said.map((m) => m.type);
    assert.deepEqual(types, ['began', 'sidecar', 'began', 'view']);
  });

  it('counts the entities of a view once', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    const view = await talk.view(1);
    const people = view.entities.filter((e) => e.type === 'person').length;
    assert.equal(view.typeCounts.person, people);
    assert.equal(view.typeCounts, view.typeCounts);
  });

  it('says that there is nothing to undo', async () => {
    const talk = new Talk();
    talk.open(TEXT);
    await talk.view(1);
    assert.deepEqual(talk.ask({ ask: 'undo' }), { type: 'answer', id: 1, answer: false });
  });
});
