import { begin, kindOf, LABELS, mayFollow } from './labels';

const ALL = Int32Array.from({ length: LABELS }, (_, label) => label);
/** Labels that a sequence, or a name in it, may end with: each that is new may follow each of them, and no other may. */
const CLOSED = ALL.filter((a) => mayFollow(a, 0));
const NEW = ALL.filter((b) => mayFollow(0, b));
/** Labels that go on with a name: they follow its beginning, or its inside, whose label is the next. */
const ON = ALL.filter((b) => !mayFollow(0, b));
const BEGINNING = ON.map((b) => begin(kindOf(b)));

const IMPOSSIBLE = -1e9;
/** More than rounding can make of a difference. */
const ROUNDING = 1e-3;

/** Numbers of all transitions, those to one label beside each other. */
class Transitions {
  /** For each new label, from each closed one. */
  readonly toNew: Float64Array;
  /** For each label that goes on, from the beginning and from the inside. */
  readonly toOn: Float64Array;

  /** @param between LABELS × LABELS, of the column's label after the row's */
  constructor(between: Float32Array, numberOf: (score: number) => number) {
    const number = (a: number, b: number): number => numberOf(between[a * LABELS + b]!);
    this.toNew = Float64Array.from([...NEW].flatMap((b) => Array.from(CLOSED, (a) => number(a, b))));
    this.toOn = Float64Array.from([...ON].flatMap((b, j) => [number(BEGINNING[j]!, b), number(BEGINNING[j]! + 1, b)]));
  }
}

/** Finds the best label sequences of a chain (Viterbi). */
export class BestLabels {
  private readonly between: Transitions;
  private previous = new Float64Array(LABELS);
  private current = new Float64Array(LABELS);
  private back = new Uint8Array(64 * LABELS);
  /** Which of the closed labels may be the best to come from; mostly it is one. */
  private readonly likely = new Int32Array(CLOSED.length);
  /** So much worse than the best, a closed label is not the best to come from, wherever one goes. */
  private readonly slack: number;

  /** @param between LABELS × LABELS, the score of the column's label after the row's */
  constructor(between: Float32Array) {
    this.between = new Transitions(between, (score) => score);
    const { toNew } = this.between;
    const spreads = Array.from(NEW, (_, j) => {
      const scores = toNew.subarray(j * CLOSED.length, (j + 1) * CLOSED.length);
      return Math.max(...scores) - Math.min(...scores);
    });
    this.slack = Math.max(...spreads) + ROUNDING;
  }

  /**
   * @param scores rows of LABELS, one a token
   * @param first the row of the first token
   * @param count the number of tokens
   * @param out receives the labels, from `at` on
   */
  find(scores: Float32Array, first: number, count: number, out: Uint8Array, at: number): void {
    if (this.back.length < count * LABELS) this.back = new Uint8Array(count * LABELS * 2);
    this.previous.fill(IMPOSSIBLE);
    this.previous[0] = 0;
    for (let i = 0; i < count; i++) {
      this.enterNew(scores, (first + i) * LABELS, i * LABELS);
      this.goOn(scores, (first + i) * LABELS, i * LABELS);
      [this.previous, this.current] = [this.current, this.previous];
    }
    let label = 0;
    for (const a of CLOSED) if (this.previous[a]! > this.previous[label]!) label = a;
    for (let i = count - 1; i >= 0; i--) {
      out[at + i] = label;
      label = this.back[i * LABELS + label]!;
    }
  }

  private enterNew(scores: Float32Array, row: number, back: number): void {
    const { previous, current, likely } = this;
    const { toNew } = this.between;
    const count = this.findLikely();
    for (let j = 0; j < NEW.length; j++) {
      let best = -Infinity;
      let from = 0;
      for (let n = 0; n < count; n++) {
        const k = likely[n]!;
        const score = previous[CLOSED[k]!]! + toNew[j * CLOSED.length + k]!;
        if (score > best) {
          best = score;
          from = k;
        }
      }
      const b = NEW[j]!;
      current[b] = best + scores[row + b]!;
      this.back[back + b] = CLOSED[from]!;
    }
  }

  private findLikely(): number {
    const { previous, likely } = this;
    let most = -Infinity;
    for (let k = 0; k < CLOSED.length; k++) if (previous[CLOSED[k]!]! > most) most = previous[CLOSED[k]!]!;
    const least = most - this.slack;
    let count = 0;
    for (let k = 0; k < CLOSED.length; k++) if (previous[CLOSED[k]!]! >= least) likely[count++] = k;
    return count;
  }

  private goOn(scores: Float32Array, row: number, back: number): void {
    const { previous, current } = this;
    const { toOn } = this.between;
    for (let j = 0; j < ON.length; j++) {
      const a = BEGINNING[j]!;
      const begun = previous[a]! + toOn[2 * j]!;
      const inside = previous[a + 1]! + toOn[2 * j + 1]!;
      const b = ON[j]!;
      current[b] = Math.max(begun, inside) + scores[row + b]!;
      this.back[back + b] = inside > begun ? a + 1 : a;
    }
  }
}

/** The chances of names, from the sums over all label sequences (forward and backward). */
export class Chances {
  private psi = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scales = new Float64Array(0);
  /** The first token that `beta` is known of. */
  private reached = 0;
  private readonly expBetween: Float64Array;
  private readonly transitions: Transitions;

  /** @param between as for BestLabels; @param unit the scores are mostly whole multiples of this */
  constructor(
    between: Float32Array,
    private readonly exp: Exponentials,
  ) {
    this.expBetween = Float64Array.from(between, Math.exp);
    this.transitions = new Transitions(between, Math.exp);
  }

  /** Looks at one sequence. @param scores rows of LABELS, one a token */
  enter(scores: Float32Array, count: number): void {
    if (this.psi.length < count * LABELS) {
      this.psi = new Float64Array(count * LABELS * 2);
      this.alpha = new Float64Array(count * LABELS * 2);
      this.beta = new Float64Array(count * LABELS * 2);
      this.scales = new Float64Array(count * 2);
    }
    const { psi, alpha, scales } = this;
    for (let i = 0; i < count; i++) {
      const at = i * LABELS;
      this.exp.ofRow(scores, at, psi);
      this.forward(at);
      let sum = 0;
      for (let l = 0; l < LABELS; l++) sum += alpha[at + l]! *= psi[at + l]!;
      scales[i] = sum;
      for (let l = 0; l < LABELS; l++) alpha[at + l]! /= sum;
    }
    this.close(count - 1);
  }

  private forward(at: number): void {
    const { alpha, expBetween } = this;
    const { toNew, toOn } = this.transitions;
    if (at === 0) {
      alpha.fill(0, 0, LABELS);
      for (const b of NEW) alpha[b] = expBetween[b]!;
      return;
    }
    const before = at - LABELS;
    for (let j = 0, k = 0; j < NEW.length; j++) {
      let sum = 0;
      for (let c = 0; c < CLOSED.length; c++) sum += alpha[before + CLOSED[c]!]! * toNew[k++]!;
      alpha[at + NEW[j]!] = sum;
    }
    for (let j = 0; j < ON.length; j++) {
      const a = before + BEGINNING[j]!;
      alpha[at + ON[j]!] = alpha[a]! * toOn[2 * j]! + alpha[a + 1]! * toOn[2 * j + 1]!;
    }
  }

  private close(last: number): void {
    const { alpha, beta } = this;
    const at = last * LABELS;
    let closed = 0;
    for (const a of CLOSED) closed += alpha[at + a]!;
    beta.fill(0, at, at + LABELS);
    for (const a of CLOSED) beta[at + a] = 1 / closed;
    this.reached = last;
  }

  private backward(at: number, scale: number): void {
    const { psi, beta } = this;
    const { toNew, toOn } = this.transitions;
    const next = at + LABELS;
    beta.fill(0, at, next);
    for (let j = 0, k = 0; j < NEW.length; j++) {
      const b = next + NEW[j]!;
      for (let c = 0; c < CLOSED.length; c++) beta[at + CLOSED[c]!]! += toNew[k++]! * psi[b]! * beta[b]! * scale;
    }
    for (let j = 0; j < ON.length; j++) {
      const b = next + ON[j]!;
      const a = at + BEGINNING[j]!;
      beta[a]! += toOn[2 * j]! * psi[b]! * beta[b]! * scale;
      beta[a + 1]! += toOn[2 * j + 1]! * psi[b]! * beta[b]! * scale;
    }
  }

  /** @returns the chance, 0 to 1, that the tokens `from` up to `to` of the sequence have these labels. */
  of(labels: ArrayLike<number>, from: number, to: number): number {
    const { psi, alpha, beta, scales, expBetween } = this;
    while (this.reached >= to) this.backward(--this.reached * LABELS, 1 / scales[this.reached + 1]!);
    let chance = alpha[from * LABELS + labels[from]!]!;
    for (let i = from + 1; i < to; i++) {
      const label = labels[i]!;
      chance *= (expBetween[labels[i - 1]! * LABELS + label]! * psi[i * LABELS + label]!) / scales[i]!;
    }
    return Math.min(1, chance * beta[(to - 1) * LABELS + labels[to - 1]!]!);
  }
}

const KNOWN_POWERS = 4096;

/** Powers of e for differences of scores, which are mostly whole multiples of the unit that weights are in. */
export class Exponentials {
  private readonly powers: Float64Array;
  private readonly perUnit: number;

  /** @param unit a power of two, so that multiples are exact; for others nothing is gained */
  constructor(unit: number) {
    const isExact = Number.isInteger(Math.log2(unit));
    this.perUnit = 1 / unit;
    this.powers = Float64Array.from({ length: isExact ? KNOWN_POWERS : 0 }, (_, k) => Math.exp(-k * unit));
  }

  /** Writes e to the power of each of LABELS scores less the greatest, at the same place. */
  ofRow(scores: Float32Array, at: number, out: Float64Array): void {
    const { powers, perUnit } = this;
    let max = -Infinity;
    for (let l = 0; l < LABELS; l++) if (scores[at + l]! > max) max = scores[at + l]!;
    for (let l = 0; l < LABELS; l++) {
      const difference = max - scores[at + l]!;
      const multiple = difference * perUnit;
      const whole = multiple | 0;
      out[at + l] = whole === multiple && whole < powers.length ? powers[whole]! : Math.exp(-difference);
    }
  }
}
