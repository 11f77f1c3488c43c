import assert from 'node:assert/strict';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, inPackage, pageWith } from './browser';

interface Cetei {
  makeHTML5(xml: string, done: (data: Node) => void): void;
}

describe('TEI, read by', () => {
  after(closeBrowser);

  it('CETEIcean in Chromium: names, terms and sayings as elements, each with somebody in the header', async () => {
    for (const seed of seedDocuments()) {
      const page = await pageWith('<!doctype html><div id="tei"></div>');
      await page.addScriptTag({ path: inPackage('CETEIcean', 'dist/CETEI.js') });
      const found = await page.evaluate(
        async (xml) => {
          const { CETEI } = globalThis as unknown as { CETEI: new () => Cetei };
          const data = await new Promise<Node>((done) => new CETEI().makeHTML5(xml, done));
          const root = document.getElementById('tei')!;
          root.append(data);
          const all = (name: string) => [...root.querySelectorAll(`tei-body tei-${name}`)];
          const ids = new Set([...root.querySelectorAll('[id]')].map((e) => e.id));
          const pointers = [...root.querySelectorAll('tei-body [ref], tei-body [who]')].map(
            (e) => (e.getAttribute('ref') ?? e.getAttribute('who'))!,
          );
          return {
            people: all('persname').map((e) => e.textContent),
            terms: all('term').length,
            said: all('said').map((e) => e.getAttribute('who')),
            text: root.querySelector('tei-body')!.textContent,
            dangling: pointers.filter((p) => !ids.has(p.slice(1))),
            occupations: [...root.querySelectorAll('tei-listperson tei-occupation')].map((e) => e.textContent),
          };
        },
        exported('tei', [seed]),
      );
      const plain = (words: string | null): string => words!.replace(/\s+/g, '');
      assert.equal(plain(found.text), plain(seed.text));
      assert.deepEqual(found.dangling, []);
      assert.ok(found.people.length > 5 && found.terms > 20 && found.said.length > 10, JSON.stringify(found));
      assert.ok(found.said.some((who) => who?.startsWith('#e-')));
      assert.ok(found.occupations.includes('chair & <host>'));
      await page.context().close();
    }
  });
});
