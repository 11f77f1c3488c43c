import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decide } from '../../../src/core/sidecar/decisions';
import { SidecarError } from '../../../src/core/sidecar/errors';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { SidecarWriter } from '../../../src/core/sidecar/write';
import { toyAnalysis } from './engine';
import { bytesOf } from './invariants';
import { choice, decisionOf } from './lives';

/** Enough marks for several chunks of the file. */
const TEXT = Array.from({ length: 120 }, (_, i) => `Deng ${i} and ACME met the chair Li. Li says "we go, Deng".`).join(
  ' ',
);

describe('writing the sidecar of a long text again', () => {
  it('gives the file that writing all of it gives, whatever was decided in between', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(fc.array(choice, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (saves) => {
        const writer = new SidecarWriter();
        let record = merge(toyAnalysis(TEXT), emptyRecord('a.txt'));
        assert.ok(record.annotations.length > 400);
        for (const decisions of saves) {
          for (const each of decisions) record = decide(record, TEXT, decisionOf({ record, text: TEXT }, each));
          assert.equal(writer.write(record, TEXT), bytesOf(record, TEXT));
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('goes on after a record that can’t be written', () => {
    const writer = new SidecarWriter();
    const good = merge(toyAnalysis(TEXT), emptyRecord('a.txt'));
    const [first, ...rest] = good.annotations;
    const bad = { ...good, annotations: [{ ...first!, note: 'x'.repeat(200_000) }, ...rest] };
    writer.write(good, TEXT);
    assert.throws(() => writer.write(bad, TEXT), SidecarError);
    assert.equal(writer.write(good, TEXT), bytesOf(good, TEXT));
  });
});
