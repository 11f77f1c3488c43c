const SLOTS = 1 << 17;
const FULL = SLOTS >> 1;
const LONGEST = 40;

/**
 * The words met so far, each kept once: a token then costs no new string, and sets and maps find a string that they
 * have seen before by its address. Forgotten when full, so memory stays bounded; the words themselves never differ.
 */
class Vocabulary {
  private slots = new Int32Array(SLOTS);
  private words: string[] = [''];
  private lowers: string[] = [''];

  /** @returns a handle for `wordAt` and `lowerAt`, good until the next call. */
  intern(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return this.unshared(text.slice(start, end));
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    for (let id = this.slots[slot]!; id !== 0; id = this.slots[slot]!) {
      if (this.holds(id, text, start, end)) return id;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.words.length >= FULL) {
      this.slots = new Int32Array(SLOTS);
      this.words = [''];
      this.lowers = [''];
      return this.intern(text, start, end);
    }
    this.slots[slot] = this.words.length;
    const word = text.slice(start, end);
    this.words.push(word);
    this.lowers.push(lowered(word));
    return this.words.length - 1;
  }

  wordAt(id: number): string {
    return this.words[id]!;
  }

  lowerAt(id: number): string {
    return this.lowers[id]!;
  }

  /** A word too long to be met again is held only until the next one. */
  private unshared(word: string): number {
    this.words[0] = word;
    this.lowers[0] = lowered(word);
    return 0;
  }

  private holds(id: number, text: string, start: number, end: number): boolean {
    const word = this.words[id]!;
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
    return true;
  }
}

const lowered = (word: string): string => word.toLowerCase().replaceAll('’', "'");

export const vocabulary = new Vocabulary();
