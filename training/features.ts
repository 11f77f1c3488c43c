import { Context, MOST_CONTEXT_FEATURES } from '../src/core/names/context';
import { HashTable } from '../src/core/names/hashing';
import { begin, end, goesOn, inside, isOpen, kindOf, mayFollow, OUTSIDE, single } from '../src/core/names/labels';
import type { Lexicon } from '../src/core/names/lexicon';
import { factsOf, MOST_WORD_FEATURES, REACH, wordFeatures, type WordFacts } from '../src/core/names/words';
import type { Tokens } from '../src/core/text/tokens';
import type { Example } from './crf';
import type { LabelledDocument } from './sets';
import type { LexiconEntries } from './lexicon';

export function lexiconOf(entries: LexiconEntries): Lexicon {
  const table = (map: ReadonlyMap<number, number>): HashTable => {
    const out = new HashTable(map.size);
    for (const [key, value] of map) out.set(key, value);
    return out;
  };
  return {
    groups: table(entries.groups),
    phrases: table(entries.phrases),
    branches: Uint16Array.from(entries.branches),
    roots: Uint16Array.from(entries.roots),
  };
}

/** Writes the features of texts as hashes, as the recogniser sees them. */
export class Featurizer {
  private readonly known = new Map<string, { facts: WordFacts; at: Int32Array[] }>();
  private readonly context: Context;
  private readonly scratch = new Int32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);

  constructor(private readonly lexicon: Lexicon) {
    this.context = new Context(lexicon);
  }

  /** Calls `emit` with each sentence: its hashes, where each token's begin, and its place in the paragraph. */
  sentences(tokens: Tokens, emit: (hashes: Int32Array, offsets: Int32Array, from: number, to: number) => void): void {
    const entries = tokens.words.map((word, i) => this.entry(word, tokens.lower[i]!));
    const facts = entries.map((e) => e.facts);
    const outside = this.entry('\u0000', '\u0000');
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      const hashes: number[] = [];
      const offsets = new Int32Array(to - from + 1);
      this.context.enter(facts, from, to);
      for (let i = from; i < to; i++) {
        const rich = this.context.isRich(i);
        const reach = rich ? REACH : 0;
        for (let k = -reach; k <= reach; k++) {
          const entry = i + k >= from && i + k < to ? entries[i + k]! : outside;
          for (const h of entry.at[k + REACH]!) hashes.push(h);
        }
        if (rich) {
          const n = this.context.features(i, this.scratch);
          for (let f = 0; f < n; f++) hashes.push(this.scratch[f]!);
        }
        offsets[i - from + 1] = hashes.length;
      }
      emit(Int32Array.from(hashes), offsets, from, to);
    }
  }

  private entry(word: string, lower: string): { facts: WordFacts; at: Int32Array[] } {
    let entry = this.known.get(word);
    if (!entry) {
      const facts = factsOf(word, lower, this.lexicon);
      const at: Int32Array[] = [];
      for (let k = -REACH; k <= REACH; k++) at.push(this.scratch.slice(0, wordFeatures(facts, k, this.scratch)));
      this.known.set(word, (entry = { facts, at }));
    }
    return entry;
  }
}

/** The features that occur often enough, numbered. */
export interface FeatureSpace {
  readonly examples: readonly Example[];
  /** The hash of each row, in the rows' order. */
  readonly keys: readonly number[];
}

/** A feature seen fewer times than this is dropped. */
const LEAST = 2;

export function buildExamples(
  documents: readonly LabelledDocument[],
  featurizer: Featurizer,
  weightOf: (set: string) => number,
): FeatureSpace {
  const counts = new Counter();
  const raw: { hashes: Int32Array; offsets: Int32Array; labels: Uint8Array; weight: number }[] = [];
  for (const d of documents) {
    for (const { tokens, labels } of d.paragraphs) {
      featurizer.sentences(tokens, (hashes, offsets, from, to) => {
        raw.push({ hashes, offsets, labels: wholeNames(labels.slice(from, to)), weight: weightOf(d.set) });
        counts.add(hashes);
      });
    }
  }
  const { rowOf, keys } = counts.number(LEAST);
  const examples = raw.map(({ hashes, offsets, labels, weight }) => {
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
    return { rows: rows.slice(0, n), offsets: cut, labels, weight };
  });
  return { examples, keys };
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

  /** Numbers the hashes that were seen `least` times, ascending by hash. */
  number(least: number): { rowOf: (hash: number) => number; keys: number[] } {
    const keys: number[] = [];
    for (let s = 0; s < this.slots; s++) if (this.counts[s]! >= least) keys.push(this.keys[s]! >>> 0);
    keys.sort((a, b) => a - b);
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

/** Where a sentence ends inside a name, each part is taken for a name: a sequence must be one that can be found. */
function wholeNames(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const kind = kindOf(label);
    const opens = i === 0 ? true : !mayFollow(labels[i - 1]!, label) || !goesOn(label);
    const closes = i + 1 === labels.length || !isOpen(label);
    labels[i] = opens ? (closes ? single(kind) : begin(kind)) : closes ? end(kind) : inside(kind);
  }
  return labels;
}
