import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runMain, UserError } from '../scripts/lib/main';
import { root } from '../scripts/lib/paths';
import { privateFolder } from '../scripts/vscode/server';
import { openSuiteWindows } from '../scripts/vscode/suiteWindows';
import { parseSidecar } from '../src/core/sidecar/file';

/**
 * Two windows of a real VS Code, with an extension host each, decide on one document at the same time. Run `npm run build`
 * and `npm run build:test` first.
 */
const PATIENCE = 180_000;
const nothing = (): void => undefined;

const ARTICLE = Array.from({ length: 8 }, (_, i) => `Ana Ruiz of Nordic Bank met Peter Okafor on day ${i}.\n`).join(
  '\n',
);

async function main(): Promise<number> {
  const folder = join(await privateFolder(), 'workspace');
  mkdirSync(folder);
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  const windows = await openSuiteWindows();
  const order = { extension: root, tests: join(root, 'out', 'test', 'suite', 'pair.js'), workspace: folder };
  const listener = { exit: nothing, log: nothing };
  for (const page of [await windows.newPage(listener), await windows.newPage(listener)]) {
    await windows.start(page, order);
  }
  for (const name of ['first-done', 'second-done']) await untilThere(join(folder, name));
  const { annotations } = parseSidecar(readFileSync(join(folder, 'article.txt.annotations.json'), 'utf8'));
  const wrong = annotations.filter(({ status }, i) => status !== (i % 2 === 0 ? 'accepted' : 'rejected'));
  if (wrong.length > 0) throw new UserError(`Lost: ${wrong.map((a) => `${a.target.exact} ${a.status}`).join(', ')}`);
  const [first] = annotations;
  const notes = [first?.note, first?.conflict?.note].sort().join(' ');
  if (notes !== 'One. Two.') throw new UserError(`Of two notes on one mark there is: ${notes}`);
  console.log(`Two windows: all ${annotations.length} decisions are in the file, and both of two that differ.`);
  return 0;
}

async function untilThere(file: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; !existsSync(file); await wait(50)) {
    if (Date.now() > end) throw new UserError(`${file} was not written.`);
  }
}

runMain(main);
