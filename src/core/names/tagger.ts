import type { NameMention } from '../paragraph';
import type { Tokens } from '../text/tokens';
import { Context, MOST_CONTEXT_FEATURES } from './context';
import { KINDS, LABELS, spansOf } from './labels';
import { decodeModel, type Model } from './model';
import type { NameRecognizer } from './recognizer';
import { bestLabels } from './sequence';
import { factsOf, MOST_WORD_FEATURES, REACH, wordFeatures, type WordFacts } from './words';

/** The first look at a paragraph. */
export interface Evidence {
  readonly labels: Uint8Array;
}

/** A word met before, with the weights of its features added up for each place that it may stand in. */
interface KnownWord {
  readonly facts: WordFacts;
  /** LABELS numbers for each of the offsets -REACH to REACH. */
  readonly sums: Int16Array;
}

const MOST_WORDS = 40_000;

/** @param model the bytes of `media/names.bin`. @throws where they are no model of this version. */
export function createRecognizer(model: Uint8Array): NameRecognizer<Evidence> {
  return new Tagger(decodeModel(model));
}

class Tagger implements NameRecognizer<Evidence> {
  private known = new Map<string, KnownWord>();
  private readonly context: Context;
  private readonly outside: KnownWord;
  private readonly scratch = new Int32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);
  private scores = new Float32Array(64 * LABELS);
  private back = new Uint8Array(64 * LABELS);

  constructor(private readonly model: Model) {
    this.context = new Context(model.lexicon);
    this.outside = this.learn('\u0000', '\u0000');
  }

  read(tokens: Tokens): Evidence {
    const words: KnownWord[] = [];
    for (let i = 0; i < tokens.count; i++) words.push(this.wordOf(tokens.words[i]!, tokens.lower[i]!));
    const facts = words.map((w) => w.facts);
    const labels = new Uint8Array(tokens.count);
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]!;
      const to = tokens.sentences[s + 1]!;
      this.reserve(to - from);
      this.score(words, facts, from, to);
      bestLabels(this.scores, to - from, this.model.between, labels, from, this.back);
    }
    return { labels };
  }

  decide(paragraphs: readonly { readonly tokens: Tokens; readonly evidence: Evidence }[]): NameMention[][] {
    return paragraphs.map(({ tokens, evidence }) => {
      const out: NameMention[] = [];
      for (const [first, last, kind] of spansOf(evidence.labels, 0, tokens.count)) {
        out.push({
          start: tokens.starts[first]!,
          end: tokens.ends[last - 1]!,
          first,
          last,
          label: KINDS[kind]!,
          confidence: 0.9,
          nested: false,
          why: ['tagger'],
        });
      }
      return out;
    });
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
    const { rows, weights } = this.model;
    const facts = factsOf(word, lower, this.model.lexicon);
    const sums = new Int16Array((2 * REACH + 1) * LABELS);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const at = (offset + REACH) * LABELS;
      const n = wordFeatures(facts, offset, this.scratch);
      for (let f = 0; f < n; f++) {
        const row = rows.get(this.scratch[f]!);
        if (row < 0) continue;
        for (let l = 0; l < LABELS; l++) sums[at + l]! += weights[row * LABELS + l]!;
      }
    }
    return { facts, sums };
  }

  private score(words: readonly KnownWord[], facts: readonly WordFacts[], from: number, to: number): void {
    const { rows, weights, unit } = this.model;
    const { scores, scratch, context } = this;
    context.enter(facts, from, to);
    const total = new Int32Array(LABELS);
    for (let i = from; i < to; i++) {
      total.fill(0);
      const rich = context.isRich(i);
      const reach = rich ? REACH : 0;
      for (let k = -reach; k <= reach; k++) {
        const { sums } = i + k >= from && i + k < to ? words[i + k]! : this.outside;
        const at = (k + REACH) * LABELS;
        for (let l = 0; l < LABELS; l++) total[l]! += sums[at + l]!;
      }
      if (rich) {
        const n = context.features(i, scratch);
        for (let f = 0; f < n; f++) {
          const row = rows.get(scratch[f]!) * LABELS;
          if (row >= 0) for (let l = 0; l < LABELS; l++) total[l]! += weights[row + l]!;
        }
      }
      const at = (i - from) * LABELS;
      for (let l = 0; l < LABELS; l++) scores[at + l] = total[l]! * unit;
    }
  }

  private reserve(count: number): void {
    if (this.scores.length >= count * LABELS) return;
    this.scores = new Float32Array(count * LABELS * 2);
    this.back = new Uint8Array(count * LABELS * 2);
  }
}
