import { LABELS, mayFollow } from './labels';

const FORBIDDEN = -1e6;

/** For each label, the labels that may come before it. */
const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, b) =>
  Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, b)),
);

/**
 * The best label sequence of one sentence (Viterbi).
 * @param scores rows of LABELS, one a token
 * @param out receives the labels, from `at` on
 */
export function bestLabels(
  scores: Float32Array,
  count: number,
  between: Float32Array,
  out: Uint8Array,
  at: number,
  back: Uint8Array,
): void {
  let previous = new Float64Array(LABELS).fill(FORBIDDEN);
  let current = new Float64Array(LABELS);
  previous[0] = 0;
  for (let i = 0; i < count; i++) {
    const row = i * LABELS;
    for (let b = 0; b < LABELS; b++) {
      let best = -Infinity;
      let from = 0;
      for (const a of PREVIOUS[b]!) {
        const s = previous[a]! + between[a * LABELS + b]!;
        if (s > best) {
          best = s;
          from = a;
        }
      }
      current[b] = best + scores[row + b]!;
      back[row + b] = from;
    }
    [previous, current] = [current, previous];
  }
  let label = 0;
  let best = -Infinity;
  for (let a = 0; a < LABELS; a++) {
    if (mayFollow(a, 0) && previous[a]! > best) {
      best = previous[a]!;
      label = a;
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    out[at + i] = label;
    label = back[i * LABELS + label]!;
  }
}
