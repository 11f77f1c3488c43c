/** What the tokenizer must know of a character, looked up by its UTF-16 code unit. */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter without case: 中, ا, ª. */
export const LETTER = 4;
/** Combining marks and the invisible characters that stand inside words (soft hyphen, joiners). */
export const MARK = 5;
export const DIGIT = 6;
const UNKNOWN = 7;

/** Filled on first use, so that loading costs nothing. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

export function classOf(unit: number): number {
  const known = classes[unit]!;
  return known === UNKNOWN ? (classes[unit] = classify(String.fromCharCode(unit))) : known;
}

/** The class of the character at `at`; the second half of a surrogate pair is never asked for. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return isPair(text, at) ? classify(String.fromCodePoint(text.codePointAt(at)!)) : classOf(unit);
}

/** True where a surrogate pair starts; a lone surrogate is a character of its own. */
export const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

function classify(character: string): number {
  if (/[\s\p{Cc}\u200b\ufeff]/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/[\p{M}\u00ad\u200c\u200d]/u.test(character)) return MARK;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}
