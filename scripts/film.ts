import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { options } from './lib/arguments';
import { runMain } from './lib/main';
import { root, shown } from './lib/paths';
import { themes } from './vscode/scenes';
import { inWorkbench, openStage } from './vscode/stage';
import type { Workbench } from './vscode/workbench';

const help = `Films the main job for the README: an article is read, in about 20 seconds.

  npm run film                writes media/screenshots/film.gif
  npm run film -- --out FILE  writes another file`;

const known = { out: { type: 'string' }, vsix: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

const SIZE = { width: 1000, height: 625 };

/** One picture of the film. */
interface Frame {
  readonly png: Uint8Array;
  /** How long it is shown, in milliseconds. */
  readonly time: number;
}

/** Runs in the page: says below what is done, and shows where the pointer is, which pictures of a page lack. */
function annotate({ words, x, y }: { words: string; x: number; y: number }): void {
  const make = (id: string, css: string): HTMLElement => {
    const element = document.getElementById(id) ?? document.body.appendChild(document.createElement('div'));
    element.id = id;
    element.style.cssText = `position:fixed;z-index:99999;pointer-events:none;${css}`;
    return element;
  };
  const box = 'font:600 17px sans-serif;padding:9px 18px;border-radius:8px;background:#0b5cad;color:#fff';
  make('film-words', `left:50%;bottom:34px;transform:translateX(-50%);${box}`).textContent = words;
  const ring = 'width:22px;height:22px;margin:-13px;border:3px solid #ff5c8a;border-radius:50%';
  make('film-pointer', x > 0 ? `left:${x}px;top:${y}px;${ring}` : 'display:none');
}

async function film(workbench: Workbench): Promise<Frame[]> {
  const { page } = workbench;
  const frames: Frame[] = [];
  const show = async (words: string, time: number, at: { x: number; y: number } = { x: 0, y: 0 }): Promise<void> => {
    await workbench.clearNotifications();
    await page.evaluate(annotate, { words, ...at });
    await page.waitForTimeout(300);
    frames.push({ png: await page.screenshot(), time });
  };
  await page.keyboard.press('Control+B');
  await workbench.runCommand('Glossator: Open a Sample Article');
  await workbench.waitForHighlights();
  await show('Open an article: names and policy terms are underlined', 3000);

  await workbench.hover('Ingrid Solheim');
  await show('Rest the pointer on a name: who is this?', 3200, await workbench.find('Ingrid Solheim'));

  await workbench.click('Ingrid Solheim');
  await show('Follow the speaker from statement to statement: Ctrl+F8', 1200, await workbench.find('Ingrid Solheim'));
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Control+F8');
    await show('Follow the speaker from statement to statement: Ctrl+F8', 1100);
  }

  await workbench.runCommand('Glossator: Focus on People View');
  const row = page.locator('.pane.expanded .monaco-list-row', { hasText: 'Ingrid Solheim' }).first();
  await row.locator('.monaco-tl-twistie').click();
  await show('All people, with their roles and statements', 2600);

  await page.keyboard.press('Control+B');
  await workbench.runCommand('Glossator: Next Open Question');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await show('Settle what the text leaves open', 2400);
  await page.keyboard.press('Escape');

  await workbench.runCommand('Glossator: Open the Article Map');
  const bar = workbench.webview().locator('svg .bar').nth(2);
  await bar.waitFor();
  await show('The article as a map: who speaks where, who belongs to what', 3200);
  const box = (await workbench.webview().locator('.mark .bar').nth(4).boundingBox())!;
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.click(spot.x, spot.y);
  await show('A click leads to the text', 2400, spot);
  return frames;
}

/** What stays the same from one picture to the next is left out of the file. */
function gifOf(frames: readonly Frame[]): Uint8Array {
  const gif = GIFEncoder();
  const pictures = frames.map(({ png }) => decode(png));
  const pixels = pictures.map(({ data, channels }) => rgba(data as Uint8Array, channels));
  // One palette for all, so that a colour stays what it was; the last of 256 colours stands for "as before".
  const palette = quantize(Buffer.concat(pixels), 255);
  while (palette.length < 256) palette.push([0, 0, 0]);
  const colors = palette.slice(0, 255);
  let before: Uint8Array | undefined;
  for (const [i, { width, height }] of pictures.entries()) {
    const index = applyPalette(pixels[i]!, colors);
    const changed = index.map((color, at) => (before?.[at] === color ? 255 : color));
    const delay = frames[i]!.time;
    gif.writeFrame(changed, width, height, { palette, delay, transparent: true, transparentIndex: 255, dispose: 1 });
    before = index;
  }
  gif.finish();
  return gif.bytes();
}

function rgba(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return data;
  const out = new Uint8Array((data.length / channels) * 4).fill(255);
  for (let i = 0; i < out.length / 4; i++) out.set(data.subarray(i * channels, i * channels + 3), i * 4);
  return out;
}

async function main(): Promise<number> {
  const { values } = options(known);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const stage = await openStage(values.vsix);
  const settings = {
    'workbench.colorTheme': themes.dark,
    'editor.wordWrap': 'on',
    'editor.minimap.enabled': false,
    'breadcrumbs.enabled': false,
    'window.commandCenter': false,
  };
  const frames = await inWorkbench(stage, { name: 'film', settings, context: { viewport: SIZE } }, film);
  const file = values.out ?? join(root, 'media', 'screenshots', 'film.gif');
  const bytes = gifOf(frames);
  await writeFile(file, bytes);
  const seconds = frames.reduce((sum, { time }) => sum + time, 0) / 1000;
  console.log(
    `${shown(file)}: ${frames.length} pictures, ${seconds.toFixed(1)} s, ${Math.round(bytes.length / 1000)} KB`,
  );
  return 0;
}

runMain(main);
