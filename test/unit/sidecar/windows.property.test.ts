import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analyzer } from '../../../src/core/analyzer';
import { decide } from '../../../src/core/sidecar/decisions';
import type { Edit } from '../../../src/core/sidecar/edits';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { openSidecar } from '../../../src/core/sidecar/open';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';
import { isSettled } from '../../../src/core/sidecar/settled';
import { OpenDocument } from '../../../src/worker/document';
import type { Draft } from '../../../src/worker/protocol';
import { toyAnalysis } from './engine';
import { bytesOf, decisionsIn, isSound, keepsBoth, noRejectedComesBack } from './invariants';
import { anyText, change, choice, decisionOf, edited, editsOf, inverse, longText } from './lives';
import type { Change, Choice } from './lives';
import { lives, RUNS } from './runs';

/** What happens in one of two windows, or to the files that both show. */
type Event = { readonly in: number } & (
  | { readonly what: 'edit' | 'checkout'; readonly change: Change }
  | { readonly what: 'decide'; readonly choice: Choice }
  | { readonly what: 'untype' | 'undo' | 'redo' | 'saveText' | 'save' | 'reopen' | 'restart' }
);

const at = fc.nat({ max: 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ in: at, what: fc.constant('edit' as const), change }) },
  { weight: 6, arbitrary: fc.record({ in: at, what: fc.constant('decide' as const), choice }) },
  { weight: 1, arbitrary: fc.record({ in: at, what: fc.constant('checkout' as const), change }) },
  {
    weight: 8,
    arbitrary: fc.record({
      in: at,
      what: fc.constantFrom('untype', 'undo', 'redo', 'saveText', 'save', 'save', 'save', 'reopen', 'restart'),
    }),
  },
) as fc.Arbitrary<Event>;

const analyzer = {
  analyze: toyAnalysis,
  prepare: function* () {
    // The toy engine reads nothing ahead.
  },
} as unknown as Analyzer;

const recordIn = (sidecar: string | null, text: string): AnnotationRecord =>
  sidecar === null ? emptyRecord('a.txt') : openSidecar(sidecar, text).record;

/** The files that both windows show. */
interface Disk {
  text: string;
  sidecar: string | null;
}

/** A document in a window: as the extension keeps it, with the worker's side of it. */
class Window {
  document: OpenDocument;
  /** What the sidecar held when this window read or wrote it last. */
  known: string | null;
  private draft: Draft | null = null;
  private untype: readonly Edit[] = [];

  constructor(readonly disk: Disk) {
    this.known = disk.sidecar;
    this.document = this.opened(disk.text);
  }

  get isDirty(): boolean {
    return this.document.text !== this.disk.text;
  }

  edit(edits: readonly Edit[]): void {
    const { text, version } = this.document;
    this.document.edit(version + 1, edits);
    this.untype = inverse(text, edits);
  }

  happen(event: Event): void {
    const { document } = this;
    switch (event.what) {
      case 'edit':
        return this.edit(editsOf(document.text, event.change));
      case 'untype':
        return this.edit(this.untype);
      case 'decide':
        document.decide(decisionOf({ record: document.current(), text: document.text }, event.choice));
        break;
      case 'undo':
        document.undo();
        break;
      case 'redo':
        document.redo();
        break;
      case 'save':
        return this.save();
      case 'reopen':
        // Closed without saving the text: the decisions that are in no file are kept for it.
        this.untype = [];
        return this.open(this.disk.text);
      case 'restart':
        return this.open(document.text);
    }
    if (document.unsaved) this.draft = document.draft();
  }

  /** What is on the disk is merged first, then written. */
  private save(): void {
    const { document, disk } = this;
    if (disk.sidecar !== null && disk.sidecar !== this.known) {
      const mine = document.current();
      const [base, theirs] = [this.known, disk.sidecar].map((content) => recordIn(content, document.text));
      assert.equal(document.join(disk.sidecar), null);
      keepsBoth(document.current(), base!, mine, theirs!);
    }
    const { content, revision } = document.sidecar();
    disk.sidecar = this.known = content;
    document.saved(revision);
    assert.equal(document.unsaved, false);
    this.draft = null;
  }

  private open(text: string): void {
    this.known = this.disk.sidecar;
    this.document = this.opened(text);
  }

  private opened(text: string): OpenDocument {
    const { draft } = this;
    const opening = { type: 'open', uri: 'a', version: 1, text, file: 'a.txt', sidecar: this.disk.sidecar } as const;
    const document = new OpenDocument({ ...opening, draft: draft ?? null }, analyzer);
    assert.equal(document.problem, null);
    if (draft && opening.sidecar !== null) {
      const [base, mine, theirs] = [draft.base, draft.content, opening.sidecar].map((content) =>
        recordIn(content, text),
      );
      keepsBoth(document.current(), base!, mine!, theirs!);
    }
    return document;
  }
}

describe('two windows on one document', () => {
  it('keep every decision, and every target on its words, whatever happens to the text and the file', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: longText }),
        fc.array(event, { maxLength: 25 }),
        (text, events) => {
          const disk: Disk = { text, sidecar: null };
          const windows = [new Window(disk), new Window(disk)];
          for (const e of events) {
            const window = windows[e.in]!;
            const before = decisionsIn(window.document.current());
            const isJoined = disk.sidecar !== window.known && (e.what === 'reopen' || e.what === 'restart');
            if (e.what === 'checkout') replaceOnDisk(windows, disk, edited(disk.text, editsOf(disk.text, e.change)));
            else if (e.what === 'saveText') replaceOnDisk(windows, disk, window.document.text);
            else window.happen(e);
            const record = window.document.current();
            if (!isJoined && !['decide', 'undo', 'redo', 'save'].includes(e.what)) {
              assert.deepEqual(decisionsIn(record), before, `${e.what} changed a decision`);
            }
            isSound(record, window.document.text);
            const { content } = window.document.draft();
            assert.equal(content, bytesOf(record, window.document.text), 'it is written as if for the first time');
            noRejectedComesBack(record);
          }
        },
      ),
      lives,
    );
  });
});

describe('a decision that is about its own items alone', () => {
  it('leaves nothing to be merged again', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(anyText, fc.array(choice, { maxLength: 6 }), (text, choices) => {
        const analysis = toyAnalysis(text);
        let record = merge(analysis, emptyRecord('a.txt'));
        for (const c of choices) {
          const after = decide(record, text, decisionOf({ record, text }, c));
          const merged = merge(analysis, after);
          const isStable = bytesOf(merge(analysis, record), text) === bytesOf(record, text);
          if (isStable && isSettled(analysis, record, after)) assert.equal(bytesOf(merged, text), bytesOf(after, text));
          record = merged;
        }
      }),
      lives,
    );
  });
});

/** Windows that have not changed the text themselves show the new one. */
function replaceOnDisk(windows: readonly Window[], disk: Disk, text: string): void {
  const clean = windows.filter((w) => !w.isDirty);
  disk.text = text;
  for (const window of clean) {
    if (window.isDirty) window.edit([{ start: 0, end: window.document.text.length, text }]);
  }
}
