import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { exported } from '../export';
import { seedDocuments } from '../../unit/formats/documents';

const OA = 'http://www.w3.org/ns/oa#';
/** The terms of the Web Annotation vocabulary that we use, as the standard's own context maps them. */
const context = JSON.parse(readFileSync(join(__dirname, '../annotationContext.json'), 'utf8')) as object;

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
interface Item {
  readonly type: string;
  readonly motivation: string | string[];
  readonly target: { readonly selector: readonly Selector[] };
}

const collectionOf = (document: ReturnType<typeof seedDocuments>[number]) =>
  JSON.parse(exported('web-annotation', [document])) as { first: { items: Item[] } };

describe('Web Annotation, read by', () => {
  it('jsonld: every term expands, offline, to what the standard means by it', async () => {
    for (const document of seedDocuments()) {
      const collection = collectionOf(document);
      const [expanded] = (await jsonld.expand(
        collection as object,
        {
          safe: true,
          documentLoader: (url: string) => {
            assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
            return Promise.resolve({ documentUrl: url, document: context, contextUrl: undefined });
          },
        } as object,
      )) as unknown as [Record<string, never>];
      const flat = (await jsonld.flatten(expanded)) as unknown as { '@type'?: string[]; [key: string]: unknown }[];
      const annotations = flat.filter((node) => node['@type']?.includes(`${OA}Annotation`));
      assert.equal(annotations.length, collection.first.items.length);
      assert.ok(annotations.length > 50);
      for (const node of annotations) {
        for (const key of ['hasBody', 'hasTarget', 'motivatedBy']) assert.ok(node[OA + key], key);
      }
      const people = flat.filter((node) => node['@type']?.includes('https://schema.org/Person'));
      assert.equal(people.length, document.record.entities.filter((e) => e.type === 'person').length);
    }
  });

  it('@apache-annotator/selector: both selectors find the words of each annotation', async () => {
    const { textQuoteSelectorMatcher, textPositionSelectorMatcher } = await import('@apache-annotator/selector');
    for (const document of seedDocuments()) {
      const { text } = document;
      let found = 0;
      for (const { target } of collectionOf(document).first.items) {
        const [quote, position] = target.selector as [Selector, Selector | undefined];
        if (!position) continue;
        const [byPosition] = await all(textPositionSelectorMatcher(position as never)(chunker(text) as never));
        assert.deepEqual(text.slice(byPosition!.startIndex, byPosition!.endIndex), quote.exact);
        const byQuote = await all(textQuoteSelectorMatcher(quote as never)(chunker(text) as never));
        assert.ok(
          byQuote.some((m) => m.startIndex === byPosition!.startIndex),
          quote.exact,
        );
        found++;
      }
      assert.ok(found > 50);
    }
  }).timeout(60_000);
});

interface Match {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** The text as one piece. */
function chunker(text: string) {
  const only = { data: text };
  return { currentChunk: only, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
}

async function all(matches: AsyncIterable<unknown>): Promise<Match[]> {
  const out: Match[] = [];
  for await (const match of matches) out.push(match as Match);
  return out;
}
