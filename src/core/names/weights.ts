/** Bits of a number that hold a label, below a weight. */
const LABEL_BITS = 5;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
/** Upper bits of the hashes that the filter knows: 256 KB, which stays in a core's cache where the tables do not. */
const FILTER_BITS = 21;
const NONE = -1;

/**
 * The weights of a chain's features, found by hash. Most looks are for features that training never saw, and the rest
 * cost what the memory takes to answer: so a filter of bits comes first, then one place for hash and position, then the
 * weights in a row.
 */
export class FeatureWeights {
  private readonly filter = new Uint32Array(1 << (FILTER_BITS - 5));
  /** Pairs: a hash, and where its weights begin and how many they are; NONE where nothing is. Hashes ascend. */
  private readonly places: Int32Array;
  private readonly weights: Int16Array;
  private readonly shift: number;

  /**
   * @param hashes in ascending order, each once
   * @param sizes the number of weights of each, as many as there are labels at most
   * @param labels the label of each weight, in the order of the hashes
   * @param weights of eight bits
   */
  constructor(hashes: Uint32Array, sizes: Uint8Array, labels: Uint8Array, weights: Int8Array) {
    let bits = 1;
    while (1 << bits < hashes.length * 2) bits++;
    this.shift = 32 - bits;
    this.places = new Int32Array(2 * (lastPlace(hashes, this.shift) + 2)).fill(NONE);
    this.weights = Int16Array.from(weights, (weight, k) => (weight << LABEL_BITS) | labels[k]!);
    let place = -1;
    let start = 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      const bit = hash >>> (32 - FILTER_BITS);
      this.filter[bit >>> 5]! |= 1 << (bit & 31);
      place = Math.max(hash >>> this.shift, place + 1);
      this.places[2 * place] = hash | 0;
      this.places[2 * place + 1] = (start << LABEL_BITS) | sizes[i]!;
      start += sizes[i]!;
    }
  }

  /** Adds the weights of one feature to `total`, from `at` on, a place for each label. */
  add(hash: number, total: Int16Array | Int32Array, at: number): void {
    const bit = hash >>> (32 - FILTER_BITS);
    if ((this.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
    const { places, weights } = this;
    const wanted = hash | 0;
    for (let place = 2 * (hash >>> this.shift); place < places.length; place += 2) {
      const value = places[place + 1]!;
      if (value === NONE) return;
      if (places[place] !== wanted) continue;
      const start = value >>> LABEL_BITS;
      for (let k = start, end = start + (value & LABEL_MASK); k < end; k++) {
        total[at + (weights[k]! & LABEL_MASK)]! += weights[k]! >> LABEL_BITS;
      }
      return;
    }
  }
}

/** Where the last of the hashes comes to stand, each at its upper bits or at the first free place after. */
function lastPlace(hashes: Uint32Array, shift: number): number {
  let place = -1;
  for (let i = 0; i < hashes.length; i++) place = Math.max(hashes[i]! >>> shift, place + 1);
  return place;
}
