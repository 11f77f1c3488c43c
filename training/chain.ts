import { LABELS } from '../src/core/names/labels';
import { type CrfOptions, type CrfWeights, type Example, trainCrf } from './crf';
import type { LearnedChain } from './encode';

/** An example whose features are still hashes. */
export type HashedExample = Omit<Example, 'rows'> & { readonly hashes: Int32Array };

export interface ChainOptions extends Omit<CrfOptions, 'rows' | 'seed'> {
  /** Features seen fewer times than this are dropped. */
  readonly least: number;
  /** The weights learned from each of these seeds are averaged: what chance did in one run weighs less. */
  readonly seeds: readonly number[];
}

/** Numbers the features that are not too rare, and learns their weights. */
export function learnChain(examples: readonly HashedExample[], options: ChainOptions): LearnedChain {
  const counter = new Counter();
  for (const e of examples) counter.add(e.hashes);
  const { rowOf, keys } = counter.number(options.least);
  options.log?.(`${examples.length} islands, ${keys.length} features`);
  const numbered = examples.map((e) => ({ ...e, ...numberRows(e, rowOf) }));
  const runs = options.seeds.map((seed) => trainCrf(numbered, { ...options, seed, rows: keys.length }));
  return byKey(keys, mean(runs));
}

/** In ascending order of the keys. */
function byKey(keys: readonly number[], { emission, between }: CrfWeights): LearnedChain {
  const order = Uint32Array.from(keys, (_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  const sorted = new Float32Array(emission.length);
  order.forEach((row, k) => sorted.set(emission.subarray(row * LABELS, (row + 1) * LABELS), k * LABELS));
  return { keys: Array.from(order, (row) => keys[row]!), weights: { emission: sorted, between } };
}

/** Takes the first run's place in memory: the weights are many. */
function mean(runs: readonly CrfWeights[]): CrfWeights {
  const [first, ...others] = runs as [CrfWeights, ...CrfWeights[]];
  for (const part of ['emission', 'between'] as const) {
    const sums = first[part];
    for (let k = 0; k < sums.length; k++) {
      for (const other of others) sums[k]! += other[part][k]!;
      sums[k]! /= runs.length;
    }
  }
  return first;
}

/** Turns hashes into rows; the rare ones are left out. */
function numberRows(
  { hashes, offsets }: HashedExample,
  rowOf: (hash: number) => number,
): Pick<Example, 'rows' | 'offsets'> {
  const rows = new Int32Array(hashes.length);
  const cut = new Int32Array(offsets.length);
  let n = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
      const row = rowOf(hashes[f]!);
      if (row >= 0) rows[n++] = row;
    }
    cut[i + 1] = n;
  }
  return { rows: rows.slice(0, n), offsets: cut };
}

/** Counts hashes without a Map: there are tens of millions. */
class Counter {
  private slots = 1 << 22;
  private keys = new Int32Array(this.slots);
  private counts = new Int32Array(this.slots);
  private used = 0;

  add(hashes: Int32Array): void {
    for (const h of hashes) {
      const slot = this.slotOf(h);
      if (this.counts[slot]!++ === 0) {
        this.keys[slot] = h;
        if (++this.used * 2 > this.slots) this.grow();
      }
    }
  }

  /**
   * Numbers the hashes that were seen `least` times, the most frequent first: what is looked up most then lies
   * together, and stays in the processor's cache.
   */
  number(least: number): { rowOf: (hash: number) => number; keys: number[] } {
    const slots: number[] = [];
    for (let s = 0; s < this.slots; s++) if (this.counts[s]! >= least) slots.push(s);
    slots.sort((a, b) => this.counts[b]! - this.counts[a]! || (this.keys[a]! >>> 0) - (this.keys[b]! >>> 0));
    const keys = slots.map((s) => this.keys[s]! >>> 0);
    const rows = new Int32Array(this.slots).fill(-1);
    keys.forEach((key, row) => {
      rows[this.slotOf(key | 0)] = row;
    });
    return { rowOf: (hash) => rows[this.slotOf(hash)]!, keys };
  }

  private slotOf(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 4) & (this.slots - 1);
    while (this.counts[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & (this.slots - 1);
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.slots *= 2;
    this.keys = new Int32Array(this.slots);
    this.counts = new Int32Array(this.slots);
    for (let s = 0; s < keys.length; s++) {
      if (counts[s] === 0) continue;
      const slot = this.slotOf(keys[s]!);
      this.keys[slot] = keys[s]!;
      this.counts[slot] = counts[s]!;
    }
  }
}
