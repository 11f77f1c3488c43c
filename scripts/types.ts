import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runMain, UserError } from './lib/main';
import { root } from './lib/paths';
import { run } from './lib/processes';

/** Writes the type declarations of the importable engine, each in one file that needs no other. */
async function main(): Promise<number> {
  const program = join(root, 'node_modules', 'dts-bundle-generator', 'dist', 'bin', 'dts-bundle-generator.js');
  const out = join(root, 'dist', 'api');
  await mkdir(out, { recursive: true });
  for (const [entry, ...names] of [
    ['index', 'index.d.mts', 'index.d.cts'],
    ['browser', 'browser.d.mts'],
  ] as const) {
    const bundle = join(out, `${entry}.d.ts`);
    const args = ['--silent', '--no-banner', '--project', 'src/api/tsconfig.json', '-o', bundle, `src/api/${entry}.ts`];
    const done = await run(process.execPath, [program, ...args], { cwd: root });
    if (done.status !== 0) throw new UserError(`The types could not be written:\n${done.output.trim()}`);
    for (const name of names) await copyFile(bundle, join(out, name));
    await rm(bundle);
  }
  return 0;
}

runMain(main);
