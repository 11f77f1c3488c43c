import { LABELS, mayFollow } from './labels';

/** The labels that may come before each label, one list after another: those of `b` from FIRST[b] to FIRST[b + 1]. */
const BEFORE: number[] = [];
const FIRST: number[] = [0];
for (let b = 0; b < LABELS; b++) {
  for (let a = 0; a < LABELS; a++) if (mayFollow(a, b)) BEFORE.push(a);
  FIRST.push(BEFORE.length);
}
const FROM = Int32Array.from(BEFORE);
const STARTS = Int32Array.from(FIRST);
const TO = Int32Array.from(BEFORE, (_, k) => FIRST.findIndex((start) => start > k) - 1);
/** Labels that a sequence may end with. */
const CLOSED = Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, 0));
const IMPOSSIBLE = -1e9;

let previous = new Float64Array(LABELS);
let current = new Float64Array(LABELS);
let back = new Uint8Array(64 * LABELS);

/**
 * Finds the best label sequence (Viterbi).
 * @param scores rows of LABELS, one a token
 * @param between LABELS × LABELS, the score of the column's label after the row's
 * @param out receives `count` labels, from `at` on
 * @param first the row of the first token
 */
export function bestLabels(
  scores: Float32Array,
  count: number,
  between: Float32Array,
  out: Uint8Array,
  at: number,
  first = 0,
): void {
  if (back.length < count * LABELS) back = new Uint8Array(count * LABELS * 2);
  previous.fill(IMPOSSIBLE);
  previous[0] = 0;
  for (let i = 0; i < count; i++) {
    const row = i * LABELS;
    const own = (first + i) * LABELS;
    for (let b = 0; b < LABELS; b++) {
      let best = -Infinity;
      let from = 0;
      for (let k = STARTS[b]!, end = STARTS[b + 1]!; k < end; k++) {
        const a = FROM[k]!;
        const score = previous[a]! + between[a * LABELS + b]!;
        if (score > best) {
          best = score;
          from = a;
        }
      }
      current[b] = best + scores[own + b]!;
      back[row + b] = from;
    }
    [previous, current] = [current, previous];
  }
  let label = 0;
  for (const a of CLOSED) if (previous[a]! > previous[label]!) label = a;
  for (let i = count - 1; i >= 0; i--) {
    out[at + i] = label;
    label = back[i * LABELS + label]!;
  }
}

/** The chances of names, from the sums over all label sequences (forward and backward). */
export class Chances {
  private psi = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scales = new Float64Array(0);
  private readonly expBetween: Float64Array;

  constructor(between: Float32Array) {
    this.expBetween = Float64Array.from(between, Math.exp);
  }

  /** Looks at one sequence. @param scores rows of LABELS, one a token */
  enter(scores: Float32Array, count: number): void {
    if (this.psi.length < count * LABELS) {
      this.psi = new Float64Array(count * LABELS * 2);
      this.alpha = new Float64Array(count * LABELS * 2);
      this.beta = new Float64Array(count * LABELS * 2);
      this.scales = new Float64Array(count * 2);
    }
    this.forward(scores, count);
    this.backward(count);
  }

  private forward(scores: Float32Array, count: number): void {
    const { psi, alpha, scales, expBetween } = this;
    alpha.fill(0, 0, count * LABELS);
    for (let i = 0; i < count; i++) {
      const at = i * LABELS;
      let max = -Infinity;
      for (let l = 0; l < LABELS; l++) if (scores[at + l]! > max) max = scores[at + l]!;
      for (let l = 0; l < LABELS; l++) psi[at + l] = Math.exp(scores[at + l]! - max);
      if (i === 0) for (let b = 0; b < LABELS; b++) alpha[b] = mayFollow(0, b) ? expBetween[b]! : 0;
      else {
        for (let k = 0; k < FROM.length; k++) {
          alpha[at + TO[k]!]! += alpha[at - LABELS + FROM[k]!]! * expBetween[FROM[k]! * LABELS + TO[k]!]!;
        }
      }
      let sum = 0;
      for (let l = 0; l < LABELS; l++) sum += alpha[at + l]! *= psi[at + l]!;
      scales[i] = sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l]! /= sum;
    }
  }

  private backward(count: number): void {
    const { psi, alpha, beta, scales, expBetween } = this;
    const end = (count - 1) * LABELS;
    let closed = 0;
    for (const a of CLOSED) closed += alpha[end + a]!;
    beta.fill(0, 0, count * LABELS);
    for (const a of CLOSED) beta[end + a] = 1 / closed;
    for (let i = count - 2; i >= 0; i--) {
      const at = i * LABELS;
      const next = at + LABELS;
      const scale = 1 / scales[i + 1]!;
      for (let k = 0; k < FROM.length; k++) {
        const b = next + TO[k]!;
        beta[at + FROM[k]!]! += expBetween[FROM[k]! * LABELS + TO[k]!]! * psi[b]! * beta[b]! * scale;
      }
    }
  }

  /** @returns the chance, 0 to 1, that the tokens `from` up to `to` of the sequence have these labels. */
  of(labels: ArrayLike<number>, from: number, to: number, offset = 0): number {
    const { psi, alpha, beta, scales, expBetween } = this;
    let chance = alpha[from * LABELS + labels[offset + from]!]!;
    for (let i = from + 1; i < to; i++) {
      const label = labels[offset + i]!;
      chance *= (expBetween[labels[offset + i - 1]! * LABELS + label]! * psi[i * LABELS + label]!) / scales[i]!;
    }
    return Math.min(1, chance * beta[(to - 1) * LABELS + labels[offset + to - 1]!]!);
  }
}
