import assert from 'node:assert/strict';
import Graph from 'graphology';
import type { AbstractGraph, Attributes } from 'graphology-types';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';

type Parse = (graph: typeof Graph, text: string, options?: object) => AbstractGraph;

/** The packages are CommonJS, of which one has its functions at the top and one under `default`. */
async function parserOf(name: string): Promise<Parse> {
  const loaded = (await import(name)) as { parse?: Parse; default?: { parse: Parse } };
  return loaded.parse ?? loaded.default!.parse;
}

describe('networks, read by', () => {
  for (const format of ['gexf', 'graphml']) {
    it(`graphology-${format}: people, organizations, and who holds which office where`, async () => {
      const parse = await parserOf(`graphology-${format}`);
      const graph = parse(Graph, exported(format, seedDocuments()), { addMissingNodes: false });
      const nodes = graph.mapNodes((_, attributes: Attributes) => attributes);
      const byName = (name: string) => nodes.find((n) => n['label'] === name);
      const { record } = seedDocuments()[0]!;
      for (const e of record.entities.filter((e) => e.type === 'person')) {
        assert.equal(byName(e.name)?.['type'], 'person', e.name);
      }
      assert.ok(nodes.some((n) => n['type'] === 'organization' && Number(n['mentions']) > 0));
      const titles = graph.mapEdges((_, a, source, target) => {
        const of = (node: string): string => graph.getNodeAttribute(node, 'type') as string;
        assert.deepEqual([of(source), of(target)], ['person', 'organization']);
        return a['title'] as string;
      });
      assert.ok(titles.includes('academician'), titles.join(', '));
    });
  }
});
