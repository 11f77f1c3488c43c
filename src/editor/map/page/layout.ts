import { Graph, layout } from '@dagrejs/dagre';
import type { Span } from '../../../core/analysis';
import type { MapModel, Membership, Named } from '../model';
import { fitted, widthOf } from './measure';

interface Place {
  readonly key: string;
  /** The centre, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The whole of it, for screen readers. */
  readonly label: string;
  readonly span: Span | null;
}

export interface PlacedBox extends Place {
  readonly type: 'person' | 'organization';
  readonly width: number;
  readonly height: number;
}

/** From a person to an organization; its place is that of the role's words. */
export interface Line extends Place {
  readonly path: string;
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 26;
const PADDING = 14;
const MOST_NAME = 240;
const MOST_ROLE = 220;

/** Places people and organizations in layers, so that few lines cross and no words overlap. */
export function laidOut(model: MapModel): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 8, edgesep: 6, ranksep: 24, marginx: 8, marginy: 8 });
  const links = linksOf(model);
  const ends = new Set(links.flatMap(({ person, organization }) => [person, organization]));
  for (const { id, name } of [...model.people, ...model.organizations].filter((n) => ends.has(n.id))) {
    graph.setNode(id, { width: widthOf(fitted(name, MOST_NAME)) + 2 * PADDING, height: HEIGHT });
  }
  for (const { person, organization, role } of links) {
    const width = widthOf(fitted(role, MOST_ROLE)) + 8;
    graph.setEdge(person, organization, { width, height: 18, labelpos: 'c' });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const box = (type: PlacedBox['type']) => (named: Named) => boxOf(graph, type, named);
  return {
    boxes: [
      ...model.people.filter((n) => ends.has(n.id)).map(box('person')),
      ...model.organizations.map(box('organization')),
    ].sort((a, b) => a.y - b.y || a.x - b.x),
    lines: links.map((link) => lineOf(graph, model, link)),
    width,
    height,
  };
}

interface Link {
  readonly person: string;
  readonly organization: string;
  readonly role: string;
  readonly span: Span | null;
}

/** All roles of a person in an organization are one line. */
function linksOf({ memberships }: MapModel): Link[] {
  const links = new Map<string, Link>();
  for (const { person, organization, role, span } of memberships.filter(isLinked)) {
    const key = JSON.stringify([person, organization]);
    const known = links.get(key);
    links.set(key, known ? { ...known, role: `${known.role}; ${role}` } : { person, organization, role, span });
  }
  return [...links.values()];
}

const isLinked = (m: Membership): m is Membership & { readonly organization: string } => m.organization !== null;

function boxOf(graph: Graph, type: PlacedBox['type'], { id, name, about, span }: Named): PlacedBox {
  const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number };
  return { key: id, type, x, y, width, height, text: fitted(name, MOST_NAME), label: `${name}, ${about}`, span };
}

function lineOf(graph: Graph, model: MapModel, { person, organization, role, span }: Link): Line {
  const edge = graph.edge(person, organization) as { x: number; y: number; points: { x: number; y: number }[] };
  const nameIn = (list: readonly Named[], id: string): string => list.find((n) => n.id === id)?.name ?? '';
  return {
    key: `${person} ${organization}`,
    x: edge.x,
    y: edge.y,
    path: curve(edge.points),
    text: fitted(role, MOST_ROLE),
    label: `${nameIn(model.people, person)}: ${role}, ${nameIn(model.organizations, organization)}`,
    span,
  };
}

/** Through all the points, level at each. */
function curve(points: readonly { x: number; y: number }[]): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (!before) return `M${x},${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle},${before.y} ${middle},${y} ${x},${y}`;
    })
    .join(' ');
}
