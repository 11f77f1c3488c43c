import { firstIndex } from '../text/search';
import type { Edit } from './edits';

/** Shorter replacements are what they are: someone wrote something else. In UTF-16 units. */
const LONG = 200;
/** How often a stretch is divided again; each time only what found no partner is left. */
const DEPTH = 12;

/**
 * A long replacement as the small changes that it consists of, as when a formatter hands back a whole document: lines
 * that occur once on both sides are taken for the same (patience diff, by Bram Cohen), then words in what is left.
 */
export function refined(edit: Edit, before: string): readonly Edit[] {
  const old = before.slice(edit.start, edit.end);
  if (old.length < LONG || edit.text.length < LONG) return [edit];
  const lines = changes(tokens(old, /\r\n|[\r\n]/g), tokens(edit.text, /\r\n|[\r\n]/g));
  const small = lines.flatMap((line): Change[] => {
    const words = changes(tokens(line.from, /[^\p{L}\p{N}]/gu), tokens(line.to, /[^\p{L}\p{N}]/gu));
    return words.map((word) => ({ ...word, at: word.at + line.at }));
  });
  return small.map(({ at, from, to }) => ({ start: edit.start + at, end: edit.start + at + from.length, text: to }));
}

/** At an offset of the old text, some words became others. */
interface Change {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** A run of tokens: from index `first` up to, not including, `last`. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The text cut at the separators, which are tokens too: joined, they are the text again. */
function tokens(text: string, separator: RegExp): string[] {
  const out: string[] = [];
  let from = 0;
  for (const { 0: cut, index } of text.matchAll(separator)) {
    if (index > from) out.push(text.slice(from, index));
    out.push(cut);
    from = index + cut.length;
  }
  if (from < text.length) out.push(text.slice(from));
  return out;
}

function changes(old: readonly string[], now: readonly string[]): Change[] {
  const offsets = [0];
  for (const token of old) offsets.push(offsets.at(-1)! + token.length);
  const out: Change[] = [];
  const whole = { a: { first: 0, last: old.length }, b: { first: 0, last: now.length }, depth: 0 };
  for (const todo = [whole]; todo.length > 0;) {
    const { depth, ...runs } = todo.pop()!;
    const { a, b } = withoutEnds(old, runs.a, now, runs.b);
    if (a.first === a.last && b.first === b.last) continue;
    const pairs = depth < DEPTH ? uniquePairs(old, a, now, b) : [];
    if (pairs.length === 0) {
      const from = old.slice(a.first, a.last).join('');
      out.push({ at: offsets[a.first]!, from, to: now.slice(b.first, b.last).join('') });
      continue;
    }
    const bounds = [[a.first - 1, b.first - 1] as const, ...pairs, [a.last, b.last] as const];
    for (let i = 1; i < bounds.length; i++) {
      const [before, after] = [bounds[i - 1]!, bounds[i]!];
      todo.push({
        a: { first: before[0] + 1, last: after[0] },
        b: { first: before[1] + 1, last: after[1] },
        depth: depth + 1,
      });
    }
  }
  return out;
}

/** The runs without the tokens that are the same at their starts and at their ends. */
function withoutEnds(old: readonly string[], a: Run, now: readonly string[], b: Run): { a: Run; b: Run } {
  let [a1, a2, b1, b2] = [a.first, a.last, b.first, b.last];
  while (a1 < a2 && b1 < b2 && old[a1] === now[b1]) [a1, b1] = [a1 + 1, b1 + 1];
  while (a1 < a2 && b1 < b2 && old[a2 - 1] === now[b2 - 1]) [a2, b2] = [a2 - 1, b2 - 1];
  return { a: { first: a1, last: a2 }, b: { first: b1, last: b2 } };
}

/** Tokens that occur once in each run, as pairs of indices; the longest list of them in which both sides ascend. */
function uniquePairs(old: readonly string[], a: Run, now: readonly string[], b: Run): (readonly [number, number])[] {
  const inNow = once(now, b);
  const pairs = [...once(old, a)].flatMap(([token, i]): [number, number][] => {
    const j = inNow.get(token) ?? -1;
    return i >= 0 && j >= 0 ? [[i, j]] : [];
  });
  return ascending(pairs.sort((x, y) => x[0] - y[0]));
}

/** Where each token of a run stands; -1 for one that stands there more than once. */
function once(list: readonly string[], { first, last }: Run): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = first; i < last; i++) out.set(list[i]!, out.has(list[i]!) ? -1 : i);
  return out;
}

/** The longest ascending list by the second number (patience sorting). */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], i) => {
    const k = firstIndex(tops.length, (top) => pairs[tops[top]!]![1] >= value);
    previous[i] = tops[k - 1] ?? -1;
    tops[k] = i;
  });
  const out: [number, number][] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = previous[i]!) out.push(pairs[i]!);
  return out.reverse();
}
