import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../src/core/entities/fold';
import adults from './adults.json';

/**
 * Makes `src/core/entities/forenames.json`: forenames that are given to one gender only, wherever they are common.
 * usage: tsx training/forenames.ts NAMES.csv (sigpwned/popular-names-by-country-dataset, CC0 1.0)
 */
/** Of the generations that the news is about; the table has mostly newborn children. Our own list. */
const ADULTS = adults;

const rows = readFileSync(process.argv[2]!, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const header = rows.shift()!;
const column = (name: string): number => header.indexOf(name);
const genders = new Map<string, Set<string>>();
for (const row of rows) {
  const name = fold(row[column('Romanized Name')] ?? '').replace(/[^a-z]/g, '');
  if (name.length < 3) continue;
  genders.set(name, (genders.get(name) ?? new Set()).add(row[column('Gender')]!));
}
for (const [gender, names] of Object.entries(ADULTS)) {
  for (const name of names.split(' ')) genders.set(name, new Set([gender]));
}
const only = (gender: string): string =>
  [...genders]
    .filter(([, g]) => g.size === 1 && g.has(gender))
    .map(([name]) => name)
    .sort()
    .join(' ');
writeFileSync(
  'src/core/entities/forenames.json',
  `${JSON.stringify({ female: only('F'), male: only('M') }, null, 2)}\n`,
);
