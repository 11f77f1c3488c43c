import assert from 'node:assert/strict';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, inPackage, pageWith } from './browser';

interface Item {
  readonly id: string;
  readonly target: { readonly selector: readonly { readonly type: string; readonly exact?: string }[] };
}

interface Recogito {
  createTextAnnotator(container: HTMLElement, options: object): Annotator;
  W3CTextFormat(source: string, container: HTMLElement): unknown;
}

interface Annotator {
  readonly state: {
    readonly store: { all(): { id: string; target: { selector: { quote: string; range?: Range }[] } }[] };
  };
  setAnnotations(items: readonly Item[]): void;
}

const EMOJI = /[\u{10000}-\u{10ffff}]/u;

describe('Recogito', () => {
  after(closeBrowser);

  it('takes the annotations of a page and marks the same words', async () => {
    for (const seed of seedDocuments()) {
      const { first } = JSON.parse(exported('web-annotation', [seed])) as { first: { items: Item[] } };
      // Recogito counts UTF-16 units where the standard says code points: other than with emoji these are the same.
      const text = seed.text.replace(new RegExp(EMOJI, 'gu'), '*');
      const items = first.items.filter(
        ({ target: { selector } }) => selector.length === 2 && !EMOJI.test(selector[0]!.exact!),
      );
      const page = await pageWith('<!doctype html><pre id="text"></pre>');
      await page.addScriptTag({ path: inPackage('@recogito/text-annotator', 'dist/text-annotator.umd.js') });
      const found = await page.evaluate(
        ({ text, items }) => {
          const container = document.getElementById('text')!;
          container.textContent = text;
          const recogito = (globalThis as unknown as { RecogitoJS: Recogito }).RecogitoJS;
          const annotator = recogito.createTextAnnotator(container, {
            adapter: recogito.W3CTextFormat('article', container),
          });
          annotator.setAnnotations(items);
          return annotator.state.store.all().map((a) => ({
            id: a.id,
            quote: a.target.selector[0]!.quote,
            marked: a.target.selector[0]!.range?.toString(),
          }));
        },
        { text, items },
      );
      const exact = new Map(items.map((i) => [i.id, i.target.selector[0]!.exact]));
      assert.equal(found.length, items.length);
      for (const { id, quote, marked } of found) assert.deepEqual([quote, marked], [exact.get(id), exact.get(id)]);
      await page.context().close();
    }
  });
});
