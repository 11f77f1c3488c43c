import { build, transform, type BuildOptions, type Metafile } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { noticesOf } from './notices';
import { writeSchemas } from './schema';

/** The bundles: what the .vsix and the command line run, and with `--test` the suite for the real VS Code. */
const node: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some packages' other builds load their parts by names that a bundler can't see.
  mainFields: ['module', 'main'],
};
const browser: BuildOptions = { platform: 'browser', format: 'cjs', target: 'es2022' };
/** The command line starts fast because each part of it is loaded when it is used; threads share its parts. */
const program: BuildOptions = {
  ...node,
  format: 'esm',
  splitting: true,
  entryPoints: ['src/cli/main.ts', 'src/cli/thread.ts'],
  outdir: 'dist/cli',
  outExtension: { '.js': '.mjs' },
  // Some packages are written for `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};
/** Modules of this format do not know where they are by themselves. */
const ownAddress: BuildOptions = {
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
};
/**
 * The extension in VS Code's Node: what it needs at its start, and in files of their own what it loads later. Only
 * modules of the newer format can be split, and VS Code loads the older one, so each part is translated.
 */
async function buildEditor(common: BuildOptions): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...common,
    ...node,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    entryPoints: ['src/editor/extension.ts'],
    outdir: 'dist',
    chunkNames: 'editor/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  });
  await rm('dist/editor', { recursive: true, force: true });
  await mkdir('dist/editor', { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      minify: true,
      supported: { 'dynamic-import': false },
    });
    await writeFile(path, code);
  }
  return metafile;
}

const product: BuildOptions[] = [
  { ...browser, entryPoints: ['src/editor/extension.ts'], outfile: 'dist/extension.web.cjs', external: ['vscode'] },
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.cjs' },
  { ...browser, format: 'iife', entryPoints: ['src/worker/browser.ts'], outfile: 'dist/worker.web.js' },
  { ...browser, format: 'iife', entryPoints: ['src/editor/map/page/main.tsx'], outfile: 'dist/map.js' },
  { entryPoints: ['src/editor/map/page/map.css'], outfile: 'dist/map.css' },
  program,
  // The libraries for RDF are as large as the rest of a worker, and few readers need them: a script of its own.
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/worker/glossaries.ts'],
    outfile: 'dist/glossaries.js',
    external: ['node:worker_threads'],
  },
  // The exchange formats and their libraries, for those who export or import.
  {
    ...browser,
    format: 'iife',
    entryPoints: ['src/worker/formats.ts'],
    outfile: 'dist/formats.js',
    external: ['node:worker_threads'],
  },
  { ...node, format: 'esm', entryPoints: ['src/api/index.ts'], outfile: 'dist/api/index.mjs' },
  { ...node, ...ownAddress, entryPoints: ['src/api/index.ts'], outfile: 'dist/api/index.cjs' },
  { ...browser, format: 'esm', entryPoints: ['src/api/browser.ts'], outfile: 'dist/api/browser.mjs' },
];
const suite: BuildOptions[] = [
  { ...node, entryPoints: ['test/vscode/suite/index.ts'], outfile: 'out/test/suite/index.js', external: ['vscode'] },
  { ...browser, entryPoints: ['test/vscode/suite/index.ts'], outfile: 'out/test/suite/web.js', external: ['vscode'] },
  {
    ...node,
    entryPoints: ['test/vscode/writers/kill.ts', 'test/vscode/writers/pair.ts'],
    outdir: 'out/test/suite',
    external: ['vscode'],
  },
];

async function main(): Promise<void> {
  const test = process.argv.includes('--test');
  const wanted = test ? suite : product;
  const missing = wanted
    .map((b) => (b.entryPoints as string[])[0]!)
    .filter((entry) => /^(src|test)\//.test(entry) && !existsSync(entry));
  if (missing.length > 0) throw new Error(`Nothing to build from: ${missing.join(', ')}`);
  await writeSchemas();
  // Its parts have other names whenever they change.
  if (!test) await rm('dist/cli', { recursive: true, force: true });
  const common = { bundle: true, minify: !test, sourcemap: test, legalComments: 'none', logLevel: 'warning' } as const;
  const built = await Promise.all(wanted.map((options) => build({ ...common, metafile: true, ...options })));
  // The bundles hold no licences, so these ship beside them.
  if (test) return;
  const metafiles = [...built.map(({ metafile }) => metafile!), await buildEditor(common)];
  await writeFile('dist/ThirdPartyNotices.md', noticesOf(metafiles));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
