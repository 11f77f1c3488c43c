import type { Candidate } from './candidates';
import { ADJECTIVE, GENERAL, NOUN, PEOPLE, PLAIN, RELATIONAL, VERB, type Word } from './words';

/**
 * Set by hand so that they rank the terms of texts on very different subjects well; the bias so that about seven in ten
 * of what gets 0.7 are terms.
 */
const WEIGHTS = {
  bias: -3.6,
  cValue: 1.4,
  partOnly: -2,
  once: -0.6,
  /** For what stands once in a long text: in full in one of 32,000 words, not at all in one of 2,000. */
  onceInLong: -1.6,
  /** Makes up for `known`, which does not count in long texts. */
  longText: 2.4,
  /** For the share of words that terms of the glossaries have. */
  known: 1.5,
  /** For what stands once and has neither such a word nor one that the document comes back to. */
  stray: -2.5,
  keyness: 0.45,
  relational: 0.6,
  compound: 0.4,
  ending: 0.2,
  plain: -1.2,
  general: -1.5,
  generalInside: -0.8,
  people: -1.5,
  verbal: -0.2,
  /** For each word after the third. */
  long: -0.6,
  cue: 3.5,
};

const OFTEN = 5;

/** Endings of nouns for processes, properties and things made. */
const ABSTRACT = /(?:tion|sion|ment|ity|ness|ism|ance|ence|ship|ure|ology|omy|ics|ing|age|sis|cy|gy)$/;

/** How often the words of a document's noun groups stand in it. */
export interface Uses {
  readonly documentLength: number;
  readonly of: ReadonlyMap<string, number>;
  /** Whether a term of the glossaries has a folded word. */
  readonly isKnown: (word: string) => boolean;
}

/**
 * How likely a reader is to accept the candidate as a term, 0 to 1: a logistic function of its C-value, of how much
 * more common its words are here than in general English, of the kinds of its words, and of cues in the text.
 *
 * @param cues how many of these speak for it: it is defined, in quotation marks, or given an acronym.
 */
export function termhood(candidate: Candidate, cues: number, uses: Uses): number {
  const { words, cValue } = candidate;
  const head = words.at(-1)!;
  const modifiers = words.slice(0, -1);
  const any = (bits: number): number => Number(modifiers.some((m) => (m.bits & bits) !== 0));
  const once = Number(candidate.count === 1);
  // In a long text counts say more than anything else.
  const long = clamp(Math.log2(uses.documentLength / 2000) / 4, 0, 1);
  const known = words.filter((w) => uses.isKnown(w.folded)).length / words.length;
  const isNoun = (m: Word): boolean => (m.bits & NOUN) !== 0 && !(m.bits & ADJECTIVE);
  const z =
    WEIGHTS.bias +
    WEIGHTS.cValue * Math.log2(1 + Math.max(0, cValue)) +
    WEIGHTS.partOnly * Number(cValue <= 0) +
    WEIGHTS.once * once +
    WEIGHTS.onceInLong * once * long +
    WEIGHTS.longText * long +
    WEIGHTS.known * known * (1 - long) +
    WEIGHTS.stray * once * Number(known === 0 && !words.some((w) => (uses.of.get(w.folded) ?? 0) >= OFTEN)) +
    WEIGHTS.keyness * keyness(words, uses) +
    WEIGHTS.relational * any(RELATIONAL) +
    WEIGHTS.compound * Number(modifiers.every(isNoun)) +
    WEIGHTS.ending * Number(ABSTRACT.test(head.folded)) +
    WEIGHTS.plain * any(PLAIN) +
    WEIGHTS.general * Number((head.bits & GENERAL) !== 0) +
    WEIGHTS.generalInside * any(GENERAL) +
    WEIGHTS.people * Number((head.bits & PEOPLE) !== 0) +
    WEIGHTS.verbal * Number((head.bits & VERB) !== 0) +
    WEIGHTS.long * Math.max(0, words.length - 3) +
    WEIGHTS.cue * cues;
  return 1 / (1 + Math.exp(-z));
}

/** log2 of how many times more common the words are here than elsewhere, on average. */
function keyness(words: readonly Word[], { of, documentLength }: Uses): number {
  let sum = 0;
  for (const { folded, frequency } of words) {
    const perMillion = ((of.get(folded) ?? 0) / documentLength) * 1e6;
    sum += clamp(Math.log2(perMillion + 1) - frequency, -2, 8);
  }
  return sum / words.length;
}

const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
