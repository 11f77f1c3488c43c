import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, shown } from '../lib/paths';
import { ensurePart, isCached, npmInstall, type Part } from './cache';
import { bundledBrowser, findBrowser, type Browser } from './browser';

const codeServer = 'code-server@4.139.1';

const vscode: Part = {
  name: codeServer.replace('@', '-'),
  title: `VS Code 1.139.1 (npm package ${codeServer})`,
  megabytes: 700,
  async fill(folder) {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npmInstall(folder, 'VS Code', [codeServer]);
    // VS Code's own part comes with a lock file but without its packages; code-server's front end around it isn't used.
    await npmInstall(vscodeFolder(folder), "VS Code's packages", ['--omit=dev']);
  },
};

function vscodeFolder(part: string): string {
  return join(part, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** VS Code's server and workbench in the cache. */
export interface VSCode {
  folder: string;
  main: string;
  /** For example `code-server 1.139.1, commit 53c2f3253b`. */
  title: string;
}

interface Product {
  nameLong: string;
  version: string;
  commit: string;
}

/** What VS Code says of itself in its product.json. */
export function productTitle(file: string): string {
  const product = JSON.parse(readFileSync(file, 'utf8')) as Product;
  return `${product.nameLong} ${product.version}, commit ${product.commit}`;
}

export async function ensureVSCode(): Promise<VSCode> {
  const folder = vscodeFolder(await ensurePart(vscode));
  return {
    folder,
    main: join(folder, 'out', 'server-main.js'),
    title: productTitle(join(folder, 'product.json')),
  };
}

export async function ensureBrowser(): Promise<Browser> {
  return (await findBrowser()) ?? bundledBrowser();
}

/** Fetches what is missing and says in one line when nothing was. */
export async function fetchAll(withBrowser: boolean): Promise<{ code: VSCode; browser?: Browser }> {
  const before = isCached(vscode);
  const code = await ensureVSCode();
  const browser = withBrowser ? await ensureBrowser() : undefined;
  if (before && !browser?.fetched) {
    const names = ['VS Code 1.139.1', ...(browser ? [browser.title] : [])].join(' and ');
    console.log(`Nothing to fetch: ${names} ${browser ? 'are' : 'is'} there already (cache: ${shown(cacheFolder())}).`);
  }
  return browser ? { code, browser } : { code };
}
