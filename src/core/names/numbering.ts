/**
 * Numbers for hashes, from 0 on in the order that they come: what is counted of each then lies in arrays of numbers,
 * and no look makes an object.
 */
export class Numbering {
  size = 0;
  /** Pairs: a hash, and its number and one; 0 where nothing is. */
  private slots = new Int32Array(2 << 10);
  private mask = (1 << 10) - 1;

  /** @param hash well mixed, of 32 bits with a sign. @returns its number, a new one if it has none. */
  of(hash: number): number {
    const at = this.slotOf(hash);
    if (this.slots[at + 1] !== 0) return this.slots[at + 1]! - 1;
    this.slots[at] = hash;
    this.slots[at + 1] = ++this.size;
    if (this.size * 2 > this.mask) this.enlarge();
    return this.size - 1;
  }

  /** @returns the hash's number, or -1. */
  find(hash: number): number {
    return this.slots[this.slotOf(hash) + 1]! - 1;
  }

  private slotOf(hash: number): number {
    const { slots, mask } = this;
    let at = 2 * (hash & mask);
    while (slots[at + 1] !== 0 && slots[at] !== hash) at = (at + 2) & (2 * mask + 1);
    return at;
  }

  private enlarge(): void {
    const old = this.slots;
    this.mask = 2 * this.mask + 1;
    this.slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const to = this.slotOf(old[at]!);
      this.slots[to] = old[at]!;
      this.slots[to + 1] = old[at + 1]!;
    }
  }
}
