import { EDGE_ATTRIBUTES, networkFormat, NODE_ATTRIBUTES, type Network } from './graph';
import { element, type XmlNode } from './xml';

/** GEXF 1.3, Gephi's own format. */
export const gexf = networkFormat(
  {
    name: 'gexf',
    title: 'GEXF',
    extension: '.gexf',
    description: 'people, organizations and affiliations as a network for Gephi',
  },
  root,
);

const COLOURS = { person: { r: 59, g: 130, b: 246 }, organization: { r: 168, g: 85, b: 247 } } as const;

function root({ nodes, edges }: Network): XmlNode {
  return element('gexf', { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' }, [
    element('meta', {}, [element('creator', {}, [{ '#text': 'Glossator' }])]),
    element('graph', { mode: 'static', defaultedgetype: 'directed' }, [
      attributes('node', NODE_ATTRIBUTES),
      attributes('edge', EDGE_ATTRIBUTES),
      element(
        'nodes',
        {},
        nodes.map(({ id, name, ...own }) =>
          element('node', { id, label: name }, [
            values(own),
            element('viz:color', COLOURS[own.type]),
            element('viz:size', { value: 10 + 4 * Math.sqrt(own.mentions) }),
          ]),
        ),
      ),
      element(
        'edges',
        {},
        edges.map(({ id, source, target, weight, ...own }) =>
          // Of edges between the same two, Gephi takes those of one kind for one.
          element('edge', { id, source, target, label: own.title, kind: own.title || 'affiliation', weight }, [
            values(own),
          ]),
        ),
      ),
    ]),
  ]);
}

/** Ids count within their class: the plain names are what programs show. */
const attributes = (domain: string, all: Readonly<Record<string, string>>): XmlNode =>
  element(
    'attributes',
    { class: domain },
    Object.entries(all).map(([title, type]) => element('attribute', { id: title, title, type })),
  );

const values = (own: Readonly<Record<string, string | number>>): XmlNode =>
  element(
    'attvalues',
    {},
    Object.entries(own).map(([name, value]) => element('attvalue', { for: name, value })),
  );
