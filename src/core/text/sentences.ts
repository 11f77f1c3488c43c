import type { Tokens } from './tokens';

/** Closing marks that belong to the sentence that they follow. */
const CLOSING = new Set(['"', '”', '’', "'", '»', '“', ')', ']', '」', '』', '‹', '›']);

/** @returns the index of the first token of each sentence, and the number of tokens at the end. */
export function sentenceStarts(tokens: Omit<Tokens, 'sentences'>): Int32Array {
  const out: number[] = [];
  if (tokens.count > 0) out.push(0);
  for (let i = 0; i < tokens.count - 1; i++) {
    if (!endsSentence(tokens, i)) continue;
    let next = i + 1;
    while (next < tokens.count && CLOSING.has(tokens.lower[next]!) && tokens.starts[next] === tokens.ends[next - 1])
      next++;
    if (next < tokens.count && startsSentence(tokens, next)) out.push(next);
    i = next - 1;
  }
  out.push(tokens.count);
  return Int32Array.from(out);
}

const endsSentence = (tokens: Omit<Tokens, 'sentences'>, i: number): boolean =>
  /^(?:[.?!。！？]|\.\.+|…)$/u.test(tokens.lower[i]!);

function startsSentence(tokens: Omit<Tokens, 'sentences'>, i: number): boolean {
  return /^[^\p{Ll}]/u.test(tokens.text.slice(tokens.starts[i], tokens.starts[i]! + 2));
}
