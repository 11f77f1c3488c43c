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
  /** Scores that the rows' weights are added to: rows of LABELS. */
  readonly base?: Float32Array;
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
  /** The transitions, where they are known already; learned without. */
  readonly between?: Float32Array;
  readonly log?: (line: string) => void;
}

export interface CrfWeights {
  /** Rows of LABELS. */
  readonly emission: Float32Array;
  /** LABELS × LABELS. */
  readonly between: Float32Array;
}

/** The transitions that may occur, as two parallel lists. */
const PAIRS = Array.from({ length: LABELS * LABELS }, (_, k) => k).filter((k) =>
  mayFollow(Math.floor(k / LABELS), k % LABELS),
);
const FROM = Int32Array.from(PAIRS, (k) => Math.floor(k / LABELS));
const TO = Int32Array.from(PAIRS, (k) => k % LABELS);
/** 1 for the labels that a sequence may end with. */
const LAST = Float64Array.from({ length: LABELS }, (_, a) => (mayFollow(a, 0) ? 1 : 0));
/** A token whose labels are sure to this degree teaches nothing and is passed over. */
const SETTLED = 0.01;

/** The weights after each of the last epochs are averaged: single steps then weigh less. */
const AVERAGED = 3;

/**
 * Learns a linear-chain conditional random field by stochastic gradient ascent on the log-likelihood, a sequence at a
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
    if (options.epochs - epoch <= AVERAGED) learner.remember();
    options.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  learner.average(Math.min(AVERAGED, options.epochs));
  return learner.weights;
}

class Learner {
  readonly weights: CrfWeights;
  private readonly history: Float32Array;
  private readonly sums: Float32Array;
  private readonly betweenHistory = new Float32Array(PAIRS.length).fill(1);
  private readonly pair = new Float64Array(PAIRS.length);
  private readonly expPair = new Float64Array(PAIRS.length);
  private readonly difference = new Float32Array(LABELS);
  /** Of each token, exp(score - highest score). */
  private psi = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scales = new Float64Array(0);
  private kept = new Int32Array(1024);
  private keptOffsets = new Int32Array(256);

  constructor(private readonly options: CrfOptions) {
    this.weights = {
      emission: new Float32Array(options.rows * LABELS),
      between: options.between?.slice() ?? new Float32Array(LABELS * LABELS),
    };
    this.history = new Float32Array(options.rows).fill(0.1);
    this.sums = new Float32Array(options.rows * LABELS);
  }

  /** One step on one sequence. @returns its loss before the step */
  learn(example: Example, next: () => number): number {
    const n = example.labels.length;
    this.reserve(n);
    this.keep(example, next);
    this.forward(n, example);
    this.backward(n);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS + example.labels[i]!;
      loss -= Math.log(Math.max(1e-9, this.alpha[at]! * this.beta[at]!));
    }
    if (!this.options.between) this.updateBetween(example, n);
    this.updateEmission(example, n);
    return loss * example.weight;
  }

  private reserve(n: number): void {
    if (this.psi.length >= n * LABELS) return;
    this.psi = new Float64Array(n * LABELS * 2);
    this.alpha = new Float64Array(n * LABELS * 2);
    this.beta = new Float64Array(n * LABELS * 2);
    this.scales = new Float64Array(n * 2);
  }

  /** The features that this step sees: some are left out, so that the others learn to do without them. */
  private keep({ rows, offsets }: Example, next: () => number): void {
    const { dropout } = this.options;
    if (this.kept.length < rows.length) this.kept = new Int32Array(rows.length * 2);
    if (this.keptOffsets.length < offsets.length) this.keptOffsets = new Int32Array(offsets.length * 2);
    const { kept, keptOffsets } = this;
    // Every feature before the next one to be left out is kept: the gaps of a geometric distribution.
    const gap = (): number => (dropout > 0 ? Math.floor(Math.log(1 - next()) / Math.log(1 - dropout)) : Infinity);
    let skip = gap();
    let k = 0;
    for (let i = 0; i + 1 < offsets.length; i++) {
      keptOffsets[i] = k;
      for (let r = offsets[i]!; r < offsets[i + 1]!; r++) {
        if (skip-- === 0) skip = gap();
        else kept[k++] = rows[r]!;
      }
    }
    keptOffsets[offsets.length - 1] = k;
  }

  private forward(n: number, example: Example): void {
    const { alpha, psi, scales, expPair } = this;
    const { between } = this.weights;
    for (let k = 0; k < PAIRS.length; k++) expPair[k] = Math.exp(between[PAIRS[k]!]!);
    const row = new Float64Array(LABELS);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      this.scoreToken(i, at, example.base);
      row.fill(0);
      if (i === 0) for (let k = 0; FROM[k] === 0; k++) row[TO[k]!] = expPair[k]!;
      else for (let k = 0; k < FROM.length; k++) row[TO[k]!]! += alpha[at - LABELS + FROM[k]!]! * expPair[k]!;
      let sum = 0;
      for (let l = 0; l < LABELS; l++) {
        const value = row[l]! * psi[at + l]! * (i === n - 1 ? LAST[l]! : 1);
        alpha[at + l] = value;
        sum += value;
      }
      scales[i] = sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l]! /= sum;
    }
  }

  private scoreToken(i: number, at: number, base: Float32Array | undefined): void {
    const { emission } = this.weights;
    const { kept, keptOffsets, psi } = this;
    const scale = 1 / (1 - this.options.dropout);
    const sums = this.difference;
    sums.fill(0);
    for (let r = keptOffsets[i]!, end = keptOffsets[i + 1]!; r < end; r++) {
      const row = kept[r]! * LABELS;
      for (let l = 0; l < LABELS; l++) sums[l]! += emission[row + l]!;
    }
    for (let l = 0; l < LABELS; l++) sums[l] = sums[l]! * scale + (base ? base[at + l]! : 0);
    let max = -Infinity;
    for (let l = 0; l < LABELS; l++) if (sums[l]! > max) max = sums[l]!;
    for (let l = 0; l < LABELS; l++) psi[at + l] = Math.exp(sums[l]! - max);
  }

  private backward(n: number): void {
    const { beta, psi, scales, expPair } = this;
    const end = (n - 1) * LABELS;
    for (let l = 0; l < LABELS; l++) beta[end + l] = LAST[l]!;
    const row = new Float64Array(LABELS);
    for (let i = n - 2; i >= 0; i--) {
      const at = i * LABELS;
      const scale = 1 / scales[i + 1]!;
      for (let l = 0; l < LABELS; l++) row[l] = psi[at + LABELS + l]! * beta[at + LABELS + l]! * scale;
      beta.fill(0, at, at + LABELS);
      for (let k = 0; k < FROM.length; k++) beta[at + FROM[k]!]! += expPair[k]! * row[TO[k]!]!;
    }
  }

  private updateEmission(example: Example, n: number): void {
    const { difference, alpha, beta, kept, keptOffsets, history } = this;
    const { emission } = this.weights;
    const { rate } = this.options;
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      let norm = 0;
      for (let l = 0; l < LABELS; l++) {
        const d = (l === example.labels[i] ? 1 : 0) - alpha[at + l]! * beta[at + l]!;
        difference[l] = d * example.weight;
        norm += d * d;
      }
      if (norm < SETTLED * SETTLED) continue;
      for (let r = keptOffsets[i]!, end = keptOffsets[i + 1]!; r < end; r++) {
        const row = kept[r]!;
        const step = rate / Math.sqrt((history[row]! += norm));
        const base = row * LABELS;
        for (let l = 0; l < LABELS; l++) emission[base + l]! += step * difference[l]!;
      }
    }
  }

  private updateBetween(example: Example, n: number): void {
    const { alpha, beta, expPair, betweenHistory, scales, psi, pair } = this;
    const { between } = this.weights;
    pair.fill(0);
    for (let i = 0; i < n; i++) {
      const at = i * LABELS;
      const scale = 1 / scales[i]!;
      for (let k = 0; k < FROM.length; k++) {
        const from = i === 0 ? (FROM[k] === 0 ? 1 : 0) : alpha[at - LABELS + FROM[k]!]!;
        pair[k]! -= from * expPair[k]! * psi[at + TO[k]!]! * beta[at + TO[k]!]! * scale;
      }
    }
    for (let k = 0; k < FROM.length; k++) {
      let d = pair[k]!;
      for (let i = 0; i < n; i++) {
        if (example.labels[i] === TO[k] && (i === 0 ? 0 : example.labels[i - 1]) === FROM[k]) d++;
      }
      d *= example.weight;
      if (d < 1e-3 && d > -1e-3) continue;
      betweenHistory[k]! += d * d;
      between[PAIRS[k]!]! += (0.1 * d) / Math.sqrt(betweenHistory[k]!);
    }
  }

  remember(): void {
    const { emission } = this.weights;
    for (let k = 0; k < emission.length; k++) this.sums[k]! += emission[k]!;
  }

  average(epochs: number): void {
    const { emission } = this.weights;
    for (let k = 0; k < emission.length; k++) emission[k] = this.sums[k]! / epochs;
  }

  /** Takes the L1 penalty off every weight, less from those that have moved much. */
  shrink(): void {
    const { emission } = this.weights;
    const { l1 } = this.options;
    for (let row = 0; row < this.options.rows; row++) {
      const cut = l1 / Math.sqrt(this.history[row]!);
      for (let k = row * LABELS; k < (row + 1) * LABELS; k++) {
        const w = emission[k]!;
        emission[k] = w > cut ? w - cut : w < -cut ? w + cut : 0;
      }
    }
  }
}
