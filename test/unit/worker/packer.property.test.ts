import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide } from '../../../src/core/sidecar/decisions';
import { followEdits } from '../../../src/core/sidecar/follow';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { isSettled } from '../../../src/core/sidecar/settled';
import { isVisible, type Annotation, type AnnotationRecord } from '../../../src/core/sidecar/record';
import { Packer } from '../../../src/worker/packer';
import { View } from '../../../src/worker/view';
import { toyAnalysis } from '../sidecar/engine';
import { change, choice, decisionOf, edited, editsOf } from '../sidecar/lives';

const TEXT = 'Deng met ACME and the chair Li. Li says "we go, Deng". Wang Wei left ACME.\n\n'.repeat(6);

interface State {
  readonly record: AnnotationRecord;
  readonly text: string;
}

const nat = fc.nat({ max: 1_000 });
const step = fc.oneof(
  { weight: 6, arbitrary: choice.map((c) => (state: State) => decided(state, decisionOf(state, c))) },
  { weight: 2, arbitrary: change.map((c) => (state: State) => typed(state, editsOf(state.text, c))) },
  { weight: 2, arbitrary: nat.map((n) => (state: State) => contested(state, n)) },
  { weight: 1, arbitrary: nat.map((n) => (state: State) => lost(state, n)) },
);

function decided({ record, text }: State, decision: ReturnType<typeof decisionOf>): State {
  const analysis = toyAnalysis(text);
  const after = decide(record, text, decision);
  return { record: isSettled(analysis, record, after) ? after : merge(analysis, after), text };
}

function typed({ record, text }: State, edits: ReturnType<typeof editsOf>): State {
  const after = edited(text, edits);
  return { record: merge(toyAnalysis(after), followEdits(record, edits, text, after)), text: after };
}

/** Somebody else decided differently, or the text leaves open who is meant. */
const contested = (state: State, n: number): State =>
  changed(state, n, (a, { entities }) =>
    n % 2 === 0
      ? { ...a, conflict: { status: 'rejected' } }
      : { ...a, entityId: null, candidates: entities.slice(0, 2).map(({ id }) => id) },
  );

const lost = (state: State, n: number): State =>
  changed(state, n, (a) => ({ ...a, status: 'accepted', target: { ...a.target, orphan: true } }));

function changed(
  { record, text }: State,
  n: number,
  next: (annotation: Annotation, record: AnnotationRecord) => Annotation,
): State {
  const at = n % Math.max(1, record.annotations.length);
  const annotations = record.annotations.map((a, i) => (i === at ? next(a, record) : a));
  return { record: { ...record, annotations }, text };
}

describe('packing a view again', () => {
  it('shows what packing all of it anew shows, whatever was decided or typed in between', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const packer = new Packer();
        let state: State = { record: merge(toyAnalysis(TEXT), emptyRecord('a.txt')), text: TEXT };
        packer.pack(state.record);
        for (const next of steps) {
          state = next(state);
          assert.deepEqual(packer.pack(state.record), new Packer().pack(state.record));
          seesAll(state.record);
        }
      }),
      { numRuns: 400, seed: 2026 },
    );
  });

  it('does not take back what it gave away', () => {
    const record = merge(toyAnalysis(TEXT), emptyRecord('a.txt'));
    const packer = new Packer();
    const first = packer.pack(record);
    first.mentions.fill(0);
    first.evidence.fill(0);
    first.statements.fill(0);
    assert.deepEqual(packer.pack(record), new Packer().pack(record));
  });
});

/** Each annotation that is to be seen is a mention of the view, at its place, with its entity. */
function seesAll(record: AnnotationRecord): void {
  const view = new View(new Packer().pack(record));
  const visible = record.annotations.filter(isVisible);
  assert.deepEqual(
    visible.map(({ id }) => id),
    visible.map((_, i) => view.mentionId(i)),
  );
  visible.forEach(({ target, entityId }, i) => {
    const { start, end, entity } = view.mention(i);
    assert.deepEqual([start, end, entity?.id ?? null], [target.start, target.end, entityId]);
  });
  assert.equal(view.statementCount, record.statements.filter(isVisible).length);
}
