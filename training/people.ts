import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The romanised names of the shared lists, by the country's code. */
export function namesByCountry(data: string, which: 'forenames' | 'surnames'): Map<string, string[]> {
  const [head, ...rows] = readFileSync(join(data, 'names', `common-${which}-by-country.csv`), 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim().split(','));
  const column = head!.indexOf('Romanized Name');
  const country = head!.indexOf('Country');
  const out = new Map<string, string[]>();
  for (const row of rows) {
    const name = row[column] ?? '';
    if (!/^\p{Lu}[\p{L}'’ -]*$/u.test(name)) continue;
    const list = out.get(row[country]!);
    if (!list) out.set(row[country]!, [name]);
    else if (!list.includes(name)) list.push(name);
  }
  return out;
}
