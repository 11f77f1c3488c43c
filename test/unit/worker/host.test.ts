import { FakeDocument, warnings } from './fakeVscode';
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextDocument } from 'vscode';
import { Annotations } from '../../../src/editor/services/annotations';
import { LONGEST_JOB } from '../../../src/editor/services/engine';
import type { WorkerEvents, WorkerHandle } from '../../../src/editor/platform/worker';
import type { Opening, ToWorker } from '../../../src/worker/protocol';
import { makeAnalyzer } from '../../../src/worker/resources';
import { Session } from '../../../src/worker/session';

const TEXT = 'Maria Jensen, chairwoman of Nordic Bank, said that the rules come too early.\n';
const analyzers = makeAnalyzer(readFileSync(join(__dirname, '../../../media/names.bin')));

/** Starts sessions where VS Code would start workers; a text can end its worker, fail, or keep it for ever. */
class Workers {
  starts = 0;
  readonly openings: Opening[] = [];
  events: WorkerEvents | undefined;
  isEnding: (opening: Opening) => boolean = () => false;
  isFailing: (opening: Opening) => boolean = () => false;
  isStuck: (opening: Opening) => boolean = () => false;

  readonly start = (events: WorkerEvents): Promise<WorkerHandle> => {
    this.starts++;
    this.events = events;
    let stuck = false;
    const session = new Session(
      () => analyzers,
      (message) => !stuck && events.onMessage(message),
    );
    session.handle({ type: 'resources', names: null });
    const send = (message: ToWorker): void => {
      if (stuck) return;
      if (message.type !== 'open') return session.handle(message);
      this.openings.push(message);
      const { uri, version } = message;
      if (this.isFailing(message)) return events.onMessage({ type: 'failed', uri, version, message: 'No.' });
      if (!this.isEnding(message) && !this.isStuck(message)) return session.handle(message);
      events.onMessage({ type: 'began', uri, version });
      if (this.isEnding(message)) setTimeout(() => events.onError('out of memory'));
      else stuck = true;
    };
    return Promise.resolve({ send, dispose: () => (stuck = true) });
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++, await pause(10)) if (isSo()) return;
  throw new Error(`Never: ${what}`);
}

/** Passes time quickly for those that wait very long. */
async function inAMinute(act: () => Promise<void>): Promise<void> {
  const real = globalThis.setTimeout;
  const hasten = (callback: () => void, ms?: number) => real(callback, ms === LONGEST_JOB ? 50 : ms);
  globalThis.setTimeout = hasten as typeof setTimeout;
  await act().finally(() => (globalThis.setTimeout = real));
}

describe('the host of the worker', () => {
  const workers = (): [Workers, Annotations] => {
    const made = new Workers();
    return [made, new Annotations(made.start)];
  };
  const opened = (name: string): [FakeDocument, TextDocument] => {
    const fake = new FakeDocument(name, TEXT);
    return [fake, fake as unknown as TextDocument];
  };
  beforeEach(() => void (warnings.length = 0));

  it('opens a text again that failed, when it changes', async () => {
    const [made, annotations] = workers();
    made.isFailing = ({ version }) => version === 1;
    const [typist, document] = opened('failed.txt');
    assert.equal(await annotations.view(document), undefined);
    typist.type('So. ');
    assert.ok(await annotations.view(document));
  });

  it('gives up on the text that ends its worker, not on the others', async () => {
    const [made, annotations] = workers();
    made.isEnding = ({ uri }) => uri.includes('bad');
    const [typist, bad] = opened('bad.txt');
    const [, good] = opened('good.txt');
    const views = await Promise.all([annotations.view(good), annotations.view(bad)]);
    assert.deepEqual(views.map(Boolean), [true, false]);
    const { starts } = made;
    assert.ok(starts <= 4, `${starts} starts`);
    await pause(50);
    assert.equal(made.starts, starts);
    made.isEnding = () => false;
    typist.type('So. ');
    assert.ok(await annotations.view(bad));
  });

  it('opens all texts again with their decisions after the worker has ended', async () => {
    const [made, annotations] = workers();
    const [, document] = opened('decided.txt');
    const view = (await annotations.view(document))!;
    const id = view.mentionId(view.mentionAt(0)!.index);
    await annotations.ask(document, { ask: 'decide', decision: { type: 'reject', ids: [id] } });
    await pause(500);
    made.events!.onError('out of memory');
    const again = (await annotations.view(document))!;
    assert.equal(again.mentionAt(0), undefined);
    assert.equal(annotations.isUnsaved(document), true);
    assert.deepEqual(warnings, []);
  });

  it('says once which decisions were lost with the worker', async () => {
    const [made, annotations] = workers();
    const [, document] = opened('hasty.txt');
    const view = (await annotations.view(document))!;
    const id = view.mentionId(view.mentionAt(0)!.index);
    await annotations.ask(document, { ask: 'decide', decision: { type: 'reject', ids: [id] } });
    made.events!.onError('out of memory');
    assert.ok(await annotations.view(document));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /decisions were lost/);
  });

  it('keeps a decision unsaved that was made while the file was written', async () => {
    const [, annotations] = workers();
    const [, document] = opened('written.txt');
    const view = (await annotations.view(document))!;
    const draft = await annotations.ask(document, { ask: 'sidecar' });
    const id = view.mentionId(view.mentionAt(0)!.index);
    await annotations.ask(document, { ask: 'decide', decision: { type: 'reject', ids: [id] } });
    await annotations.saved(document, document.uri, draft);
    assert.equal(annotations.isUnsaved(document), true);
    await annotations.saved(document, document.uri, await annotations.ask(document, { ask: 'sidecar' }));
    assert.equal(annotations.isUnsaved(document), false);
  });

  it('stops a text that never ends when another one waits, and leaves it alone until it changes', () =>
    inAMinute(async () => {
      const [made, annotations] = workers();
      made.isStuck = ({ uri, version }) => uri.includes('endless') && version === 1;
      const [typist, endless] = opened('endless.txt');
      const [, other] = opened('other.txt');
      const views = Promise.all([annotations.view(endless), annotations.view(other)]);
      assert.deepEqual((await views).map(Boolean), [false, true]);
      assert.equal(annotations.progress(endless)?.kind, 'failed');
      await annotations.reload(endless);
      assert.equal(made.openings.filter(({ uri }) => uri.includes('endless')).length, 1);
      typist.type('So. ');
      await until(() => annotations.progress(endless)?.kind === 'ready', 'the newer text is analysed');
    }));
});
