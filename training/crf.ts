import { LABELS, mayFollow } from '../src/core/names/labels';
import { random } from './random';

/** One sentence for the learner: the rows of weights that each token's features have, and its labels. */
export interface Example {
  /** Row numbers of all tokens, one after another. */
  readonly rows: Int32Array;
  /** Where each token's rows begin in `rows`, and the end. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

export interface CrfOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Soft threshold taken off every weight after each epoch. */
  readonly l1: number;
  /** The part of a token's features that is left out at random in training, 0 to 1. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface CrfWeights {
  /** Rows of LABELS. */
  readonly emission: Float32Array;
  /** LABELS × LABELS. */
  readonly between: Float32Array;
}

const VALID: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, a) =>
  Array.from({ length: LABELS }, (_, b) => b).filter((b) => mayFollow(a, b)),
);
/** A token whose labels are sure to this degree teaches nothing and is passed over. */
const SETTLED = 0.01;

/**
 * Learns a linear-chain conditional random field by stochastic gradient ascent on the log-likelihood, a sentence at a
 * time (Lafferty et al. 2001), with a step size for each row that shrinks with its own gradients (AdaGrad, Duchi et al.
 * 2011) and an L1 penalty that leaves most weights at nought.
 */
export function trainCrf(examples: readonly Example[], options: CrfOptions): CrfWeights {
  const learner = new Learner(options);
  const order = Int32Array.from(examples, (_, i) => i);
  const next = random(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(next() * (i + 1));
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    let loss = 0;
    for (const i of order) loss += learner.learn(examples[i]!, next);
    learner.shrink();
    options.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return learner.weights;
}

class Learner {
  readonly weights: CrfWeights;
  private readonly history: Float32Array;
  private readonly betweenHistory = new Float32Array(LABELS * LABELS).fill(1);
  private emission = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scales = new Float64Array(0);
  private kept = new Int32Array(1024);
  private keptOffsets = new Int32Array(256);
  private readonly expBetween = new Float64Array(LABELS * LABELS);
  private readonly difference = new Float64Array(LABELS);

  constructor(private readonly options: CrfOptions) {
    this.weights = {
      emission: new Float32Array(options.rows * LABELS),
      between: new Float32Array(LABELS * LABELS),
    };
    this.history = new Float32Array(options.rows).fill(0.1);
  }

  learn(example: Example, next: () => number): number {
    const n = example.labels.length;
    if (n === 0) return 0;
    this.reserve(n);
    this.keep(example, next);
    this.score(n);
    const logZ = this.forwardBackward(n);
    const loss = logZ - this.pathScore(example.labels);
    this.updateEmission(example, n);
    this.updateBetween(example, n);
    return loss * example.weight;
  }

  private reserve(n: number): void {
    if (this.emission.length >= n * LABELS) return;
    this.emission = new Float64Array(n * LABELS * 2);
    this.alpha = new Float64Array(n * LABELS * 2);
    this.beta = new Float64Array(n * LABELS * 2);
    this.scales = new Float64Array(n * 2);
  }

  /** The features that this pass sees. */
  private keep({ rows, offsets }: Example, next: () => number): void {
    const { dropout } = this.options;
    if (this.kept.length < rows.length) this.kept = new Int32Array(rows.length * 2);
    if (this.keptOffsets.length < offsets.length) this.keptOffsets = new Int32Array(offsets.length * 2);
    let k = 0;
    for (let i = 0; i < offsets.length; i++) {
      this.keptOffsets[i] = k;
      if (i === offsets.length - 1) break;
      for (let r = offsets[i]!; r < offsets[i + 1]!; r++) {
        if (dropout > 0 && next() < dropout) continue;
        this.kept[k++] = rows[r]!;
      }
    }
  }

  private score(n: number): void {
    const { emission } = this.weights;
    const scale = 1 / (1 - this.options.dropout);
    const out = this.emission;
    out.fill(0, 0, n * LABELS);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      for (let r = this.keptOffsets[i]!; r < this.keptOffsets[i + 1]!; r++) {
        const row = this.kept[r]! * LABELS;
        for (let l = 0; l < LABELS; l++) out[at + l]! += emission[row + l]!;
      }
      for (let l = 0; l < LABELS; l++) out[at + l]! *= scale;
    }
  }

  /** Fills alpha and beta, scaled to sum to 1 at each token. @returns the log of the partition function. */
  private forwardBackward(n: number): number {
    const { alpha, beta, scales, expBetween } = this;
    const { between } = this.weights;
    for (let k = 0; k < LABELS * LABELS; k++) expBetween[k] = Math.exp(between[k]!);
    const psi = this.emission; // becomes exp(emission - max), row by row
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      let max = -Infinity;
      for (let l = 0; l < LABELS; l++) max = Math.max(max, psi[at + l]!);
      logZ += max;
      this.pathBase(i, at);
      for (let l = 0; l < LABELS; l++) psi[at + l] = Math.exp(psi[at + l]! - max);
      if (i === 0) {
        for (const b of VALID[0]!) alpha[at + b] = expBetween[b]! * psi[at + b]!;
        for (let b = 0; b < LABELS; b++) if (!mayFollow(0, b)) alpha[at + b] = 0;
      } else {
        alpha.fill(0, at, at + LABELS);
        for (let a = 0; a < LABELS; a++) {
          const from = alpha[at - LABELS + a]!;
          if (from === 0) continue;
          for (const b of VALID[a]!) alpha[at + b]! += from * expBetween[a * LABELS + b]!;
        }
        for (let b = 0; b < LABELS; b++) alpha[at + b]! *= psi[at + b]!;
      }
      let sum = 0;
      const last = i === n - 1;
      for (let l = 0; l < LABELS; l++) {
        if (last && !mayFollow(l, 0)) alpha[at + l] = 0;
        sum += alpha[at + l]!;
      }
      scales[i] = sum;
      logZ += Math.log(sum);
      for (let l = 0; l < LABELS; l++) alpha[at + l]! /= sum;
    }
    const end = (n - 1) * LABELS;
    for (let l = 0; l < LABELS; l++) beta[end + l] = mayFollow(l, 0) ? 1 : 0;
    for (let i = n - 2; i >= 0; i--) {
      const at = i * LABELS;
      const scale = 1 / scales[i + 1]!;
      for (let a = 0; a < LABELS; a++) {
        let sum = 0;
        for (const b of VALID[a]!) sum += expBetween[a * LABELS + b]! * psi[at + LABELS + b]! * beta[at + LABELS + b]!;
        beta[at + a] = sum * scale;
      }
    }
    return logZ;
  }

  private rawScores: number[] = [];
  /** Keeps the raw scores of a token for `pathScore`, before they are overwritten. */
  private pathBase(i: number, at: number): void {
    for (let l = 0; l < LABELS; l++) this.rawScores[i * LABELS + l] = this.emission[at + l]!;
  }

  private pathScore(labels: Uint8Array): number {
    let sum = 0;
    let previous = 0;
    for (let i = 0; i < labels.length; i++) {
      sum += this.rawScores[i * LABELS + labels[i]!]! + this.weights.between[previous * LABELS + labels[i]!]!;
      previous = labels[i]!;
    }
    return sum;
  }

  private updateEmission(example: Example, n: number): void {
    const { difference, alpha, beta } = this;
    const { emission } = this.weights;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      let norm = 0;
      for (let l = 0; l < LABELS; l++) {
        const d = (l === example.labels[i] ? 1 : 0) - alpha[at + l]! * beta[at + l]!;
        difference[l] = d * example.weight;
        norm += d * d;
      }
      if (norm < SETTLED * SETTLED) continue;
      for (let r = this.keptOffsets[i]!; r < this.keptOffsets[i + 1]!; r++) {
        const row = this.kept[r]!;
        const seen = (this.history[row]! += norm);
        const step = this.options.rate / Math.sqrt(seen);
        const base = row * LABELS;
        for (let l = 0; l < LABELS; l++) emission[base + l]! += step * difference[l]!;
      }
    }
  }

  private updateBetween(example: Example, n: number): void {
    const { alpha, beta, expBetween, betweenHistory, scales } = this;
    const { between } = this.weights;
    const psi = this.emission;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      const gold = (i === 0 ? 0 : example.labels[i - 1]!) * LABELS + example.labels[i]!;
      for (let a = 0; a < LABELS; a++) {
        const from = i === 0 ? (a === 0 ? 1 : 0) : alpha[at - LABELS + a]!;
        if (from < 1e-4 && gold < a * LABELS) continue;
        for (const b of VALID[a]!) {
          const k = a * LABELS + b;
          const p = (from * expBetween[k]! * psi[at + b]! * beta[at + b]!) / scales[i]!;
          const d = ((k === gold ? 1 : 0) - p) * example.weight;
          if (d < 1e-3 && d > -1e-3) continue;
          betweenHistory[k]! += d * d;
          between[k]! += (0.1 * d) / Math.sqrt(betweenHistory[k]!);
        }
      }
    }
  }

  shrink(): void {
    const { emission } = this.weights;
    const { l1 } = this.options;
    if (l1 === 0) return;
    for (let row = 0; row < this.options.rows; row++) {
      const cut = l1 / Math.sqrt(this.history[row]!);
      for (let k = row * LABELS; k < (row + 1) * LABELS; k++) {
        const w = emission[k]!;
        emission[k] = w > cut ? w - cut : w < -cut ? w + cut : 0;
      }
    }
  }
}
