import type { Settings } from './settings';
import type { Workbench } from './workbench';

/** VS Code's own names of the themes. */
export const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

/** One picture: add a line to `scenes` and it is taken. */
export interface Scene {
  /** File name without `.png`. */
  name: string;
  theme: Theme;
  /** Settings besides the private VS Code's own. */
  settings: Settings;
  /** What is done before the picture is taken. */
  steps(workbench: Workbench): Promise<void>;
}

/** Articles are long lines. */
const readable: Settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

/** The same picture in each theme. */
function inEachTheme(name: string, steps: Scene['steps'], settings: Settings = readable): Scene[] {
  return (Object.keys(themes) as Theme[]).map((theme) => ({ name: `${name}-${theme}`, theme, settings, steps }));
}

async function openArticle(workbench: Workbench, file: string): Promise<void> {
  await workbench.openFile(file);
  await workbench.waitForHighlights();
}

/** Opens a view and waits for its rows. */
async function openView(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand(`Glossator: Focus on ${name} View`);
  await workbench.page.locator('.pane.expanded .monaco-list-row').first().waitFor();
}

export const scenes: Scene[] = [
  ...inEachTheme('hover', async (workbench) => {
    await openArticle(workbench, 'innovation-key-sectors-1.txt');
    await workbench.hover('Deng Zhonghan');
  }),
  ...inEachTheme('people', async (workbench) => {
    await openArticle(workbench, 'innovation-key-sectors-1.txt');
    await openView(workbench, 'People');
    await workbench.expandRow('Deng Zhonghan');
  }),
  ...inEachTheme('review', async (workbench) => {
    await openArticle(workbench, 'innovation-key-sectors-1.txt');
    await openView(workbench, 'Review');
    await workbench.expandRow('Names and Terms');
  }),
  ...inEachTheme('map', async (workbench) => {
    await openArticle(workbench, 'innovation-key-sectors-1.txt');
    await workbench.runCommand('Glossator: Open the Article Map');
    await workbench.webview().locator('svg .bar').first().waitFor();
  }),
  ...inEachTheme(
    'inlay-hints',
    async (workbench) => {
      await openArticle(workbench, 'innovation-key-sectors-1.txt');
      await workbench.page.locator('.editor-instance [class*="dyn-rule"]').first().waitFor({ state: 'attached' });
    },
    { ...readable, 'glossator.inlayHints.pronouns': true },
  ),
];
