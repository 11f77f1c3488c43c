import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { glossator, newFolder } from './run';

describe('sidecars in a folder of their own', () => {
  const before = process.cwd();
  afterEach(() => {
    process.chdir(before);
    delete process.env['GLOSSATOR_SIDECARS'];
  });

  it('are written and read where the editor has them', async () => {
    const folder = newFolder();
    process.chdir(folder);
    process.env['GLOSSATOR_SIDECARS'] = '.annotations';
    mkdirSync('news');
    const article = join('news', 'a.txt');
    writeFileSync(article, 'Ana Ruiz of Nordic Bank said on Monday that the plan would go on.\n');
    for (const path of [article, join(folder, article), 'news']) {
      assert.equal((await glossator(['annotate', '--jobs', '1', path])).status, 0);
    }
    const sidecar = join('.annotations', 'news', 'a.txt.annotations.json');
    assert.ok(existsSync(sidecar));
    assert.ok(!existsSync(`${article}.annotations.json`));
    for (const path of [article, sidecar, relative('', join(folder, sidecar))]) {
      const { status, output } = await glossator(['check', path]);
      assert.equal(status, 0);
      assert.match(output, /^\.annotations.*valid/);
    }
    assert.match((await glossator(['stats', '.'])).output, /1/);
  });

  it('are beside texts that lie elsewhere', async () => {
    const article = join(newFolder(), 'a.txt');
    process.chdir(newFolder());
    process.env['GLOSSATOR_SIDECARS'] = '.annotations';
    writeFileSync(article, 'Ana Ruiz said no.\n');
    assert.equal((await glossator(['annotate', '--jobs', '1', article])).status, 0);
    assert.ok(existsSync(`${article}.annotations.json`));
  });
});
