import type { Tokens } from './tokens';
import { sentenceStarts } from './sentences';

/**
 * A word keeps its inner apostrophes, hyphens and dots (O'Brien, vice-president, U.S., R&D); a possessive `'s` or `'`
 * and a contraction (`n't`, `'ll`) are tokens of their own, as in the Penn Treebank.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}(?:&\p{Lu})+|\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?|\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}\p{N}%]*(?:-[\p{L}\p{N}]+)*|\.{2,}|--+|\S/gu;

const POSSESSIVE = /['’](?:s|S)$/u;
const CONTRACTION = /(?:n['’]t|['’](?:ll|re|ve|d|m))$/iu;
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|maj|gov|sen|rep|rev|hon|st|jr|sr|no|vs|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|etc|u\.s|u\.k|e\.g|i\.e|p\.m|a\.m|\p{L})\.$/iu;

export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number): void => {
    starts.push(start);
    ends.push(end);
  };
  for (const match of text.matchAll(TOKEN)) {
    let word = match[0];
    const start = match.index;
    if (
      word.length > 1 &&
      word.endsWith('.') &&
      !/^\.+$/.test(word) &&
      !ABBREVIATION.test(word) &&
      !word.slice(0, -1).includes('.')
    ) {
      word = word.slice(0, -1);
    }
    const suffix = POSSESSIVE.exec(word) ?? CONTRACTION.exec(word);
    const cut = suffix && suffix.index > 0 ? suffix.index : word.length;
    push(start, start + cut);
    if (cut < word.length) push(start + cut, start + word.length);
    if (word.length < match[0].length) push(start + word.length, start + match[0].length);
  }
  const base = {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    lower: starts.map((s, i) => text.slice(s, ends[i]).toLowerCase().replace(/’/g, "'")),
  };
  return { ...base, sentences: sentenceStarts(base) };
}
