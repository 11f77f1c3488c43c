import { classAt, DIGIT, LOWER, UPPER } from './characters';
import type { Tokens } from './tokens';

type Words = Omit<Tokens, 'sentences'>;

const STOPS = new Set(['.', '?', '!', '…', '。', '！', '？', '．', '｡', '؟', '۔', '।', '⁇', '‼']);
/** Stops of scripts that have no capitals and set no space after a sentence. */
const SELF_EVIDENT = new Set(['。', '！', '？', '．', '｡', '۔', '।']);
/** Closing marks that belong to the sentence that they follow. */
const CLOSING = new Set(['"', '”', '’', "'", '»', '“', ')', ']', '」', '』', '‹', '›']);
/** Words that open a sentence after an abbreviation far more often than they go on with it. */
const OPENERS = new Set(
  'the a an he she it they we i you in on at but and this that these those his her its their there when while if as for after before however meanwhile according'.split(
    ' ',
  ),
);
/** Abbreviations that stand before a name or a number, so that a capital after them opens nothing. */
const BEFORE_NAMES = new Set(
  'mr. mrs. ms. mx. dr. prof. gen. col. lt. sgt. capt. cmdr. adm. maj. brig. gov. sen. rep. rev. hon. st. ste. messrs. pres. amb. supt. insp. no. nos. vs.'.split(
    ' ',
  ),
);
const DASHES = new Set(['--', '—', '–', '-', '―']);
/** A dateline ("NAIROBI, Kenya (AP) — ") is at most this long, in tokens. */
const DATELINE = 14;

/** @returns the index of the first token of each sentence, and the number of tokens at the end. */
export function sentenceStarts(tokens: Words): Int32Array {
  const out: number[] = [];
  if (tokens.count > 0) out.push(0);
  const dateline = datelineEnd(tokens);
  if (dateline > 0) out.push(dateline);
  for (let i = dateline; i < tokens.count - 1; i++) {
    if (!mayEnd(tokens, i)) continue;
    let next = i + 1;
    while (next < tokens.count && isClosing(tokens, next)) next++;
    if (next < tokens.count && startsSentence(tokens, i, next)) out.push(next);
    i = next - 1;
  }
  out.push(tokens.count);
  return Int32Array.from(out);
}

function mayEnd(tokens: Words, i: number): boolean {
  const word = tokens.lower[i]!;
  if (word.length === 1) return STOPS.has(word);
  return word.charCodeAt(word.length - 1) === 46;
}

/** A closing mark stands next to the stop, not after a space: there it opens. */
const isClosing = (tokens: Words, i: number): boolean =>
  tokens.starts[i] === tokens.ends[i - 1] && (CLOSING.has(tokens.lower[i]!) || STOPS.has(tokens.lower[i]!));

function startsSentence(tokens: Words, stop: number, next: number): boolean {
  const word = tokens.lower[stop]!;
  if (SELF_EVIDENT.has(word)) return true;
  const c = classAt(tokens.text, tokens.starts[next]!);
  if (c === LOWER) return false;
  if (tokens.starts[next] === tokens.ends[next - 1]) return c === UPPER && word.length === 1; // "end.Next", not "3.!"
  if (word.length === 1 || word.startsWith('..')) return true;
  // An abbreviation or an initial: it ends the sentence only where the next word is one that opens sentences.
  if (c === DIGIT || BEFORE_NAMES.has(word)) return false;
  return OPENERS.has(tokens.lower[next]!);
}

/** @returns the first token after a dateline that opens the paragraph; 0 where there is none. */
function datelineEnd(tokens: Words): number {
  if (tokens.count < 4 || classAt(tokens.text, tokens.starts[0]!) !== UPPER) return 0;
  const limit = Math.min(DATELINE, tokens.count - 1);
  for (let i = 1; i < limit; i++) {
    if (DASHES.has(tokens.lower[i]!)) {
      const apart = tokens.starts[i]! > tokens.ends[i - 1]! && tokens.starts[i + 1]! > tokens.ends[i]!;
      return apart && isDateline(tokens, i) && classAt(tokens.text, tokens.starts[i + 1]!) !== LOWER ? i + 1 : 0;
    }
    if (classAt(tokens.text, tokens.starts[i]!) === LOWER || STOPS.has(tokens.lower[i]!)) return 0;
  }
  return 0;
}

/** A dateline's place is in capitals, or an agency stands in brackets: "NAIROBI — ", "Nairobi (Reuters) - ". */
function isDateline(tokens: Words, end: number): boolean {
  const first = tokens.words[0]!;
  return (first.length > 2 && first === first.toUpperCase()) || tokens.lower[end - 1] === ')';
}
