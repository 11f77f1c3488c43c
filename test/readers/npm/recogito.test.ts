import assert from 'node:assert/strict';
import type { AnnotatedDocument } from '../../../src/core/formats/format';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, inPackage, pageWith } from './browser';

interface Item {
  readonly id: string;
  readonly target: {
    readonly selector: readonly {
      readonly type: string;
      readonly exact?: string;
      readonly start?: number;
      readonly end?: number;
    }[];
  };
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

const EMOJI = /[\u{10000}-\u{10ffff}]/gu;

describe('Recogito', () => {
  after(closeBrowser);

  it('takes the annotations of a page and marks the same words', async () => {
    for (const seed of seedDocuments()) {
      // It counts UTF-16 units where the standard says code points: other than with emoji these are the same.
      const text = seed.text.replace(EMOJI, '*');
      const items = itemsOf(seed).filter((item) => quoteOf(item).search(EMOJI) < 0);
      const found = await marked(text, items);
      assert.ok(found.length > 50 && found.length === items.length);
      for (const { quote, words } of found) assert.equal(words, quote);
    }
  });

  it('marks the words one unit off for each emoji before them, and has them as they are in its quotes', async () => {
    for (const seed of seedDocuments()) {
      const items = itemsOf(seed);
      const found = await marked(seed.text, items);
      assert.equal(found.length, items.length);
      for (const [i, { quote, words }] of found.entries()) {
        const { start, end } = items[i]!.target.selector[1]!;
        assert.deepEqual([quote, words], [quoteOf(items[i]!), seed.text.slice(start, end)]);
      }
      assert.ok(found.some(({ quote, words }) => quote !== words));
    }
  });
});

/** The annotations that have their place in the text. */
function itemsOf(document: AnnotatedDocument): Item[] {
  const { first } = JSON.parse(exported('web-annotation', [document])) as { first: { items: Item[] } };
  return first.items.filter(({ target: { selector } }) => selector.length === 2);
}

const quoteOf = ({ target }: Item): string => target.selector[0]!.exact!;

/** What it says of each annotation, and the words that it marks on the page. */
async function marked(text: string, items: readonly Item[]): Promise<{ quote: string; words: string | undefined }[]> {
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
      const byId = new Map(annotator.state.store.all().map((a) => [a.id, a.target.selector[0]!]));
      return items.flatMap(({ id }) => {
        const own = byId.get(id);
        return own ? [{ quote: own.quote, words: own.range?.toString() }] : [];
      });
    },
    { text, items },
  );
  await page.context().close();
  return found;
}
