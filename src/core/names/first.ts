import type { Tokens } from '../text/tokens';
import { ByWord } from '../text/vocabulary';
import { Context, MOST_CONTEXT_FEATURES } from './context';
import type { Evidence, Island } from './document';
import { LABELS } from './labels';
import type { Lexicon } from './lexicon';
import { type Chain } from './model';
import { BestLabels } from './sequence';
import { grown } from '../text/typed';
import { PACKED, unpack } from './weights';
import { factsOf, MOST_WORD_FEATURES, REACH, wordFeatures, type WordFacts } from './words';

/** A word met before. */
interface KnownWord extends WordFacts {
  /** Where the sums of its features' weights begin. */
  readonly at: number;
}

/** Sums of a word: packed, for each of the offsets -REACH to REACH that it may be seen from. */
const SUMS = (2 * REACH + 1) * PACKED;
/** Words kept, some 400 bytes each. */
const MOST_WORDS = 40_000;

/** The first look: scores for each token's labels from its own sentence. */
export class FirstLook {
  private readonly known = new ByWord<KnownWord>();
  private sums = new Int32Array(4096 * SUMS);
  private size = 0;
  private readonly context: Context;
  private readonly best: BestLabels;
  private readonly outside: KnownWord;
  private readonly scratch = new Int32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);
  private readonly total = new Int32Array(PACKED);
  private scores = new Float32Array(64 * LABELS);
  /** Where the sums of each of the sentence's words begin, and REACH words more on both sides. */
  private row = new Int32Array(64);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly chain: Chain,
  ) {
    this.context = new Context(lexicon);
    this.best = new BestLabels(chain.between);
    this.outside = this.learn('\u0000', '\u0000');
  }

  read(tokens: Tokens): Evidence {
    if (this.size >= MOST_WORDS) this.forget();
    const words = new Array<KnownWord>(tokens.count);
    for (let i = 0; i < tokens.count; i++) words[i] = this.wordOf(tokens, i);
    const labels = new Uint8Array(tokens.count);
    const islands: Island[] = [];
    let rows = 0;
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      this.context.enter(words, from, to);
      this.enter(words, from, to);
      for (let first = from; first < to; first++) {
        if (!this.context.isRich(first)) continue;
        const last = this.context.islandEnd(first);
        this.scores = grown(this.scores, (rows + last - first) * LABELS);
        for (let i = first; i < last; i++) this.score(i, i - from, (rows + i - first) * LABELS);
        this.best.find(this.scores, rows, last - first, labels, first);
        islands.push({ first, last, row: rows, plain: this.context.isPlain });
        rows += last - first;
        first = last;
      }
    }
    return { facts: words, labels, islands, scores: this.scores.slice(0, rows * LABELS), decided: null };
  }

  private wordOf(tokens: Tokens, i: number): KnownWord {
    const number = tokens.numbers[i]!;
    const known = this.known.get(number);
    if (known) return known;
    const learned = this.learn(tokens.words[i]!, tokens.lower[i]!);
    this.known.set(number, learned);
    return learned;
  }

  private learn(word: string, lower: string): KnownWord {
    const facts = factsOf(word, lower, this.lexicon);
    const at = this.size++ * SUMS;
    this.sums = grown(this.sums, at + SUMS);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const n = wordFeatures(facts, offset, this.scratch);
      this.chain.features.add(this.scratch, n, this.sums, at + (offset + REACH) * PACKED);
    }
    return { ...facts, at };
  }

  /** All words but the one outside of every sentence. */
  private forget(): void {
    this.known.clear();
    this.sums.fill(0, SUMS);
    this.size = 1;
  }

  private enter(words: readonly KnownWord[], from: number, to: number): void {
    const count = to - from;
    if (this.row.length < count + 2 * REACH) this.row = new Int32Array(2 * count + 2 * REACH);
    this.row.fill(this.outside.at, 0, REACH);
    for (let i = 0; i < count; i++) this.row[REACH + i] = words[from + i]!.at;
    this.row.fill(this.outside.at, REACH + count, count + 2 * REACH);
  }

  /** Writes the scores of token `i`, which is number `k` of its sentence. */
  private score(i: number, k: number, at: number): void {
    const { scratch, total, chain, sums, row } = this;
    const pp = row[k]!;
    const p = row[k + 1]! + PACKED;
    const own = row[k + 2]! + 2 * PACKED;
    const x = row[k + 3]! + 3 * PACKED;
    const xx = row[k + 4]! + 4 * PACKED;
    for (let l = 0; l < PACKED; l++) {
      total[l] = sums[pp + l]! + sums[p + l]! + sums[own + l]! + sums[x + l]! + sums[xx + l]!;
    }
    chain.features.add(scratch, this.context.features(i, scratch), total, 0);
    unpack(total, chain.unit, this.scores, at);
  }
}
