import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '../src/core/entities/fold';
import { hashOf } from '../src/core/names/hashing';
import { bit, COMMON, GAZETTEERS, GOES_ON, LEAF_BITS, LONGEST_PHRASE, phraseHash } from '../src/core/names/lexicon';
import { namesByCountry } from './people';
import { tokenize } from '../src/core/text/tokenize';

/** The lexicon before it is packed: what `src/core/names/lexicon.ts` describes, keyed by hash. */
export interface LexiconEntries {
  readonly groups: ReadonlyMap<number, number>;
  readonly branches: readonly number[];
  readonly roots: readonly number[];
  readonly phrases: ReadonlyMap<number, number>;
}

/** Hashes have a sign; a model's lists ascend by the bits. */
export const byHash = (map: ReadonlyMap<number, number>): [number, number][] =>
  [...map].map(([hash, value]): [number, number] => [hash >>> 0, value]).sort((a, b) => a[0] - b[0]);

/** Ends of the classes of frequency: the embeddings' words stand most frequent first. */
const FREQUENCIES = [300, 1000, 3000, 8000, 20_000, 40_000, 80_000];

const lines = (file: URL | string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

export function buildLexicon(data: string): LexiconEntries {
  const [header, ...rows] = lines(new URL('lexicon/clusters.tsv', import.meta.url));
  const common = new Set(lines(new URL('lexicon/common.txt', import.meta.url)));
  const groups = new Map<number, number>();
  rows.forEach((row, rank) => {
    const [word, leaf] = row.split('\t') as [string, string];
    const frequency = FREQUENCIES.findIndex((limit) => rank < limit);
    const value = Number(leaf) | ((frequency < 0 ? 7 : frequency) << LEAF_BITS) | (common.has(word) ? COMMON : 0);
    if (!groups.has(hashOf(word))) groups.set(hashOf(word), value);
  });
  const pairs = header!.split(' ').map((pair) => pair.split('.').map(Number) as [number, number]);
  return {
    groups,
    roots: pairs.map((p) => p[0]),
    branches: pairs.map((p) => p[1]),
    phrases: buildPhrases(data),
  };
}

function buildPhrases(data: string): Map<number, number> {
  const phrases = new Map<number, number>();
  const add = (phrase: string, name: (typeof GAZETTEERS)[number]): void => addPhrase(phrases, phrase, bit(name));
  for (const list of namesByCountry(data, 'forenames').values()) {
    for (const name of list) add(name, 'forename');
  }
  for (const list of namesByCountry(data, 'surnames').values()) {
    for (const name of list) add(name, 'surname');
  }
  for (const city of lines(new URL('lexicon/cities.txt', import.meta.url))) add(city, 'place');
  const folder = new URL('gazetteers/', import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const name = GAZETTEERS.find((g) => file === `${g}.txt`);
    if (!name) throw new Error(`gazetteers/${file}: no class of that name`);
    for (const line of lines(new URL(file, folder))) for (const p of line.split(/\s*,\s*/)) if (p) add(p, name);
  }
  return phrases;
}

/** The gazetteers are looked up without diacritics, as some newspapers print names. */
function addPhrase(phrases: Map<number, number>, phrase: string, mask: number): void {
  const lower = tokenize(phrase).lower.map(fold);
  if (lower.length === 0 || lower.length > LONGEST_PHRASE) return;
  for (let k = 1; k <= lower.length; k++) {
    const key = phraseHash(lower.slice(0, k));
    phrases.set(key, (phrases.get(key) ?? 0) | (k === lower.length ? mask : GOES_ON));
  }
}
