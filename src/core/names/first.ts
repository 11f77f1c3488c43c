import type { Tokens } from '../text/tokens';
import { Context, MOST_CONTEXT_FEATURES } from './context';
import type { Evidence, Island } from './document';
import { LABELS } from './labels';
import type { Lexicon } from './lexicon';
import { type Chain } from './model';
import { bestLabels } from './sequence';
import { factsOf, MOST_WORD_FEATURES, REACH, wordFeatures, type WordFacts } from './words';

/** A word met before, with the weights of its features added up for each place that it may stand in. */
interface KnownWord {
  readonly facts: WordFacts;
  /** LABELS numbers for each of the offsets -REACH to REACH. */
  readonly sums: Int16Array;
}

/** Words kept, about 400 bytes each. */
const MOST_WORDS = 40_000;

/** The first look: scores for each token's labels from its own sentence. */
export class FirstLook {
  private known = new Map<string, KnownWord>();
  private readonly context: Context;
  private readonly outside: KnownWord;
  private readonly scratch = new Int32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);
  private readonly total = new Int32Array(LABELS);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly chain: Chain,
  ) {
    this.context = new Context(lexicon);
    this.outside = this.learn('\u0000', '\u0000');
  }

  read(tokens: Tokens): Evidence {
    const words: KnownWord[] = [];
    for (let i = 0; i < tokens.count; i++) words.push(this.wordOf(tokens.words[i]!, tokens.lower[i]!));
    const facts = words.map((w) => w.facts);
    const labels = new Uint8Array(tokens.count);
    const islands: Island[] = [];
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      this.context.enter(facts, from, to);
      for (let first = from; first < to; first++) {
        if (!this.context.isRich(first)) continue;
        const last = this.context.islandEnd(first);
        const scores = new Float32Array((last - first) * LABELS);
        for (let i = first; i < last; i++) this.score(words, i, from, to, scores, (i - first) * LABELS);
        bestLabels(scores, last - first, this.chain.between, labels, first);
        islands.push({ first, last, scores, plain: this.context.isPlain });
        first = last;
      }
    }
    return { facts, labels, islands };
  }

  private wordOf(word: string, lower: string): KnownWord {
    const known = this.known.get(word);
    if (known) return known;
    if (this.known.size >= MOST_WORDS) this.known = new Map();
    const learned = this.learn(word, lower);
    this.known.set(word, learned);
    return learned;
  }

  private learn(word: string, lower: string): KnownWord {
    const facts = factsOf(word, lower, this.lexicon);
    const sums = new Int16Array((2 * REACH + 1) * LABELS);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const at = (offset + REACH) * LABELS;
      const n = wordFeatures(facts, offset, this.scratch);
      for (let f = 0; f < n; f++) {
        this.chain.features.add(this.scratch[f]!, sums, at);
      }
    }
    return { facts, sums };
  }

  private score(
    words: readonly KnownWord[],
    i: number,
    from: number,
    to: number,
    scores: Float32Array,
    at: number,
  ): void {
    const { scratch, total, chain } = this;
    total.fill(0);
    for (let k = -REACH; k <= REACH; k++) {
      const { sums } = i + k >= from && i + k < to ? words[i + k]! : this.outside;
      const base = (k + REACH) * LABELS;
      for (let l = 0; l < LABELS; l++) total[l]! += sums[base + l]!;
    }
    const n = this.context.features(i, scratch);
    for (let f = 0; f < n; f++) {
      chain.features.add(scratch[f]!, total, 0);
    }
    for (let l = 0; l < LABELS; l++) scores[at + l] = total[l]! * chain.unit;
  }
}
