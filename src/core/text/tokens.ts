import { firstIndex } from './search';

/**
 * The tokens of one paragraph, as parallel arrays: the hot loops of the engine read numbers, not objects.
 * Offsets are UTF-16 code units in `text`.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Each token as it stands in the text. */
  readonly words: readonly string[];
  /** Each token in lower case, with curly apostrophes made straight. */
  readonly lower: readonly string[];
  /** Each token's number in the vocabulary. */
  readonly numbers: Int32Array;
  /** Index of the first token of each sentence, and `count` at the end. */
  readonly sentences: Int32Array;
}

/** Whether token `i` begins a sentence. */
export const beginsSentence = ({ sentences }: Tokens, i: number): boolean =>
  sentences[firstIndex(sentences.length, (k) => sentences[k]! >= i)] === i;

/** The index of the sentence that holds token `i`. */
export const sentenceOf = ({ sentences }: Tokens, i: number): number =>
  firstIndex(sentences.length, (k) => sentences[k]! > i) - 1;

/** The first token that begins at an offset of the paragraph or after it; `count` where none does. */
export const tokenFrom = ({ starts, count }: Tokens, offset: number): number =>
  firstIndex(count, (i) => starts[i]! >= offset);
