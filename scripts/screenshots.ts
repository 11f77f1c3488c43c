import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { options } from './lib/arguments';
import { runMain, UserError } from './lib/main';
import { root, shown } from './lib/paths';
import { ofReadme, scenes, themes, type Scene } from './vscode/scenes';
import { inWorkbench, openStage, type Stage } from './vscode/stage';

const help = `Takes pictures: the packaged extension in a VS Code of its own.

  npm run screenshots                 those of the README, into media/screenshots
  npm run screenshots -- --all        every view, hover card and mode in four themes, into out/screenshots
  npm run screenshots -- hover-dark   those whose name contains this
  npm run screenshots -- --out DIR    into another folder`;

const known = {
  out: { type: 'string' },
  all: { type: 'boolean' },
  vsix: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Pictures are part of the repository; a bigger one is worth a word. */
const sizeLimit = 200_000;

async function take(stage: Stage, scene: Scene, out: string): Promise<void> {
  const settings = { 'workbench.colorTheme': themes[scene.theme], ...scene.settings };
  const path = join(out, `${scene.name}.png`);
  await inWorkbench(stage, { name: scene.name, settings, isJudged: scene.isJudged }, async (workbench) => {
    await scene.steps(workbench);
    await workbench.clearNotifications();
    // The last fade.
    await workbench.page.waitForTimeout(400);
    await workbench.page.screenshot({ path });
  });
  const { size: bytes } = await stat(path);
  const note = bytes > sizeLimit ? `, more than ${sizeLimit / 1000} KB` : '';
  console.log(`  ${basename(path)}: ${Math.round(bytes / 1000)} KB${note}`);
}

async function main(): Promise<number> {
  const { values, positionals } = options(known, true);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const offered = values.all ? scenes : scenes.filter(({ name }) => ofReadme.has(name));
  const wanted = offered.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  if (wanted.length === 0) {
    throw new UserError(`No picture has that name. There are: ${offered.map((s) => s.name).join(', ')}`);
  }
  const out = values.out ?? join(root, values.all ? 'out' : 'media', 'screenshots');
  await mkdir(out, { recursive: true });
  const stage = await openStage(values.vsix);
  console.log(`Taking ${wanted.length} pictures into ${shown(out)}`);
  for (const scene of wanted) await take(stage, scene, out);
  return 0;
}

runMain(main);
