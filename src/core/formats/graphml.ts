import { EDGE_ATTRIBUTES, networkFormat, NODE_ATTRIBUTES, type Network } from './graph';
import { element, text, type XmlNode } from './xml';

/** GraphML, for Gephi, Cytoscape, yEd, igraph and NetworkX. */
export const graphml = networkFormat(
  {
    name: 'graphml',
    title: 'GraphML',
    extension: '.graphml',
    description: 'people, organizations and affiliations as a network',
  },
  root,
);

const TYPES = { string: 'string', integer: 'int' } as const;

function root({ nodes, edges }: Network): XmlNode {
  const keys = [
    ...keysFor('node', { label: 'string', ...NODE_ATTRIBUTES }),
    ...keysFor('edge', { label: 'string', weight: 'integer', ...EDGE_ATTRIBUTES }),
  ];
  return element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys,
    element('graph', { id: 'affiliations', edgedefault: 'directed' }, [
      ...nodes.map(({ id, name, ...own }) => element('node', { id }, data('node', { label: name, ...own }))),
      ...edges.map(({ id, source, target, ...own }) =>
        element('edge', { id, source, target }, data('edge', { label: own.title, ...own })),
      ),
    ]),
  ]);
}

const keysFor = (domain: string, attributes: Readonly<Record<string, keyof typeof TYPES>>): XmlNode[] =>
  Object.entries(attributes).map(([name, type]) =>
    element('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': TYPES[type] }),
  );

const data = (domain: string, values: Readonly<Record<string, string | number>>): XmlNode[] =>
  Object.entries(values).map(([name, value]) => element('data', { key: `${domain}-${name}` }, [text(String(value))]));
