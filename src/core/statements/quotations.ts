import { PUNCTUATION } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Reference } from '../paragraph';

/** Words between quotation marks. Tokens; nested quotations are part of the one around them. */
export interface Quotation {
  /** The opening mark. */
  readonly open: number;
  /** The closing mark; the number of tokens where the paragraph ends first. */
  readonly close: number;
  /** The words between the marks: a mark may be two tokens. */
  readonly first: number;
  readonly last: number;
}

const between = (open: number, close: number): Quotation => ({ open, close, first: open + 1, last: close });

/** What closes each opening mark: English, German, French, Scandinavian and Chinese use. */
const CLOSERS: Record<string, string> = {
  '"': '"',
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
  '「': '」',
  '『': '』',
};
const SINGLE = new Set(['‘', "'", '‚']);

/** The outermost quotations of a paragraph, in order. */
export function quotationsOf(w: Words): Quotation[] {
  const { text } = w.tokens;
  const out: Quotation[] = [];
  const unclosed = new Set<string>();
  for (let i = 0; i < w.count; i++) {
    if (w.end(i) - w.start(i) > 1 || isInName(w, i)) continue;
    if (isTyped(w, i)) {
      const close = closingTyped(w, i + 2);
      out.push({ open: i, close: Math.min(close + 1, w.count), first: i + 2, last: close });
      i = close + 1;
      continue;
    }
    const mark = text[w.start(i)]!;
    const closers = CLOSERS[mark];
    if (closers === undefined || unclosed.has(mark) || !opens(w, i, mark)) continue;
    const close = SINGLE.has(mark) ? closingSingle(w, i, closers) : closing(w, i, closers);
    if (close < 0) {
      unclosed.add(mark);
      if (!SINGLE.has(mark) || opensSpeech(w, i)) out.push(between(i, w.count));
      if (out.at(-1)?.close === w.count) break;
      continue;
    }
    if (close > i + 1) out.push(between(i, close));
    i = close;
  }
  return out;
}

/** Whether a single mark that nothing closes begins a speech that the next paragraph goes on with: "… waits. 'We". */
const opensSpeech = (w: Words, i: number): boolean =>
  w.isCapital(i + 1) && (i === 0 || /[.?!:]\s*$/.test(w.tokens.text.slice(Math.max(0, w.start(i) - 3), w.start(i))));

/** The mark of a nickname: Dominador "Dong" Reyes. */
const isInName = (w: Words, i: number): boolean => (w.name(i)?.first ?? i) < i;

/** Two apostrophes or backquotes typed for one double mark: ''so''. */
const isTyped = (w: Words, i: number): boolean =>
  (w.at(i) === "'" || w.at(i) === '`') && w.at(i + 1) === w.at(i) && w.start(i + 1) === w.end(i);

function closingTyped(w: Words, from: number): number {
  for (let i = from; i < w.count; i++) if (w.at(i) === "'" && isTyped(w, i)) return i;
  return w.count;
}

/** Whether the mark stands where a quotation begins: after a space or a bracket, and before a word. */
function opens(w: Words, i: number, mark: string): boolean {
  const { text } = w.tokens;
  const at = w.start(i);
  const before = at === 0 ? ' ' : text[at - 1]!;
  const after = text[at + 1] ?? ' ';
  if ('“„«‹「『‟'.includes(mark)) return !(mark === '“' && /\S/.test(before) && /\s/.test(after));
  const detached = /[\s([—–\-:,“"‘]/u.test(before);
  return detached && (mark === '«' || /\S/.test(after));
}

function closing(w: Words, open: number, closers: string): number {
  for (let i = open + 1; i < w.count; i++) if (isMark(w, i, closers)) return i;
  return -1;
}

/**
 * A single mark is also an apostrophe: one after a full stop or comma closes for sure; one after a letter does so
 * unless it can be a plural's possessive ("the workers' plan") and a surer one follows.
 */
function closingSingle(w: Words, open: number, closers: string): number {
  const { text } = w.tokens;
  let candidate = -1;
  for (let i = open + 1; i < w.count; i++) {
    if (w.at(i) === '‘') break;
    if (!isMark(w, i, closers)) continue;
    const before = text[w.start(i) - 1]!;
    const after = text[w.end(i)] ?? ' ';
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    if (/[.,!?…–—]/u.test(before)) return i;
    if (/\s/u.test(before)) continue;
    const mayBePossessive = before === 's' && /^\s\p{Ll}/u.test(text.slice(w.end(i), w.end(i) + 2));
    if (!mayBePossessive) return candidate >= 0 && i - candidate > 40 ? candidate : i;
    if (candidate < 0) candidate = i;
  }
  return candidate;
}

const isMark = (w: Words, i: number, marks: string): boolean =>
  w.end(i) - w.start(i) === 1 && marks.includes(w.tokens.text[w.start(i)]!);

/** `“…” — Ana Ruiz`: the name that signs a quotation. */
export function signature(w: Words, q: Quotation): Reference | null {
  if (!DASHES.has(w.at(q.close + 1))) return null;
  const name = w.person(q.close + 2);
  return name && (name.last >= w.count || w.is(name.last, PUNCTUATION))
    ? { start: name.start, end: name.end, kind: 'name' }
    : null;
}

const DASHES = new Set(['—', '–', '―', '--', '-']);
