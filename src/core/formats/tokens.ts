import type { Span } from '../analysis';
import { Overlaps } from '../sidecar/overlaps';
import type { Annotation, EntityType } from '../sidecar/record';
import { paragraphsOf } from '../text/paragraphs';
import { tokenize } from '../text/tokenize';
import { placed, type Kept } from './kept';
import { MARGINALIA, type Lack } from './leftOut';
import type { Scheme } from './format';

/** Of the CoNLL formats, which know names alone. */
export const CONLL_LACKS: readonly Lack[] = [
  'statements',
  'roles',
  'links to entities',
  'definitions of terms',
  'candidates',
  ...MARGINALIA,
  'orphans',
];

/** A sentence as formats that list tokens have it. Offsets are UTF-16 units. */
export interface Sentence {
  readonly tokens: readonly Span[];
  /** The first one of its paragraph. */
  readonly opens: boolean;
}

/** The sentences of a text, their tokens cut where a span begins or ends within one. */
export function sentencesOf(text: string, spans: readonly Span[]): Sentence[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  const cut = (from: number, to: number): Span[] => {
    const out: Span[] = [];
    let start = from;
    while (next < cuts.length && cuts[next]! <= from) next++;
    for (; next < cuts.length && cuts[next]! < to; next++) {
      if (isSpace(text, start, cuts[next]!)) continue;
      out.push({ start, end: cuts[next]! });
      start = cuts[next]!;
    }
    return [...out, { start, end: to }];
  };
  return paragraphsOf(text).flatMap(({ start: offset, end }) => {
    const { starts, ends, sentences } = tokenize(text.slice(offset, end));
    return [...sentences].slice(0, -1).map((first, s): Sentence => {
      const tokens: Span[] = [];
      for (let i = first; i < sentences[s + 1]!; i++) tokens.push(...cut(offset + starts[i]!, offset + ends[i]!));
      return { tokens, opens: s === 0 };
    });
  });
}

const isSpace = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';

/** Without the white space at either end, which belongs to no token. */
export function trimmed<S extends Span>(text: string, span: S): S {
  let { start, end } = span;
  while (start < end && isSpace(text, start, start + 1)) start++;
  while (end > start && isSpace(text, end - 1, end)) end--;
  return { ...span, start, end };
}

/** A name as formats without layers have it. */
export interface FlatName extends Span {
  readonly type: EntityType;
  readonly annotation: Annotation;
}

export interface FlatNames {
  /** None overlaps another; in order. */
  readonly names: readonly FlatName[];
  readonly sentences: readonly Sentence[];
  /** What was left out, for `leftOutOf`. */
  readonly others: Readonly<Record<string, number>>;
}

/** Names alone, each within its sentence, the longer one of two that overlap. @param kept with offsets in UTF-16. */
export function flatNames({ text, annotations }: Kept): FlatNames {
  const mentions = placed(annotations);
  const all = mentions
    .filter((a) => a.mention === 'name')
    .map((annotation) => trimmed(text, { ...spanOf(annotation), type: annotation.type, annotation }))
    .filter((n) => n.end > n.start);
  const sentences = sentencesOf(text, all);
  const inSentence = new Overlaps(sentences.map(spanOfSentence), (s) => s);
  const whole = all.filter((n) => [...inSentence.at(n)].some((s) => s.start <= n.start && n.end <= s.end));
  const names = longestOf(whole);
  return {
    names,
    sentences,
    others: {
      'pronouns and descriptions': mentions.filter((a) => a.mention !== 'name').length,
      'names across sentences': all.length - whole.length,
      'names within or across other names': whole.length - names.length,
    },
  };
}

/** What several documents had to leave out together. */
export function sumOf(flat: readonly FlatNames[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { others } of flat) for (const [what, n] of Object.entries(others)) sum[what] = (sum[what] ?? 0) + n;
  return sum;
}

function longestOf(names: readonly FlatName[]): FlatName[] {
  const taken = new Set<FlatName>();
  const near = new Overlaps(names, (n) => n);
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (![...near.at(name)].some((other) => taken.has(other))) taken.add(name);
  }
  return names.filter((n) => taken.has(n)).sort((a, b) => a.start - b.start);
}

const spanOfSentence = ({ tokens }: Sentence): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
const spanOf = ({ target: { start, end } }: Annotation): Span => ({ start, end });

/** For each token of a sentence its tag in a scheme, such as B-PER. */
export function tagsOf(
  tokens: readonly Span[],
  names: readonly (Span & { readonly label: string })[],
  scheme: Scheme,
): string[] {
  let next = 0;
  let lastLabel: string | null = null;
  return tokens.map((token, i) => {
    while (next < names.length && names[next]!.end <= token.start) next++;
    const name = names[next];
    if (!name || token.start < name.start) {
      lastLabel = null;
      return 'O';
    }
    const isFirst = i === 0 || tokens[i - 1]!.end <= name.start;
    const isLast = i === tokens.length - 1 || tokens[i + 1]!.start >= name.end;
    const mark = {
      IOB1: isFirst && lastLabel === name.label ? 'B' : 'I',
      IOB2: isFirst ? 'B' : 'I',
      BIOES: isFirst ? (isLast ? 'S' : 'B') : isLast ? 'E' : 'I',
    }[scheme];
    lastLabel = name.label;
    return `${mark}-${name.label}`;
  });
}

/** The names that tags of any of the schemes tell, as indices of their first token and after their last. */
export function namesInTags(tags: readonly string[]): { first: number; end: number; label: string }[] {
  const out: { first: number; end: number; label: string }[] = [];
  let open: { first: number; label: string } | null = null;
  const close = (end: number): void => {
    if (open) out.push({ ...open, end });
    open = null;
  };
  tags.forEach((tag, i) => {
    const [, mark, label] = /^([BIESLUM])-(.+)$/.exec(tag) ?? [];
    if (!mark || !label) return close(i);
    if (!open || mark === 'B' || mark === 'S' || mark === 'U' || label !== open.label) {
      close(i);
      open = { first: i, label };
    }
    if (mark === 'E' || mark === 'S' || mark === 'L' || mark === 'U') close(i + 1);
  });
  close(tags.length);
  return out;
}
