import { readFileSync } from 'node:fs';

export const readJsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** The folder of the data sets: `--data DIR`, else `../shared/data`. */
export function dataFolder(): string {
  const at = process.argv.indexOf('--data');
  return (at > 0 && process.argv[at + 1]) || '../shared/data';
}

export const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);
