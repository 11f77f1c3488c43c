import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Runs the property tests of the sidecar for as long as it takes: 100,000 lives of a document, or as many as are named. */
const runs = process.argv[2] ?? '100000';
const mocha = createRequire(__filename).resolve('mocha/bin/mocha.js');
const tests = ['life.property', 'windows.property', 'threeWay'].map((name) =>
  join('test', 'unit', 'sidecar', `${name}.test.ts`),
);
const { status } = spawnSync(process.execPath, [mocha, '--no-config', '--node-option', 'import=tsx', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, GLOSSATOR_RUNS: runs },
  cwd: join(__dirname, '..'),
});
process.exitCode = status ?? 1;
