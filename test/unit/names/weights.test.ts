import assert from 'node:assert/strict';
import { FeatureWeights, PACKED, unpack } from '../../../src/core/names/weights';
import { LABELS } from '../../../src/core/names/labels';
import { random } from '../../../training/random';

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
  const added = (...hashes: number[]): number[] => {
    const total = new Int32Array(PACKED + 3);
    weights.add(Int32Array.from(hashes), hashes.length, total, 3);
    const scores = new Float32Array(LABELS);
    unpack(total.subarray(3), 1, scores, 0);
    return [...scores];
  };

  it('adds just what was learned of a feature, whether its hash is written with a sign or without', () => {
    for (const [hash, row] of rows) {
      const expected: number[] = new Array<number>(LABELS).fill(0);
      for (const [label, weight] of row) expected[label]! += weight;
      assert.deepEqual(added(hash), expected);
      assert.deepEqual(added(hash | 0), expected);
    }
  });

  it('adds up many features, whatever signs their weights have', () => {
    const next = random(5);
    const keys = [...rows.keys()];
    for (let n = 1; n <= 256; n += 15) {
      const hashes = Array.from({ length: n }, () => keys[Math.floor(next() * keys.length)]!);
      const expected: number[] = new Array<number>(LABELS).fill(0);
      for (const hash of hashes) for (const [label, weight] of rows.get(hash)!) expected[label]! += weight;
      assert.deepEqual(added(...hashes), expected);
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
