/**
 * Features and words are numbers: hashes of 32 bits with a sign, which the engine keeps without allocating, mixed
 * without building a string. Training and recognition share these
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
  return h ^ (h >>> 16);
}

/**
 * Hashes in ascending order, found by their upper bits: hashes are spread evenly, so a bucket holds one or none, and
 * most that are not in the list are known not to be by one look.
 */
export class SortedHashes {
  private readonly buckets: Int32Array;
  private readonly shift: number;

  constructor(readonly hashes: Uint32Array) {
    let bits = 1;
    while (1 << bits < hashes.length * 2) bits++;
    this.shift = 32 - bits;
    this.buckets = new Int32Array((1 << bits) + 1);
    let bucket = 0;
    for (let i = 0; i < hashes.length; i++) {
      const own = hashes[i]! >>> this.shift;
      while (bucket <= own) this.buckets[bucket++] = i;
    }
    this.buckets.fill(hashes.length, bucket);
  }

  /** @returns the hash's place in the list, or -1. */
  find(signed: number): number {
    const hash = signed >>> 0;
    const bucket = hash >>> this.shift;
    const end = this.buckets[bucket + 1]!;
    for (let i = this.buckets[bucket]!; i < end; i++) if (this.hashes[i] === hash) return i;
    return -1;
  }
}
