import assert from 'node:assert/strict';
import { LABELS, mayFollow } from '../../../src/core/names/labels';
import { BestLabels, Chances, Exponentials } from '../../../src/core/names/sequence';
import { random } from '../../../training/random';

/** Every valid sequence of `count` labels. */
function* sequences(count: number, before: readonly number[] = []): Generator<readonly number[]> {
  const last = before.at(-1) ?? 0;
  if (before.length === count) {
    if (mayFollow(last, 0)) yield before;
    return;
  }
  for (let l = 0; l < LABELS; l++) if (mayFollow(last, l)) yield* sequences(count, [...before, l]);
}

describe('label sequences', () => {
  const next = random(3);
  const count = 4;
  const scores = Float32Array.from({ length: count * LABELS }, () => next() * 4 - 2);
  const between = Float32Array.from({ length: LABELS * LABELS }, () => next() * 2 - 1);
  const scoreOf = (labels: readonly number[]): number =>
    labels.reduce((sum, l, i) => sum + scores[i * LABELS + l]! + between[(i ? labels[i - 1]! : 0) * LABELS + l]!, 0);
  const all = [...sequences(count)];

  it('are the best of all valid ones', () => {
    const out = new Uint8Array(count + 2);
    new BestLabels(between).find(scores, 0, count, out, 1);
    const best = all.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
    assert.deepEqual([...out], [0, ...best, 0]);
  });

  it('give a name the share of all sequences that have it', () => {
    const chances = new Chances(between, new Exponentials(1 / 32));
    chances.enter(scores, count);
    const total = all.reduce((sum, labels) => sum + Math.exp(scoreOf(labels)), 0);
    for (const [labels, from, to] of [
      [[0, 1, 3, 0], 1, 3],
      [[0, 0, 8, 0], 2, 3],
      [[9, 10, 10, 11], 0, 4],
    ] as const) {
      const having = all.filter((s) => s.slice(from, to).every((l, i) => l === labels[from + i]));
      const wanted = having.reduce((sum, s) => sum + Math.exp(scoreOf(s)), 0) / total;
      assert.ok(Math.abs(chances.of(labels, from, to) - wanted) < 1e-6);
    }
  });
});
