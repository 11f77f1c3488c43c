import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { runMain, UserError } from '../scripts/lib/main';
import { root } from '../scripts/lib/paths';
import { launchBrowser } from '../scripts/vscode/browser';
import { fetchAll } from '../scripts/vscode/fetch';
import { privateFolder, startServer, writeSettings } from '../scripts/vscode/server';
import { parseSidecar } from '../src/core/sidecar/file';
import { killWriter, underWay } from './writes';

/**
 * Kills the extension host of a real VS Code at random moments while it writes a sidecar of 200 kilobytes, and looks
 * at what is on the disk: it must be the old or the new content, whole. The window and its server stay; VS Code starts
 * the host again.
 *
 * usage: tsx test/killHost.ts [times]
 */
const TIMES = Number(process.argv[2] ?? 200);
/** Starting a host may take this long, in milliseconds. */
const PATIENCE = 180_000;
/** The host writes a few times before it is killed; in milliseconds. */
const LONGEST = 1_500;
/** Between two writings, in milliseconds. */
const LONGEST_PAUSE = 3_000;

const ARTICLE = Array.from(
  { length: 100 },
  (_, i) => `Ana Ruiz, chair of Group ${i}, said on day ${i} that the plan would go on. "We go on," she said.\n`,
).join('\n');

const WRITER = {
  name: 'writer',
  publisher: 'glossator',
  version: '0.0.1',
  engines: { vscode: '^1.100.0' },
  main: './kill.js',
  activationEvents: ['onStartupFinished'],
};

async function main(): Promise<number> {
  const folder = join(await privateFolder(), 'workspace');
  mkdirSync(folder);
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  const sidecar = join(folder, 'article.txt.annotations.json');
  const page = await openWindow(folder);
  const seen = { accepted: 0, rejected: 0, amidst: 0 };
  for (let time = 0; time < TIMES; time++) {
    const pid = await writerIn(folder, page);
    await wait(LONGEST * Math.random());
    // Every other time it is waited for a writing, which by chance alone is seldom hit.
    killWriter(pid, folder, time % 2 === 0 ? 0 : LONGEST_PAUSE);
    await wait(50);
    const now = readFileSync(sidecar, 'utf8');
    const version = (['accepted', 'rejected'] as const).find(
      (name) => readFileSync(join(folder, `${name}.json`), 'utf8') === now,
    );
    if (!version) throw new UserError(`After ${time + 1} times the sidecar is neither the old nor the new one.`);
    parseSidecar(now);
    seen[version]++;
    const amidst = underWay(folder) > 0;
    if (amidst) seen.amidst++;
    console.log(`${time + 1}: ${version}, whole (${now.length} characters)${amidst ? ', while it was written' : ''}`);
  }
  console.log(
    `Killed ${TIMES} times, ${seen.amidst} of them between the first byte of a temporary file and its renaming: ` +
      `${seen.accepted} with the one version, ${seen.rejected} with the other. Every sidecar was whole.`,
  );
  return 0;
}

/** A window on the folder, with the extension and one that makes it write. */
async function openWindow(folder: string): Promise<Page> {
  const { code, browser } = await fetchAll(true);
  if (!browser) throw new UserError('No browser.');
  console.log(`VS Code: ${code.title}, shown by ${browser.title}`);
  const data = await privateFolder();
  await writeSettings(data);
  const own = join(data, 'extensions', 'glossator');
  for (const part of ['package.json', 'package.nls.json', 'dist', 'media', 'l10n']) {
    cpSync(join(root, part), join(own, part), { recursive: true });
  }
  const writer = join(data, 'extensions', 'writer');
  cpSync(join(root, 'out', 'test', 'suite', 'kill.js'), join(writer, 'kill.js'));
  writeFileSync(join(writer, 'package.json'), JSON.stringify(WRITER));
  const server = await startServer(code, data);
  const page = await (await launchBrowser(browser)).newPage();
  await page.goto(server.urlOf(folder));
  return page;
}

/** The process that writes, as soon as there is one. A host that ends often is started again only on request. */
async function writerIn(folder: string, page: Page): Promise<number> {
  const file = join(folder, 'writing');
  const again = page.locator('.notification-list-item .monaco-button', { hasText: 'Restart' });
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    if (await again.first().isVisible()) {
      await again
        .first()
        .click({ timeout: 1_000 })
        .catch(() => undefined);
    }
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (!pid) continue;
    rmSync(file);
    return pid;
  }
  throw new UserError('VS Code did not begin to write.');
}

runMain(main);
