import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide } from '../../../src/core/sidecar/decisions';
import type { Edit } from '../../../src/core/sidecar/edits';
import { followEdits } from '../../../src/core/sidecar/follow';
import { History } from '../../../src/core/sidecar/history';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { openSidecar } from '../../../src/core/sidecar/open';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';
import { SidecarWriter } from '../../../src/core/sidecar/write';
import { toyAnalysis } from './engine';
import { bytesOf, decisionsIn, isSound, noRejectedComesBack } from './invariants';
import { anyText, change, choice, decisionOf, edited, editsOf, inverse, longText } from './lives';
import type { Change, Choice } from './lives';
import { lives, RUNS } from './runs';

/** What happens to a document and its annotations. */
type Event =
  | { readonly what: 'edit' | 'elsewhere'; readonly change: Change }
  | { readonly what: 'decide'; readonly choice: Choice }
  | { readonly what: 'analyse' | 'untype' | 'undo' | 'redo' | 'save' | 'reload' };

/** One document in an editor. */
interface Life {
  text: string;
  record: AnnotationRecord;
  history: History;
  /** Writes all its sidecars, and so remembers what it wrote before. */
  readonly writer: SidecarWriter;
  /** Takes back what was typed last. */
  untype: readonly Edit[];
}

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('edit' as const), change }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('elsewhere' as const), change }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('decide' as const), choice }) },
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constantFrom('analyse', 'untype', 'undo', 'redo', 'save', 'reload') }),
  },
) as fc.Arbitrary<Event>;

const texts = fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: longText });

const lifeOf = (text: string): Life => ({
  text,
  record: merge(toyAnalysis(text), emptyRecord('a.txt')),
  history: new History(),
  writer: new SidecarWriter(),
  untype: [],
});

describe('a document’s life with its sidecar', () => {
  it('keeps every decision, and every target on its words, through edits, analyses, undo, saves and reloads', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(texts, fc.array(event, { maxLength: 25 }), (text, events) => {
        const life = lifeOf(text);
        for (const e of events) {
          const before = life.record;
          happen(life, e);
          if (e.what !== 'decide' && e.what !== 'undo' && e.what !== 'redo') {
            assert.deepEqual(decisionsIn(life.record), decisionsIn(before), `${e.what} changed a decision`);
          }
          isSound(life.record, life.text);
        }
      }),
      lives,
    );
  });

  it('takes a decision back exactly, and makes it again', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(texts, fc.array(event, { maxLength: 8 }), choice, (text, events, last) => {
        const life = lifeOf(text);
        for (const e of events) happen(life, e);
        const before = life.record;
        happen(life, { what: 'decide', choice: last });
        const after = life.record;
        if (after === before) return;
        assert.equal(bytesOf(life.history.undo(after, life.text), life.text), bytesOf(before, life.text));
        assert.equal(bytesOf(life.history.redo(before, life.text), life.text), bytesOf(after, life.text));
      }),
      lives,
    );
  });
});

function happen(life: Life, event: Event): void {
  switch (event.what) {
    case 'edit':
      return type(life, editsOf(life.text, event.change));
    case 'untype':
      return type(life, life.untype);
    case 'elsewhere': {
      const bytes = bytesOf(life.record, life.text);
      life.text = edited(life.text, editsOf(life.text, event.change));
      life.untype = [];
      life.record = openSidecar(bytes, life.text).record;
      life.history = new History();
      return;
    }
    case 'decide': {
      const after = decide(life.record, life.text, decisionOf(life, event.choice));
      life.history.push(life.record, after);
      life.record = after;
      return;
    }
    case 'analyse':
      life.record = merge(toyAnalysis(life.text), life.record);
      return noRejectedComesBack(life.record);
    case 'undo':
      life.record = life.history.undo(life.record, life.text);
      return;
    case 'redo':
      life.record = life.history.redo(life.record, life.text);
      return;
    case 'save':
    case 'reload': {
      const bytes = bytesOf(life.record, life.text);
      assert.equal(life.writer.write(life.record, life.text), bytes, 'what is written bit by bit is the same file');
      const { record, changed, lost } = openSidecar(bytes, life.text);
      assert.deepEqual([changed, lost], [false, []]);
      assert.equal(bytesOf(record, life.text), bytes, 'the same content is the same bytes');
      if (event.what === 'reload') Object.assign(life, { record, history: new History() });
    }
  }
}

function type(life: Life, edits: readonly Edit[]): void {
  const after = edited(life.text, edits);
  life.untype = inverse(life.text, edits);
  life.history.follow(edits, life.text, after);
  life.record = followEdits(life.record, edits, life.text, after);
  life.text = after;
}
