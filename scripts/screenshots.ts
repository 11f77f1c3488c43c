import { cp, mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { options } from './lib/arguments';
import { messageOf, runMain, UserError } from './lib/main';
import { packageExtension } from './lib/packaging';
import { root, shown } from './lib/paths';
import { launchBrowser } from './vscode/browser';
import { fetchAll } from './vscode/fetch';
import { scenes, themes, type Scene } from './vscode/scenes';
import { installExtension, privateFolder, startServer, writeSettings, type Server } from './vscode/server';
import { Workbench } from './vscode/workbench';
import type { Browser } from 'playwright-core';

const help = `Takes the pictures for the README: the packaged extension in a VS Code of its own.

  npm run screenshots                 all of them
  npm run screenshots -- hover-dark   those whose name contains this
  npm run screenshots -- --out DIR    into another folder than media/screenshots`;

const known = {
  out: { type: 'string' },
  vsix: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Pictures are part of the repository; a bigger one is worth a word. */
const sizeLimit = 200_000;

const size = { width: 1280, height: 800 };

interface Stage {
  server: Server;
  browser: Browser;
  data: string;
  folder: string;
  out: string;
}

/** A copy, so that annotations made for a picture are not left in the project. */
async function copyOfSeeds(): Promise<string> {
  const folder = join(await privateFolder(), 'seeds');
  await cp(join(root, 'seeds'), folder, { recursive: true });
  return folder;
}

async function take(stage: Stage, scene: Scene): Promise<void> {
  await writeSettings(stage.data, { 'workbench.colorTheme': themes[scene.theme], ...scene.settings });
  const context = await stage.browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const workbench = new Workbench(page);
    await workbench.open(stage.server.urlOf(stage.folder));
    await scene.steps(workbench);
    await workbench.clearNotifications();
    // The last fade.
    await page.waitForTimeout(400);
    const path = join(stage.out, `${scene.name}.png`);
    await page.screenshot({ path });
    const { size: bytes } = await stat(path);
    const note = bytes > sizeLimit ? `, more than ${sizeLimit / 1000} KB` : '';
    console.log(`  ${basename(path)}: ${Math.round(bytes / 1000)} KB${note}`);
  } catch (error) {
    // A picture of what is there tells more than the message.
    const path = join(root, 'out', `failed-${scene.name}.png`);
    await context.pages()[0]?.screenshot({ path });
    throw new UserError(`The picture ${scene.name} failed; ${shown(path)} shows how far it came.\n${messageOf(error)}`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<number> {
  const { values, positionals } = options(known, true);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const wanted = scenes.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  if (wanted.length === 0) {
    throw new UserError(`No picture has that name. There are: ${scenes.map((s) => s.name).join(', ')}`);
  }
  const vsix = values.vsix ?? (await packageExtension());
  const { code, browser } = await fetchAll(true);
  if (!browser) throw new UserError('No browser.');
  const data = await privateFolder();
  await writeSettings(data);
  await installExtension(code, data, vsix);
  const out = values.out ?? join(root, 'media', 'screenshots');
  await mkdir(out, { recursive: true });
  await mkdir(join(root, 'out'), { recursive: true });
  const stage: Stage = {
    server: await startServer(code, data),
    browser: await launchBrowser(browser),
    data,
    folder: await copyOfSeeds(),
    out,
  };
  console.log(`Taking ${wanted.length} pictures into ${shown(out)}`);
  for (const scene of wanted) await take(stage, scene);
  return 0;
}

runMain(main);
