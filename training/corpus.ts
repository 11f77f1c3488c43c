import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameLabel } from '../src/core/paragraph';
import type { GoldDocument, GoldName } from './sets';

const LABELS: Readonly<Record<string, NameLabel>> = {
  p: 'person',
  o: 'organization',
  l: 'location',
  m: 'other',
};

/** A name of the corpus; `person` numbers the people of one article, from 1, and is 0 where it is not told. */
export interface CorpusName extends GoldName {
  readonly person: number;
}

export interface CorpusDocument extends GoldDocument {
  readonly entities: readonly CorpusName[];
}

/** Reads the articles of `corpus/`, in the order of their paths. @throws where a mark is not closed or has no label. */
export function readCorpus(directory: string): CorpusDocument[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseMarked(name, readFileSync(join(directory, name), 'utf8')));
}

export function parseMarked(id: string, marked: string): CorpusDocument {
  const entities: CorpusName[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([polm])(\d*) ([^[\]]*)\]/g)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[3]!;
    entities.push({ start, end: text.length, label: LABELS[match[1]!]!, person: Number(match[2]) });
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  const stray = /[[\]]/.exec(text);
  if (stray) {
    throw new Error(`${id}: stray "${stray[0]}" near "${text.slice(Math.max(0, stray.index - 20), stray.index + 20)}"`);
  }
  return { id, text, entities };
}
