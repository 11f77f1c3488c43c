import { LABELS } from './labels';

/** Numbers that hold a weight for each label: two in each number, the last one by itself. */
export const PACKED = (LABELS + 1) >> 1;
/** A row of the table: a feature's hash, then its weights, four in a number; beside the last stands that it is taken. */
const ROW = 6;
/** Where in the row the last weight and the mark stand. */
const TAIL = ROW - 1;
/** Weights are kept as bytes without a sign: this is nought. */
const NOUGHT = 128;
const FOUR_NOUGHTS = 0x80808080 | 0;
/** The tail of a row that holds a feature without weights. */
const TAKEN = 256 | NOUGHT;
/** The first and third of four bytes: the second and fourth stand there when they are shifted. */
const LANES = 0x00ff00ff;
/** Nought in both lanes. */
const BIAS = NOUGHT * 0x10001;
/** Rows for each feature: with some to spare, most features lie where they are looked for. */
const SPARE = 1.4;
/** Rows behind the last one that a hash leads to, for features that find theirs taken. */
const OVERHANG = 4096;
/** A feature with weights for so many labels is a common one. */
const MANY = 5;
/** Upper bits of the hashes that the filter knows: 256 KB, which stays in a core's cache where the table does not. */
const FILTER_BITS = 21;
/** Where the byte of a label stands in its number, by the label's last two bits: two labels that follow each other lie in lanes. */
const SHIFTS = Int32Array.of(0, 16, 8, 24);
/** The most features that are added at once. */
const AT_ONCE = 256;

/**
 * The weights of a chain's features, found by hash. Adding them up is the engine's innermost loop, and what it costs is
 * the memory's answer: so hash and weights lie beside each other, a filter keeps most looks for features that training
 * never saw from the table, all rows of a token are asked for before the first is read, a row holds its weights as
 * bytes, and two of them are added as the halves of one number. In the sums the lower half borrows from the upper where
 * it is negative, which `unpack` gives back; that is right for up to 256 features, as no half then leaves its 16 bits.
 */
export class FeatureWeights {
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly table: Int32Array;
  /** From a hash to the row where it is looked for first. */
  private readonly scale: number;
  private readonly wanted = new Int32Array(AT_ONCE);
  private readonly rows = new Int32Array(AT_ONCE);
  private asked = 0;

  /**
   * @param hashes in ascending order, each once
   * @param sizes the number of weights of each, as many as there are labels at most
   * @param labels the label of each weight, in the order of the hashes
   * @param weights of eight bits
   */
  constructor(hashes: Uint32Array, sizes: Uint8Array, labels: Uint8Array, weights: Int8Array) {
    const rows = Math.ceil(hashes.length * SPARE) + 1;
    this.scale = rows / 2 ** 32;
    this.table = new Int32Array((rows + Math.min(hashes.length, OVERHANG) + 1) * ROW);
    // Features of many weights are the ones most looked for: they get the first choice of a row.
    for (const isFirst of [true, false]) {
      for (let i = 0, start = 0; i < hashes.length; start += sizes[i++]!) {
        if (sizes[i]! >= MANY !== isFirst) continue;
        const row = this.place(hashes[i]!) + 1;
        for (let k = start, end = start + sizes[i]!; k < end; k++) {
          const label = labels[k]!;
          this.table[row + (label >> 2)]! += weights[k]! << SHIFTS[label & 3]!;
        }
      }
    }
  }

  /** Takes a row for a feature. @returns where it begins */
  private place(hash: number): number {
    const { table, filter } = this;
    const bit = hash >>> (32 - FILTER_BITS);
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let at = Math.floor(hash * this.scale) * ROW;
    while (table[at + TAIL] !== 0) at += ROW;
    table[at] = hash;
    for (let k = at + 1; k < at + TAIL; k++) table[k] = FOUR_NOUGHTS; // a call of `fill` would take longer
    table[at + TAIL] = TAKEN;
    return at;
  }

  /** Adds the weights of features to `total`, packed, from `at` on. What training never saw weighs nothing. */
  add(hashes: Int32Array, count: number, total: Int32Array, at: number): void {
    const { table, wanted, rows } = this;
    const known = this.ask(hashes, count);
    let [w0, w1, w2, w3, w4, w5, w6, w7, tail] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < known; i++) {
      let row = rows[i]!;
      while (table[row] !== wanted[i] && table[row + TAIL] !== 0) row += ROW;
      // An empty row adds nothing. The sums stay in registers, as they would not in an array.
      const a = table[row + 1]!;
      const b = table[row + 2]!;
      const c = table[row + 3]!;
      const d = table[row + 4]!;
      w0 = (w0 + (a & LANES)) | 0;
      w1 = (w1 + ((a >>> 8) & LANES)) | 0;
      w2 = (w2 + (b & LANES)) | 0;
      w3 = (w3 + ((b >>> 8) & LANES)) | 0;
      w4 = (w4 + (c & LANES)) | 0;
      w5 = (w5 + ((c >>> 8) & LANES)) | 0;
      w6 = (w6 + (d & LANES)) | 0;
      w7 = (w7 + ((d >>> 8) & LANES)) | 0;
      tail = (tail + (((table[row + TAIL]! & 0xff00) << 8) | (table[row + TAIL]! & 0xff))) | 0;
    }
    const found = tail >>> 16;
    const bias = Math.imul(found, BIAS);
    total[at]! += (w0 - bias) | 0;
    total[at + 1]! += (w1 - bias) | 0;
    total[at + 2]! += (w2 - bias) | 0;
    total[at + 3]! += (w3 - bias) | 0;
    total[at + 4]! += (w4 - bias) | 0;
    total[at + 5]! += (w5 - bias) | 0;
    total[at + 6]! += (w6 - bias) | 0;
    total[at + 7]! += (w7 - bias) | 0;
    total[at + 8]! += (tail & 0xffff) - found * NOUGHT;
  }

  /**
   * Keeps the features that pass the filter, and reads something of each one's row, so that the memory answers all of
   * them at once. @returns how many they are
   */
  private ask(hashes: Int32Array, count: number): number {
    const { filter, table, wanted, rows, scale } = this;
    let known = 0;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      const bit = hash >>> (32 - FILTER_BITS);
      wanted[known] = hash;
      known += (filter[bit >>> 5]! >>> (bit & 31)) & 1; // no branch that could be foretold wrongly
    }
    let { asked } = this;
    for (let i = 0; i < known; i++) {
      const row = Math.floor((wanted[i]! >>> 0) * scale) * ROW;
      rows[i] = row;
      asked ^= table[row + (ROW >> 1)]!;
    }
    this.asked = asked; // else the compiler would see that the reading is in vain, and leave it out
    return known;
  }
}

/** Writes packed sums as scores, a place for each label. @param unit what a weight of one means */
export function unpack(total: Int32Array, unit: number, scores: Float32Array | Float64Array, at: number): void {
  for (let k = 0; k < PACKED - 1; k++) {
    const low = (total[k]! << 16) >> 16;
    scores[at + 2 * k] = low * unit;
    scores[at + 2 * k + 1] = ((total[k]! - low) >> 16) * unit;
  }
  scores[at + LABELS - 1] = ((total[PACKED - 1]! << 16) >> 16) * unit;
}
