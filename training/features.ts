import { Context, MOST_CONTEXT_FEATURES } from '../src/core/names/context';
import { SortedHashes } from '../src/core/names/hashing';
import { begin, end, goesOn, inside, isOpen, kindOf, mayFollow, OUTSIDE, single } from '../src/core/names/labels';
import type { Lexicon } from '../src/core/names/lexicon';
import { factsOf, MOST_WORD_FEATURES, REACH, wordFeatures, type WordFacts } from '../src/core/names/words';
import type { Tokens } from '../src/core/text/tokens';
import type { HashedExample } from './chain';
import type { LabelledDocument } from './sets';
import { byHash, type LexiconEntries } from './lexicon';

export function lexiconOf(entries: LexiconEntries): Lexicon {
  const groups = byHash(entries.groups);
  const phrases = byHash(entries.phrases);
  return {
    words: new SortedHashes(Uint32Array.from(groups, (e) => e[0])),
    groups: Uint16Array.from(groups, (e) => e[1]),
    phrases: new SortedHashes(Uint32Array.from(phrases, (e) => e[0])),
    masks: Uint32Array.from(phrases, (e) => e[1]),
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

  /** Calls `emit` with each island of capitals: its hashes, where each token's begin, and its place in the paragraph. */
  islands(tokens: Tokens, emit: (hashes: Int32Array, offsets: Int32Array, from: number, to: number) => void): void {
    const entries = tokens.words.map((word, i) => this.entry(word, tokens.lower[i]!));
    const facts = entries.map((e) => e.facts);
    const outside = this.entry('\u0000', '\u0000');
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      this.context.enter(facts, from, to);
      for (let first = from; first < to; first++) {
        if (!this.context.isRich(first)) continue;
        const last = this.context.islandEnd(first);
        const hashes: number[] = [];
        const offsets = new Int32Array(last - first + 1);
        for (let i = first; i < last; i++) {
          for (let k = -REACH; k <= REACH; k++) {
            const entry = i + k >= from && i + k < to ? entries[i + k]! : outside;
            for (const h of entry.at[k + REACH]!) hashes.push(h);
          }
          const n = this.context.features(i, this.scratch);
          for (let f = 0; f < n; f++) hashes.push(this.scratch[f]!);
          offsets[i - first + 1] = hashes.length;
        }
        emit(Int32Array.from(hashes), offsets, first, last);
        first = last;
      }
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

/** The islands of the documents, each with its features as hashes. */
export function sentenceExamples(
  documents: readonly LabelledDocument[],
  featurizer: Featurizer,
  weightOf: (set: string) => number,
): HashedExample[] {
  const out: HashedExample[] = [];
  for (const d of documents) {
    const weight = weightOf(d.set);
    for (const { tokens, labels } of d.paragraphs) {
      featurizer.islands(tokens, (hashes, offsets, from, to) => {
        out.push({ hashes, offsets, labels: wholeNames(labels.slice(from, to)), weight });
      });
    }
  }
  return out;
}

/** Where a sentence ends inside a name, each part is taken for a name: a sequence must be one that can be found. */
export function wholeNames(labels: Uint8Array): Uint8Array {
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
