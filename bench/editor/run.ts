import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { runMain } from '../../scripts/lib/main';
import { root } from '../../scripts/lib/paths';
import { privateFolder } from '../../scripts/vscode/server';
import { longText } from '../lib/longText';

/**
 * The times that a reader feels, in a real VS Code: activation, opening, typing, going around, the views, and the index
 * of a workspace of 1,000 articles; with the longest time that the extension host was held up. Beside the blocks stand
 * those of VS Code alone, in the same text before the extension is there: what the machine itself takes.
 * usage: npm run build && npm run bench:editor
 *        GLOSSATOR_BENCH=15000 does that part alone: activation, 1500, 15000, 150000, index.
 *        GLOSSATOR_PROFILES=FOLDER writes CPU profiles of the extension host: activation, opening, typing, hovering.
 */
const ARTICLES = 1000;
/** Of an article, on average. */
const WORDS = 800;

async function makeWorkspace(): Promise<string> {
  const folder = join(await privateFolder(), 'workspace');
  await mkdir(join(folder, 'articles'), { recursive: true });
  for (const words of [1_500, 15_000, 150_000]) {
    for (const ending of ['txt', 'ini']) await writeFile(join(folder, `text-${words}.${ending}`), longText(words));
  }
  const paragraphs = longText(ARTICLES * WORDS).split(/\n{2,}/);
  const each = Math.ceil(paragraphs.length / ARTICLES);
  for (let i = 0; i < ARTICLES; i++) {
    const text = paragraphs.slice(i * each, (i + 1) * each).join('\n\n');
    await writeFile(join(folder, 'articles', `article-${i}.txt`), `Article ${i}\n\n${text}\n`);
  }
  return folder;
}

runMain(async () => {
  const suite = join(root, 'out', 'bench', 'editor.js');
  await build({
    entryPoints: [join(root, 'bench', 'editor', 'suite.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  process.env['VSCODE_TEST_SECONDS'] ??= '600';
  await runTests({
    vscodeExecutablePath: join(root, 'scripts', 'vscode', 'launcher.sh'),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [await makeWorkspace(), `--user-data-dir=${await privateFolder()}`],
  });
  return 0;
});
