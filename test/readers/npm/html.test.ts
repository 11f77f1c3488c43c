import assert from 'node:assert/strict';
import type { AxeResults } from 'axe-core';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, inPackage, pageWith } from './browser';

const reports = () => seedDocuments().map((d) => exported('html', [d]));

describe('the HTML report, read by', () => {
  after(closeBrowser);

  it('Chromium without a script: everybody, what they said, and links that lead there', async () => {
    const [document] = seedDocuments();
    const page = await pageWith(reports()[0]!, { script: false });
    for (const name of ['Who is who', 'Organizations', 'Who said what', 'Terms', 'No longer in the text', 'The text']) {
      assert.equal(await page.getByRole('heading', { name, exact: true, level: 2 }).count(), 1, name);
    }
    for (const { name } of document!.record.entities.filter((e) => e.type === 'person')) {
      assert.ok((await page.getByRole('heading', { name, exact: true, level: 3 }).count()) > 0, name);
    }
    const links = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    assert.ok(links.length > 100);
    for (const link of new Set(links)) assert.equal(await page.locator(`[id="${link.slice(1)}"]`).count(), 1, link);
    const text = (await page.locator('.text').innerText()).replace(/\s+/g, ' ');
    assert.ok(text.includes(document!.text.slice(400, 700).replace(/\s+/g, ' ').trim()));
    assert.match(await page.locator('#people').innerText(), /chair & <host>/);
    await page.context().close();
  });

  for (const dark of [false, true]) {
    it(`axe-core: no obstacle in the ${dark ? 'dark' : 'light'} page`, async () => {
      for (const report of reports()) {
        // The page forbids scripts: axe is let in by the test alone.
        const page = await pageWith(report.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), { dark });
        await page.addScriptTag({ path: inPackage('axe-core', 'axe.min.js') });
        const { violations, passes } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        assert.deepEqual(
          violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`),
          [],
        );
        assert.ok(passes.some((p) => p.id === 'color-contrast'));
        await page.context().close();
      }
    });
  }

  it('a printer: nothing is cut off', async () => {
    const page = await pageWith(reports()[0]!);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    assert.equal(await page.locator('nav').isVisible(), false);
    await page.context().close();
  });

  it('loads nothing and runs nothing, whatever the text says', async () => {
    const [document] = seedDocuments();
    const text = '<script>document.title = "run"</script> <img src=x onerror="document.title=\'run\'"> "Ana" & \'Bob\'';
    const page = await pageWith(
      exported('html', [{ ...document!, text, record: { ...document!.record, annotations: [], statements: [] } }]),
    );
    assert.notEqual(await page.title(), 'run');
    assert.ok((await page.locator('.text').innerText()).includes(text));
    assert.doesNotMatch(exported('html', [document!]), /<script|https?:\/\//);
    await page.context().close();
  });
});
