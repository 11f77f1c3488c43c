import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { messageOf, UserError } from '../lib/main';
import { packageExtension } from '../lib/packaging';
import { root, shown } from '../lib/paths';
import { addAnnotators } from './annotators';
import { launchBrowser } from './browser';
import { fetchAll } from './fetch';
import { installExtension, privateFolder, startServer, writeSettings, type Server } from './server';
import type { Settings } from './settings';
import { Workbench } from './workbench';

/** The packaged extension in a VS Code of its own, and a browser to show it in. */
export interface Stage {
  readonly server: Server;
  readonly browser: Browser;
  readonly data: string;
  /** A copy of the seeds, so that annotations are not left in the project. */
  readonly folder: string;
  /** Another, with the annotations of two readers beside them. */
  readonly judged: string;
}

/** @param vsix packaged now where there is none. */
export async function openStage(vsix?: string): Promise<Stage> {
  const extension = vsix ?? (await packageExtension());
  const { code, browser } = await fetchAll(true);
  if (!browser) throw new UserError('No browser.');
  const data = await privateFolder();
  await writeSettings(data);
  await installExtension(code, data, extension);
  const [folder, judged] = [await copyOfSeeds(), await copyOfSeeds()];
  await addAnnotators(judged);
  return { server: await startServer(code, data), browser: await launchBrowser(browser), data, folder, judged };
}

async function copyOfSeeds(): Promise<string> {
  const folder = join(await privateFolder(), 'seeds');
  await cp(join(root, 'seeds'), folder, { recursive: true });
  return folder;
}

export const SIZE = { width: 1280, height: 800 };

interface Run {
  /** Names the picture that is taken where the steps fail. */
  readonly name: string;
  readonly settings: Settings;
  /** In the folder with the annotations of two readers. */
  readonly isJudged?: boolean | undefined;
  readonly context?: BrowserContextOptions;
}

/** Opens VS Code with the settings, does the steps in it, and closes it. */
export async function inWorkbench<T>(
  { server, browser, data, folder, judged }: Stage,
  { name, settings, isJudged, context: options }: Run,
  steps: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  await writeSettings(data, settings);
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', ...options });
  try {
    const workbench = new Workbench(await context.newPage());
    await workbench.open(server.urlOf(isJudged ? judged : folder));
    return await steps(workbench);
  } catch (error) {
    // A picture of what is there tells more than the message.
    await mkdir(join(root, 'out'), { recursive: true });
    const path = join(root, 'out', `failed-${name}.png`);
    await context.pages()[0]?.screenshot({ path });
    throw new UserError(`${name} failed; ${shown(path)} shows how far it came.\n${messageOf(error)}`);
  } finally {
    await context.close();
  }
}
