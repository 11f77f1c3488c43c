import { strict as assert } from 'node:assert';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { options } from '../scripts/lib/arguments';
import { messageOf, runMain } from '../scripts/lib/main';
import { themes } from '../scripts/vscode/scenes';
import { inWorkbench, openStage, type Stage } from '../scripts/vscode/stage';
import type { Workbench } from '../scripts/vscode/workbench';

const help = `Works the packaged extension in a real VS Code by keyboard and pointer, for what the suite inside VS Code
can't do: press keys, look into the map's page.

  npm run test:hands               all of it
  npm run test:hands -- keyboard   what has this in its name`;

const known = { vsix: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

interface Check {
  readonly name: string;
  readonly theme?: keyof typeof themes;
  /** In the folder with the annotations of two readers. */
  readonly isJudged?: boolean;
  run(workbench: Workbench, stage: Stage): Promise<void>;
}

async function openSample(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Glossator: Open a Sample Article');
  await workbench.waitForHighlights();
}

async function openMap(workbench: Workbench): Promise<Frame> {
  await openSample(workbench);
  await workbench.runCommand('Glossator: Open the Article Map');
  const main = workbench.webview().locator('main');
  await workbench.webview().locator('svg .bar').first().waitFor();
  return (await (await main.elementHandle())!.ownerFrame())!;
}

/** The words that are selected in the editor, as the status bar tells: "Ln 7, Col 20 (14 selected)". */
const selection = (workbench: Workbench): Promise<string> =>
  workbench.page.locator('.statusbar-item', { hasText: /^Ln \d/ }).innerText();

async function selects(workbench: Workbench, line: RegExp): Promise<void> {
  await workbench.page.locator('.statusbar-item', { hasText: line }).waitFor({ timeout: 5000 });
}

const editorText = (workbench: Workbench): Promise<string> =>
  workbench.page.locator('.editor-instance .view-lines').first().innerText();

async function focusEditor(workbench: Workbench): Promise<void> {
  await workbench.click('Ingrid Solheim');
}

async function withoutViolations(frame: Frame, what: string): Promise<void> {
  const { violations, passes } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const found = violations.map(
    (v) =>
      `${v.id}: ${v.help} — ${v.nodes
        .map((n) => n.html)
        .slice(0, 3)
        .join(' ')}`,
  );
  assert.deepEqual(found, [], what);
  assert.ok(passes.length > 10, `${what}: axe looked at something`);
}

/** Waits until the palette offers the commands of the first list, and none of the second. */
async function offers(workbench: Workbench, wanted: readonly string[], others: readonly string[] = []): Promise<void> {
  const missing = async (): Promise<string[]> => {
    const out: string[] = [];
    for (const title of wanted) if (!(await workbench.offers(`Glossator: ${title}`))) out.push(title);
    for (const title of others) if (await workbench.offers(`Glossator: ${title}`)) out.push(`not ${title}`);
    return out;
  };
  let left = await missing();
  for (let tries = 0; left.length > 0 && tries < 5; tries++) left = await missing();
  assert.deepEqual(left, [], 'what the palette should offer');
}

const sees = (workbench: Workbench, words: string | RegExp): Promise<void> =>
  workbench.page.locator('.pane', { hasText: words }).first().waitFor({ timeout: 10_000 });

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');

const checks: readonly Check[] = [
  ...(Object.keys(themes) as (keyof typeof themes)[]).map((theme): Check => ({
    name: `the map has no violation that axe-core finds (${theme})`,
    theme,
    run: async (workbench) => {
      const frame = await openMap(workbench);
      await frame.evaluate(await readFile(axe, 'utf8'));
      await withoutViolations(frame, 'pictures');
      for (const summary of await frame.locator('summary').all()) await summary.click();
      await frame.locator('tbody tr').first().waitFor();
      await withoutViolations(frame, 'tables');
    },
  })),
  {
    name: 'the map is worked by keyboard: arrows go from mark to mark, Enter goes to the text',
    run: async (workbench) => {
      const frame = await openMap(workbench);
      await frame.locator('svg[data-picture="statements"] .mark[tabindex="0"]').focus();
      const label = (): Promise<string | null> =>
        frame.evaluate(() => document.activeElement!.getAttribute('aria-label'));
      const first = await label();
      await workbench.page.keyboard.press('ArrowRight');
      const second = await label();
      assert.notEqual(second, first, 'the next statement of the speaker');
      assert.equal(second!.split(',')[0], first!.split(',')[0], 'of the same speaker');
      await workbench.page.keyboard.press('ArrowDown');
      assert.notEqual((await label())!.split(',')[0], first!.split(',')[0], 'another speaker');
      await workbench.page.keyboard.press('Enter');
      await selects(workbench, /selected\)/);
    },
  },
  {
    name: 'a click in the map goes to the text',
    run: async (workbench) => {
      const frame = await openMap(workbench);
      await frame.locator('svg[data-picture="people"] .mark', { hasText: 'Coastal Research' }).first().click();
      await selects(workbench, /Ln 11, .*\(26 selected\)/);
    },
  },
  {
    name: 'the map is there again, with its article, when the window is opened again',
    run: async (workbench) => {
      await openMap(workbench);
      // In a browser VS Code writes down every five seconds what is open.
      await workbench.page.waitForTimeout(8000);
      await workbench.page.reload();
      const map = workbench.webview();
      await map.locator('h1', { hasText: 'Port city weighs a fee on idle ships' }).waitFor({ timeout: 60_000 });
      await map.locator('svg .bar').first().waitFor();
    },
  },
  {
    name: 'annotation mode: single keys go, accept and end; other keys type nothing',
    run: async (workbench) => {
      await openSample(workbench);
      await focusEditor(workbench);
      const before = await editorText(workbench);
      await workbench.runCommand('Glossator: Start Annotation Mode');
      const item = workbench.page.locator('.statusbar-item[id$="annotationMode"]');
      await item.waitFor();
      await workbench.page.keyboard.press('n');
      await selects(workbench, /selected\)/);
      const first = await selection(workbench);
      await workbench.page.keyboard.press('Shift+N');
      await workbench.page.keyboard.press('n');
      await selects(workbench, new RegExp(first.replace(/[()]/g, '\\$&')));
      await workbench.page.keyboard.press('a');
      await workbench.page.keyboard.press('n');
      await workbench.page.keyboard.type('zxq');
      assert.equal(await editorText(workbench), before, 'nothing is typed');
      await workbench.page.keyboard.press('?');
      await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Escape');
      await item.waitFor({ state: 'detached' });
      await workbench.click('Tomas Abreu');
      await workbench.page.keyboard.type('zxq');
      await workbench.page.waitForTimeout(500);
      assert.ok((await editorText(workbench)).includes('zxq'), 'the keys type again');
    },
  },
  {
    name: 'Escape ends reading as one speaker',
    run: async (workbench) => {
      await openSample(workbench);
      await focusEditor(workbench);
      await workbench.runCommand('Glossator: Read as');
      await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await workbench.page.keyboard.press('Enter');
      const item = workbench.page.locator('.statusbar-item', { hasText: 'Ingrid Solheim' });
      await item.waitFor();
      await workbench.page.keyboard.press('Escape');
      await item.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'conditions: an article is active, or something else',
    isJudged: true,
    run: async (workbench) => {
      await openSample(workbench);
      await workbench.runCommand('Glossator: Focus on People View');
      await sees(workbench, 'Ingrid Solheim');
      await offers(workbench, ['Next Mention', 'Filter the Views…']);
      await workbench.openFile('anna.annotations.json');
      await offers(workbench, [], ['Next Mention', 'Filter the Views…']);
    },
  },
  {
    name: 'conditions: before there is an article the views say how to get one',
    run: async (workbench) => {
      await workbench.runCommand('Glossator: Focus on People View');
      await sees(workbench, 'Open a Sample Article');
      await openSample(workbench);
      await sees(workbench, 'Ingrid Solheim');
    },
  },
  {
    name: 'conditions: the views are filtered, and what is empty offers to end that',
    run: async (workbench) => {
      await openSample(workbench);
      await workbench.runCommand('Glossator: Focus on People View');
      await offers(workbench, [], ['Clear the Filter']);
      await workbench.runCommand('Glossator: Filter the Views…');
      await workbench.page.locator('.quick-input-title', { hasText: 'Filter the Views' }).waitFor();
      await workbench.page.locator('.quick-input-widget input').fill('nobody is called this');
      await workbench.page.keyboard.press('Enter');
      await sees(workbench, 'Nothing here matches the filter.');
      await offers(workbench, ['Clear the Filter']);
      await workbench.page.locator('.pane .monaco-button', { hasText: 'Clear the Filter' }).first().click();
      await sees(workbench, 'Ingrid Solheim');
      await offers(workbench, [], ['Clear the Filter']);
    },
  },
  {
    name: 'conditions: each choice of texts for the views offers the other ones',
    run: async (workbench) => {
      const [one, open, all] = ['This Document', 'All Open Documents', 'the Whole Workspace'].map(
        (what) => `Show ${what} in the Views`,
      ) as [string, string, string];
      await openSample(workbench);
      await offers(workbench, [open, all], [one]);
      await workbench.runCommand(`Glossator: ${open}`);
      await offers(workbench, [one, all], [open]);
      await workbench.runCommand(`Glossator: ${all}`);
      await offers(workbench, [one, open], [all]);
      await workbench.runCommand(`Glossator: ${one}`);
      await offers(workbench, [open, all], [one]);
    },
  },
  {
    name: 'conditions: the reading of the workspace can be stopped while it goes on',
    run: async (workbench, { folder }) => {
      const many = join(folder, 'many');
      await mkdir(many);
      const text = await readFile(join(folder, 'innovation-key-sectors-1.txt'), 'utf8');
      for (let i = 0; i < 1000; i++) await writeFile(join(many, `article-${i}.txt`), `Number ${i}\n\n${text}`);
      try {
        await openSample(workbench);
        await offers(workbench, [], ['Stop Reading the Articles of the Workspace']);
        await workbench.runCommand('Glossator: Read All Articles of the Workspace');
        await workbench.runCommand('Glossator: Stop Reading the Articles of the Workspace');
        await offers(workbench, [], ['Stop Reading the Articles of the Workspace']);
      } finally {
        await rm(many, { recursive: true });
      }
    },
  },
  {
    name: 'conditions: a comparison has its view and its commands until it ends',
    isJudged: true,
    run: async (workbench) => {
      const view = workbench.page.locator('.pane-header', { hasText: /^Compare/ });
      await workbench.runCommand('Glossator: Focus on People View');
      assert.equal(await view.count(), 0, 'no view without a comparison');
      await offers(workbench, [], ['End the Comparison', 'Save the Settled Annotations…']);
      await workbench.runCommand('View: Show Explorer');
      await workbench.chooseInExplorer(['anna.annotations.json', 'ben.annotations.json'], 'Compare Annotations…');
      await view.waitFor();
      await offers(workbench, ['Save the Settled Annotations…']);
      await workbench.runCommand('Glossator: End the Comparison');
      await view.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a file that is dropped on the people is imported',
    run: async (workbench) => {
      await openSample(workbench);
      await workbench.runCommand('Glossator: Focus on People View');
      await sees(workbench, 'Ingrid Solheim');
      const row = workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'Ingrid Solheim' }).first();
      const dataTransfer = await workbench.page.evaluateHandle(() => {
        const dropped = new DataTransfer();
        dropped.items.add(new File(['T1\tPerson 90000 90013\tAda Elsewhere\n'], 'mine.ann'));
        return dropped;
      });
      for (const event of ['dragenter', 'dragover', 'drop']) await row.dispatchEvent(event, { dataTransfer });
      const message = workbench.page.locator('.notification-toast', { hasText: /1 were not found in the text/ });
      await message.waitFor({ timeout: 15_000 });
    },
  },
  {
    name: 'a statement shows in the breadcrumbs whose it is',
    run: async (workbench) => {
      await openSample(workbench);
      await workbench.click('queues that we did');
      await workbench.page.locator('.breadcrumbs-below-tabs', { hasText: 'Statement of Ingrid Solheim' }).waitFor();
    },
  },
];

async function main(): Promise<number> {
  const { values, positionals } = options(known, true);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const stage = await openStage(values.vsix);
  const counts = { passed: 0, failed: 0 };
  for (const { name, theme = 'dark', isJudged, run } of checks) {
    if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
    const settings = {
      'workbench.colorTheme': themes[theme],
      'editor.wordWrap': 'on',
      'editor.minimap.enabled': false,
    };
    const failure = await inWorkbench(stage, { name: `hands-${theme}`, settings, isJudged }, (workbench) =>
      run(workbench, stage),
    ).then(
      () => undefined,
      (error: unknown) => messageOf(error),
    );
    console.log(failure === undefined ? `  ok ${name}` : `  FAILED ${name}\n${failure}`);
    if (failure === undefined) counts.passed++;
    else counts.failed++;
  }
  const file = process.env['GLOSSATOR_COUNTS'];
  if (file) await writeFile(file, `${JSON.stringify(counts)}\n`);
  console.log(`By hand: ${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
}

runMain(main);
