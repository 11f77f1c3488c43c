import type { FrameLocator, Locator, Page } from 'playwright-core';
import { UserError } from '../lib/main';

interface Spot {
  x: number;
  y: number;
}

/** Runs in the page: where on the screen a text of the editor is. VS Code shows spaces as no-break spaces. */
function findInEditor(text: string): Spot | undefined {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const whole = nodes.map((node) => node.textContent ?? '').join('');
    const index = whole.replaceAll('\u00a0', ' ').indexOf(text);
    if (index < 0) continue;
    const at = (offset: number): [Node, number] => {
      let left = offset;
      for (const node of nodes) {
        const length = node.textContent?.length ?? 0;
        if (left < length) return [node, left];
        left -= length;
      }
      return [line, 0];
    };
    const range = document.createRange();
    // The middle letter, so that the pointer is on the word whatever it is next to.
    const [node, offset] = at(index + Math.floor(text.length / 2));
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}

/** VS Code in a page, worked with as a person does: keyboard, pointer, and what is on the screen. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    // tsx wraps inner functions in this helper of its own, which a page doesn't have.
    await this.page.addInitScript('globalThis.__name = (inner) => inner;');
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    // The explorer shows the folder once the server has answered.
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
  }

  async openFile(name: string): Promise<void> {
    await this.quickInput('Control+P', name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Selects files in the Explorer and chooses what the menu on them offers. */
  async chooseInExplorer(files: readonly string[], item: string): Promise<void> {
    const row = (name: string): Locator =>
      this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const offer = this.page.locator('.context-view .action-label', { hasText: item }).first();
    // A menu that is opened while the extensions are still being read lacks what they offer.
    for (let tries = 0; tries < 10 && !(await offer.isVisible()); tries++) {
      await this.page.keyboard.press('Escape');
      for (const [i, name] of files.entries()) await row(name).click(i > 0 ? { modifiers: ['ControlOrMeta'] } : {});
      // The file that the first click opens is selected alone once it is there.
      await this.page.waitForTimeout(1000);
      if ((await this.page.locator('.explorer-folders-view .monaco-list-row.selected').count()) < files.length) {
        continue;
      }
      await row(files.at(-1)!).click({ button: 'right' });
      await this.page.waitForTimeout(1000);
    }
    await offer.click();
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput('F1', `>${title}`);
  }

  /** Whether the command palette has a command of this title now. */
  async offers(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input');
    await box.waitFor();
    await box.fill(`>${title}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    // Where no command has these words, a row says so, or offers something that is like it.
    await rows.first().waitFor();
    await this.page.waitForTimeout(300);
    const labels = await rows.locator('.label-name').allInnerTexts();
    await this.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    return labels.some((label) => label.replaceAll('\u00a0', ' ') === title);
  }

  /** Types into the box that a key opens and takes the first suggestion. */
  async quickInput(key: string, text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget input');
    const wanted = text.replace(/^>/, '');
    const first = this.page.locator('.quick-input-list .monaco-list-row', { hasText: wanted }).first();
    // What extensions contribute is not there in the first moments, and an open list does not learn of it.
    for (let tries = 0; ; tries++) {
      await this.page.keyboard.press(key);
      await box.waitFor();
      await box.fill(text);
      const isThere = await first.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isThere) break;
      if (tries === 10) throw new UserError(`"${wanted}" is not in the list.`);
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(200);
  }

  /** Waits until the extension has put its colours or lines on the text. */
  async waitForHighlights(): Promise<void> {
    await this.page.locator('.editor-instance [class*="ced-"]').first().waitFor({ state: 'attached', timeout: 30_000 });
  }

  /** Scrolls the editor until the text is on the screen, not at its very edge, and tells where. */
  async find(text: string): Promise<Spot> {
    const editor = this.page.locator('.editor-instance').first();
    const area = await editor.boundingBox();
    if (!area) throw new UserError('There is no editor on the screen.');
    await this.page.mouse.move(area.x + area.width - 150, area.y + area.height / 2);
    for (let tries = 0; tries < 60; tries++) {
      const spot = await this.page.evaluate(findInEditor, text);
      if (spot && spot.y < area.y + area.height * 0.8) return spot;
      await this.page.mouse.wheel(0, 120);
      await this.page.waitForTimeout(50);
    }
    throw new UserError(`"${text}" is not on the screen.`);
  }

  /** Opens a row of a view, which must be on the screen. */
  async expandRow(label: string): Promise<void> {
    const row = this.page.locator('.pane .monaco-list-row', { hasText: label }).first();
    await row.locator('.monaco-tl-twistie').click();
    await this.page.locator('.pane .monaco-list-row[aria-expanded="true"]', { hasText: label }).first().waitFor();
  }

  /** Rests the pointer on a text until its hover card is there. */
  async hover(text: string): Promise<Locator> {
    const { x, y } = await this.find(text);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y, { steps: 3 });
    const card = this.page.locator('.monaco-editor .monaco-resizable-hover .monaco-hover:not(.hidden)').first();
    await card.waitFor({ timeout: 15_000 });
    return card;
  }

  /** Clicks on a text, which puts the cursor there. */
  async click(text: string): Promise<void> {
    const { x, y } = await this.find(text);
    await this.page.mouse.click(x, y);
  }

  /** The page of the webview on the screen. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Closes what pops up in the corner; it would hide the text in a picture. */
  async clearNotifications(): Promise<void> {
    for (const button of await this.page.locator('.notifications-toasts .codicon-notifications-clear').all()) {
      await button.click().catch(() => undefined);
    }
  }
}
