import { type AnnotatedDocument } from './format';
import { keptIn } from './kept';
import type { Lack } from './leftOut';

/** People and organizations as a network: who holds which office where, in all documents together. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organization';
  readonly aliases: string;
  readonly mentions: number;
  readonly statements: number;
  readonly documents: string;
}

export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The title; empty for a mere affiliation. */
  readonly title: string;
  readonly time: string;
  readonly status: string;
  readonly documents: string;
}

export const GRAPH_LACKS: readonly Lack[] = [
  'statements',
  'places of roles',
  'notes on annotations',
  'notes on entities',
  'tagged annotations',
  'tagged entities',
  'orphans',
];

interface Growing {
  readonly node: Omit<NetworkNode, 'aliases' | 'mentions' | 'statements' | 'documents'>;
  readonly aliases: Set<string>;
  readonly documents: Set<string>;
  mentions: number;
  statements: number;
}

/** Those of one name and type are taken for the same in all documents. */
export function networkOf(documents: readonly AnnotatedDocument[]): Network {
  const nodes = new Map<string, Growing>();
  const edges = new Map<string, NetworkEdge & { files: Set<string> }>();
  for (const document of documents) {
    const { file, entities, annotations, statements } = keptIn(document);
    const keys = new Map<string, string>();
    for (const e of entities) {
      if (e.type === 'term') continue;
      const key = `${e.type}\n${e.name}`;
      keys.set(e.id, key);
      if (!nodes.has(key)) {
        const node = { id: `n${nodes.size + 1}`, name: e.name, type: e.type };
        nodes.set(key, { node, aliases: new Set(), documents: new Set(), mentions: 0, statements: 0 });
      }
      const growing = nodes.get(key)!;
      e.aliases.forEach((alias) => growing.aliases.add(alias));
      growing.documents.add(file);
    }
    const of = (id: string | null): Growing | undefined => nodes.get(keys.get(id ?? '') ?? '');
    for (const a of annotations) {
      const growing = of(a.entityId);
      if (growing) growing.mentions++;
    }
    for (const s of statements) {
      const growing = of(s.speakerId);
      if (growing) growing.statements++;
    }
    for (const e of entities) {
      for (const r of e.roles) {
        const [source, target] = [of(e.id)?.node.id, of(r.organizationId)?.node.id];
        if (!source || !target) continue;
        const { title, time = '', status } = r;
        const key = [source, target, title, time].join('\n');
        const known = edges.get(key);
        if (known) known.files.add(file);
        else {
          edges.set(key, {
            id: `e${edges.size + 1}`,
            source,
            target,
            title,
            time,
            status,
            documents: '',
            files: new Set([file]),
          });
        }
      }
    }
  }
  return {
    nodes: [...nodes.values()].map(({ node, aliases, documents: files, mentions, statements }) => ({
      ...node,
      aliases: [...aliases].join('; '),
      mentions,
      statements,
      documents: [...files].join('; '),
    })),
    edges: [...edges.values()].map(({ files, ...edge }) => ({ ...edge, documents: [...files].join('; ') })),
  };
}

/** The attributes that both formats declare, with their types in XML Schema's words. */
export const NODE_ATTRIBUTES = {
  type: 'string',
  aliases: 'string',
  mentions: 'integer',
  statements: 'integer',
  documents: 'string',
} as const;
export const EDGE_ATTRIBUTES = { title: 'string', time: 'string', status: 'string', documents: 'string' } as const;
