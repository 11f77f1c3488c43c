import assert from 'node:assert/strict';
import { FeatureWeights } from '../../../src/core/names/weights';
import { random } from '../../../training/random';

const LABELS = 17;

/** Features in ascending order, some with neighbours so near that they want the same place. */
function features(): Map<number, [label: number, weight: number][]> {
  const next = random(3);
  const hashes = new Set<number>([0, 1, 2, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1]);
  while (hashes.size < 4000) {
    const hash = Math.floor(next() * (2 ** 32 - 20));
    for (let near = 0; near < 1 + Math.floor(next() * 12); near++) hashes.add(hash + near);
  }
  const rows = [...hashes].sort((a, b) => a - b);
  return new Map(
    rows.map((hash) => {
      const labels = Array.from({ length: LABELS }, (_, l) => l).filter(() => next() < 0.2);
      return [hash, labels.map((l): [number, number] => [l, Math.floor(next() * 255) - 127])];
    }),
  );
}

describe('the weights of features', () => {
  const rows = features();
  const all = [...rows.values()];
  const weights = new FeatureWeights(
    Uint32Array.from(rows.keys()),
    Uint8Array.from(all, (row) => row.length),
    Uint8Array.from(all.flat(), (pair) => pair[0]),
    Int8Array.from(all.flat(), (pair) => pair[1]),
  );
  const added = (hash: number): number[] => {
    const total = new Int32Array(LABELS + 3);
    weights.add(hash, total, 3);
    return [...total.subarray(3)];
  };

  it('adds just what was learned of a feature, whether its hash is written with a sign or without', () => {
    for (const [hash, row] of rows) {
      const expected: number[] = new Array<number>(LABELS).fill(0);
      for (const [label, weight] of row) expected[label]! += weight;
      assert.deepEqual(added(hash), expected);
      assert.deepEqual(added(hash | 0), expected);
    }
  });

  it('adds nothing for a feature that training never saw', () => {
    const next = random(4);
    for (let i = 0; i < 20_000; i++) {
      const hash = Math.floor(next() * 2 ** 32);
      if (!rows.has(hash)) assert.ok(added(hash).every((value) => value === 0));
    }
    assert.ok(added(5).every((value) => value === 0));
  });
});
