import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from '../src/core/text/paragraphs';
import { tokenize } from '../src/core/text/tokenize';
import type { Tokens } from '../src/core/text/tokens';
import { begin, end, inside, KINDS, single } from '../src/core/names/labels';
import type { NameLabel } from '../src/core/paragraph';

/** A name in a text: UTF-16 offsets, end exclusive. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly label: NameLabel;
  readonly raw?: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldName[];
}

/** One paragraph with its tokens' labels. */
export interface Labelled {
  readonly tokens: Tokens;
  readonly labels: Uint8Array;
}

/** The paragraphs of one document, and the set that it came from. */
export interface LabelledDocument {
  readonly set: string;
  readonly paragraphs: readonly Labelled[];
}

export function readJsonl(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** Where the shared data's file of a set lies; `worldwide.dev` and the like are for measuring only. */
export function fileOf(data: string, set: string): string {
  const folder = /^(?:worldwide|polnear|conll04|kbp37|acter)/.test(set) ? 'evaluate' : 'train';
  return join(data, folder, `${set}.jsonl`);
}

export function labelDocument(set: string, document: GoldDocument): LabelledDocument {
  const entities = [...document.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs = paragraphsOf(document.text).map((span) => {
    const tokens = tokenize(document.text.slice(span.start, span.end));
    const labels = new Uint8Array(tokens.count);
    for (const e of entities) {
      if (e.end > span.start && e.start < span.end) label(tokens, labels, e, span.start);
    }
    return { tokens, labels };
  });
  return { set, paragraphs };
}

/** A token belongs to a name that covers more than half of it. */
function label(tokens: Tokens, labels: Uint8Array, name: GoldName, base: number): void {
  let first = -1;
  let last = -1;
  for (let i = 0; i < tokens.count; i++) {
    const from = tokens.starts[i]! + base;
    const to = tokens.ends[i]! + base;
    const shared = Math.min(to, name.end) - Math.max(from, name.start);
    if (shared * 2 <= to - from) continue;
    if (labels[i] !== 0) return; // a name inside or across another: the first and longest stays
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return;
  const kind = KINDS.indexOf(name.label);
  if (first === last) labels[first] = single(kind);
  else {
    labels.fill(inside(kind), first, last + 1);
    labels[first] = begin(kind);
    labels[last] = end(kind);
  }
}
