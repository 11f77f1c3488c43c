import { readFileSync } from 'node:fs';
import { KINDS } from '../../../src/core/names/labels';
import { decodeModel } from '../../../src/core/names/model';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf, type WordFacts } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';
import type { Tokens } from '../../../src/core/text/tokens';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));
const LETTERS = 'polm';

export interface Marked {
  readonly tokens: Tokens;
  readonly facts: readonly WordFacts[];
  readonly found: Found[];
}

/** What the tagger made of a text: "[o Halden Labs]" is surely an organization, "[m? Nordlys]" a doubtful other thing. */
export function marked(text: string): Marked {
  const names: { from: number; to: number; kind: number; isDoubted: boolean }[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/\[([polm])(\??) ([^\]]*)\]/g)) {
    plain += text.slice(at, match.index);
    const kind = LETTERS.indexOf(match[1]!);
    names.push({ from: plain.length, to: plain.length + match[3]!.length, kind, isDoubted: match[2] === '?' });
    plain += match[3]!;
    at = match.index + match[0].length;
  }
  const tokens = tokenize(plain + text.slice(at));
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const found = names.map(({ from, to, kind, isDoubted }) => ({
    first: tokens.starts.findIndex((start) => start >= from),
    last: tokens.ends.findIndex((end) => end >= to) + 1,
    kind,
    confidence: isDoubted ? 0.5 : 0.9,
    why: [],
  }));
  return { tokens, facts, found };
}

/** The names as "organization Halden Labs". */
export const shown = ({ text, starts, ends }: Tokens, found: readonly Found[]): string[] =>
  found.map(({ kind, first, last }) => `${KINDS[kind]!} ${text.slice(starts[first], ends[last - 1])}`);
