const ROOT = 0;

/**
 * A trie over word numbers. Its edges lie in one open-addressed hash table of integers: a thesaurus of 50,000 entries
 * takes a few megabytes, and no step makes an object.
 */
export class Trie {
  private nodes = 1;
  /** Three numbers an edge: node, word, child. A child is never the root, so 0 marks a free slot. */
  private edges = new Int32Array(3 << 10);
  private mask = (1 << 10) - 1;
  /** For each node its entries, in the order of insertion. */
  private readonly entries: number[][] = [];

  /** @param words numbers above 0. */
  insert(words: readonly number[], entry: number): void {
    let node = ROOT;
    for (const word of words) node = this.child(node, word) || this.grow(node, word);
    const known = (this.entries[node] ??= []);
    if (!known.includes(entry)) known.push(entry);
  }

  /** @returns the node that `word` leads to, 0 where there is none. */
  child(node: number, word: number): number {
    const { edges, mask } = this;
    for (let slot = hashOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      const child = edges[at + 2]!;
      if (child === 0 || (edges[at] === node && edges[at + 1] === word)) return child;
    }
  }

  /** What ends at `node`. */
  at(node: number): readonly number[] | undefined {
    return this.entries[node];
  }

  private grow(node: number, word: number): number {
    if (this.nodes * 2 > this.mask) this.enlarge();
    const child = this.nodes++;
    this.put(node, word, child);
    return child;
  }

  private put(node: number, word: number, child: number): void {
    let slot = hashOf(node, word) & this.mask;
    while (this.edges[slot * 3 + 2] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * 3] = node;
    this.edges[slot * 3 + 1] = word;
    this.edges[slot * 3 + 2] = child;
  }

  private enlarge(): void {
    const old = this.edges;
    this.mask = this.mask * 2 + 1;
    this.edges = new Int32Array((this.mask + 1) * 3);
    for (let at = 0; at < old.length; at += 3) if (old[at + 2] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!);
  }
}

function hashOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
