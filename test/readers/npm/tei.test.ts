import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, inPackage, pageWith } from './browser';
import { fetched } from './fetched';

interface Cetei {
  makeHTML5(xml: string, done: (data: Node) => void): void;
}

/** The guidelines as its editor has them. */
interface TeiElement {
  readonly name: string;
  readonly children: readonly string[];
  readonly attributes: readonly { readonly name: string }[];
}

describe('TEI, read by', () => {
  after(closeBrowser);

  it('the editor of TEI Publisher: each element and attribute is one that TEI P5 has, in an element that may hold it', async () => {
    const schema = await fetched('@jinntec/jinn-codemirror', '1.18.2', 'dist/tei.json', 60);
    const { elements } = JSON.parse(readFileSync(schema, 'utf8')) as { elements: readonly TeiElement[] };
    for (const seed of seedDocuments()) {
      const page = await pageWith('<!doctype html>');
      const used = await page.evaluate(
        (xml) =>
          [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('*')].map((e) => ({
            name: e.localName,
            within: e.parentElement?.localName ?? null,
            attributes: e.getAttributeNames().filter((name) => name !== 'xmlns'),
          })),
        exported('tei', [seed]),
      );
      assert.ok(new Set(used.map((e) => e.name)).size > 20);
      for (const { name, within, attributes } of used) {
        const known = elements.find((e) => e.name === name);
        assert.ok(known, name);
        const allowed = known.attributes.map((a) => a.name);
        assert.deepEqual(
          attributes.filter((a) => !allowed.includes(a)),
          [],
          name,
        );
        const parent = elements.find((e) => e.name === within);
        if (within !== null) assert.ok(parent?.children.includes(name), `${name} in ${within}`);
      }
      await page.context().close();
    }
  });

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
