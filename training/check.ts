/**
 * Proves that `npm run train` makes the very model that is shipped: trains it anew and compares the bytes.
 *
 *   npm run train:check -- --data ../shared/data
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'glossator-train-'));
const out = join(folder, 'names.bin');
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(__dirname, 'train.ts'), ...process.argv.slice(2), '--out', out],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
const same = readFileSync(out).equals(readFileSync(join(__dirname, '../media/names.bin')));
rmSync(folder, { recursive: true });
console.log(same ? 'media/names.bin is what training makes' : 'media/names.bin differs from what training makes');
process.exitCode = same ? 0 : 1;
