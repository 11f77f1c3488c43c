import type { Page } from 'playwright-core';
import { UserError } from '../lib/main';
import { launchBrowser } from './browser';
import { fetchAll } from './fetch';
import { privateFolder, startServer, writeSettings } from './server';

/** What a window is to run. All three are paths. */
export interface Order {
  readonly extension: string;
  readonly tests: string;
  /** The folder to open. */
  readonly workspace: string;
}

/** What a suite tells while it runs. */
export interface SuiteListener {
  exit(status: number): void;
  log(type: string, args: unknown[]): void;
}

/** Windows of a real VS Code, with an extension host each, for suites to run in. */
export interface SuiteWindows {
  newPage(listener: SuiteListener): Promise<Page>;
  /** Opens a window in the page, or opens it anew, and starts the suite in it. */
  start(page: Page, order: Order): Promise<void>;
}

export async function openSuiteWindows(): Promise<SuiteWindows> {
  const { code, browser } = await fetchAll(true);
  if (!browser) throw new UserError('No browser.');
  console.log(`VS Code: ${code.title}, shown by ${browser.title}`);
  const data = await privateFolder();
  await writeSettings(data);
  const server = await startServer(code, data, { forTests: true });
  const running = await launchBrowser(browser);
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  return {
    newPage: async ({ exit, log }) => {
      const page = await running.newPage();
      await page.exposeFunction('codeAutomationExit', exit);
      await page.exposeFunction('codeAutomationLog', log);
      return page;
    },
    start: async (page, { extension, tests, workspace }) => {
      const url = server.urlOf(workspace, [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]);
      await page.goto('about:blank');
      await page.goto(url);
    },
  };
}
