import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { UserError } from '../../scripts/lib/main';
import { root } from '../../scripts/lib/paths';
import { launchBrowser } from '../../scripts/vscode/browser';
import { fetchAll } from '../../scripts/vscode/fetch';
import { privateFolder, startServer, writeSettings } from '../../scripts/vscode/server';

/** Windows of a real VS Code with an extension host each, in which a suite of `test/vscode/writers` runs. */
export interface Hosts {
  /** Opens a window on the folder, or opens it anew, and starts the suite in it. */
  start(page: Page, suite: string): Promise<void>;
  newPage(): Promise<Page>;
}

/** @param folder that the windows open. */
export async function openHosts(folder: string): Promise<Hosts> {
  const { code, browser } = await fetchAll(true);
  if (!browser) throw new UserError('No browser.');
  console.log(`VS Code: ${code.title}, shown by ${browser.title}`);
  const data = await privateFolder();
  await writeSettings(data);
  const server = await startServer(code, data, { forTests: true });
  const running = await launchBrowser(browser);
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  return {
    newPage: async () => {
      const page = await running.newPage();
      await page.exposeFunction('codeAutomationExit', () => undefined);
      await page.exposeFunction('codeAutomationLog', () => undefined);
      return page;
    },
    start: async (page, suite) => {
      const url = server.urlOf(folder, [
        ['extensionDevelopmentPath', remote(root)],
        ['extensionTestsPath', remote(join(root, 'out', 'test', 'suite', suite))],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]);
      await page.goto('about:blank');
      await page.goto(url);
    },
  };
}
