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

/** Whether token `i` begins a sentence; by halving, as a paragraph may hold very many. */
export function beginsSentence({ sentences }: Tokens, i: number): boolean {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! < i) low = middle + 1;
    else high = middle;
  }
  return sentences[low] === i;
}
