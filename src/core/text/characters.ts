/** What the tokenizer must know of a character. */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** A letter without case: 中, ا, ª. */
export const LETTER = 4;
/** Combining marks and the invisible characters that stand inside words (soft hyphen, joiners). */
export const MARK = 5;
export const DIGIT = 6;

/** Of each code point its class and one, or 0 where it was not asked for yet. */
const known = new Uint8Array(0x110000);

export function classOf(codePoint: number): number {
  const found = known[codePoint]!;
  return (found === 0 ? (known[codePoint] = 1 + classify(String.fromCodePoint(codePoint))) : found) - 1;
}

/** The class of the character at `at`, be it a surrogate pair. */
export const classAt = (text: string, at: number): number => classOf(text.codePointAt(at)!);

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
