/**
 * Features and words are numbers: 32-bit hashes, mixed without building a string. Training and recognition share these
 * functions, so a change here makes older models wrong: raise the model's version with it.
 */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash);
}

/** The hash of one feature: the template that it comes from, and up to two values. */
export const mix = (template: number, a: number, b = 0): number =>
  scramble(Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + template, 0xc2b2ae35));

/** The hash of the words of a phrase, word by word. */
export const extend = (phrase: number, word: number): number => scramble(Math.imul(phrase, 0x01000193) ^ word);

function scramble(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** From 32-bit keys to small numbers: open addressing in typed arrays, filled once. Key 0 is kept for "empty". */
export class HashTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(size: number) {
    let slots = 16;
    while (slots < size * 2) slots *= 2;
    this.keys = new Int32Array(slots);
    this.values = new Int32Array(slots);
    this.mask = slots - 1;
  }

  set(key: number, value: number): void {
    const wanted = key | 0 || 1;
    let slot = Math.imul(wanted, 0x9e3779b1) >>> 7;
    for (slot &= this.mask; this.keys[slot] !== 0 && this.keys[slot] !== wanted;) slot = (slot + 1) & this.mask;
    this.keys[slot] = wanted;
    this.values[slot] = value;
  }

  /** @returns the value, or `missing`. */
  get(key: number, missing = -1): number {
    const wanted = key | 0 || 1;
    let slot = Math.imul(wanted, 0x9e3779b1) >>> 7;
    for (slot &= this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.keys[slot]!;
      if (found === wanted) return this.values[slot]!;
      if (found === 0) return missing;
    }
  }
}
