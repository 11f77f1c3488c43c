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
  /** In the folder with the annotations of two readers; else they would clutter the Explorer. */
  isJudged?: boolean;
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

/** Opens the sample article of the walkthrough, the way a reader does. */
async function openSample(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Glossator: Open a Sample Article');
  await workbench.waitForHighlights();
}

/** Opens a view and waits for its rows. */
async function openView(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand(`Glossator: Focus on ${name} View`);
  await workbench.page.locator('.pane.expanded .monaco-list-row').first().waitFor();
}

const WALKTHROUGH = [
  'Open an article',
  'See who is who',
  'Follow a speaker',
  'Decide',
  'Keep it, use it',
  'Look at the map',
];

async function openWalkthrough(workbench: Workbench, step: string): Promise<void> {
  await workbench.page.setViewportSize({ width: 1600, height: 900 });
  await workbench.runCommand('Glossator: Get Started');
  await workbench.page.locator('.getting-started-step.expanded').waitFor();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.page.getByRole('button', { name: step }).first().click();
}

const SAMPLE = 'innovation-key-sectors-1.txt';

export const scenes: Scene[] = [
  ...inEachTheme('hover', async (workbench) => {
    await openArticle(workbench, SAMPLE);
    await workbench.hover('Deng Zhonghan');
  }),
  ...inEachTheme('hover-organization', async (workbench) => {
    await openSample(workbench);
    await workbench.hover('Varmouth Port Authority');
  }),
  ...inEachTheme('hover-term', async (workbench) => {
    await openSample(workbench);
    await workbench.hover('emissions trading');
  }),
  ...inEachTheme('hover-statement', async (workbench) => {
    await openSample(workbench);
    await workbench.hover('queues that we did not make');
  }),
  // All four views are on the screen at once.
  ...inEachTheme('views', async (workbench) => {
    await openSample(workbench);
    await openView(workbench, 'People');
    await workbench.expandRow('Ingrid Solheim');
  }),
  ...inEachTheme('compare', async (workbench) => {
    await workbench.chooseInExplorer(['anna.annotations.json', 'ben.annotations.json'], 'Compare Annotations…');
    await workbench.page.locator('.pane .monaco-list-row', { hasText: 'All marks' }).first().waitFor();
    // Room for the one view that is wanted.
    for (const name of ['People', 'Organizations', 'Policy Terms', 'Review']) {
      await workbench.page.locator('.pane-header[aria-expanded="true"]', { hasText: name }).first().click();
    }
    const row = workbench.page.locator('.pane .monaco-list-row', { hasText: /only [AB]/ }).first();
    await row.click();
    await workbench.page.locator('.editor-instance [class*="ced-"]').nth(1).waitFor({ state: 'attached' });
  }).map((scene) => ({ ...scene, isJudged: true })),
  ...inEachTheme('map', async (workbench) => {
    await openSample(workbench);
    await workbench.runCommand('Glossator: Open the Article Map');
    await workbench.webview().locator('svg .bar').first().waitFor();
  }),
  // VS Code shows a step's picture where there is room for it beside the steps.
  ...inEachTheme('walkthrough', (workbench) => openWalkthrough(workbench, 'Look at the map')),
  ...WALKTHROUGH.slice(0, -1).map((step, i): Scene => ({
    name: `walkthrough-${i + 1}-light`,
    theme: 'light',
    settings: readable,
    steps: (workbench) => openWalkthrough(workbench, step),
  })),
  ...inEachTheme('read-as', async (workbench) => {
    await openSample(workbench);
    await workbench.runCommand('Glossator: Read as');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'Solheim' }).waitFor();
  }),
  ...inEachTheme('annotation-mode', async (workbench) => {
    await openSample(workbench);
    await workbench.runCommand('Glossator: Start Annotation Mode');
    await workbench.page.keyboard.press('n');
    await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
    await workbench.page.keyboard.press('?');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Next suggestion' }).waitFor();
  }),
  ...inEachTheme(
    'code-lens',
    async (workbench) => {
      await openSample(workbench);
      await workbench.page.locator('.codelens-decoration a').first().waitFor();
    },
    { ...readable, 'glossator.codeLens.people': true },
  ),
  ...inEachTheme(
    'inlay-hints',
    async (workbench) => {
      await openArticle(workbench, SAMPLE);
      await workbench.page.locator('.editor-instance [class*="dyn-rule"]').first().waitFor({ state: 'attached' });
    },
    { ...readable, 'glossator.inlayHints.pronouns': true },
  ),
];

/** The pictures that are part of the repository. */
export const ofReadme: ReadonlySet<string> = new Set([
  ...Object.keys(themes).map((theme) => `hover-${theme}`),
  ...Object.keys(themes).map((theme) => `map-${theme}`),
  'views-dark',
]);
