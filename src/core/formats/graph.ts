import { fold } from '../entities/fold';
import { linkOrganizations, type OrganizationKeys } from '../index/organizations';
import { groupedBy, linkPeople, mostCommon, type Appearance } from '../index/people';
import { noPeople, type PeopleFile } from '../index/peopleFile';
import type { Entity, Role } from '../sidecar/record';
import type { Format } from './format';
import { keptIn, type Kept } from './kept';
import { leftOutOf, MARGINALIA, type Lack } from './leftOut';
import { xml, type XmlNode } from './xml';

/** People and organizations as a network: who holds which office where, in all documents together. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organization';
  /** The other names. */
  readonly aliases: string;
  /** Titles with their organizations, where any are told. */
  readonly roles: string;
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
  /** `accepted` where a reader has accepted it in one of the documents. */
  readonly status: string;
  /** In how many documents it stands. */
  readonly weight: number;
  readonly documents: string;
}

const LACKS: readonly Lack[] = ['statements', 'places of roles', ...MARGINALIA, 'orphans'];

/** A format for networks, in XML. */
export const networkFormat = (
  names: Pick<Format, 'name' | 'title' | 'extension' | 'description'>,
  root: (network: Network) => XmlNode,
): Format => ({
  ...names,
  offsets: null,
  holdsMany: true,
  holdsText: false,
  lacks: LACKS,
  write: (documents, { people } = {}) => {
    const all = documents.map(keptIn);
    return {
      parts: [{ name: 'network', file: `*${names.extension}`, content: xml(root(networkOf(all, people))) }],
      leftOut: leftOutOf(all, LACKS),
    };
  },
});

type Bearer = Appearance<{ readonly path: string; readonly kept: Kept }, Entity>;

/**
 * Joins documents as the index of a workspace does: people by name and shared affiliation, organizations by their full
 * names, short forms and acronyms.
 * @param people who is who in all of them, as the reader decided.
 */
export function networkOf(documents: readonly Kept[], people: PeopleFile = noPeople): Network {
  const articles = documents.map((kept) => ({ path: kept.path, kept, counts: countsIn(kept) }));
  const bearers = (type: Entity['type']) =>
    articles.flatMap((article) =>
      article.kept.entities.filter((e) => e.type === type).map((entity) => ({ article, entity })),
    );
  const [persons, organizations] = [bearers('person'), bearers('organization')];
  const keyOf = linkOrganizations([
    ...organizations.map(({ entity }) => entity),
    ...affiliationsOf(persons).map((name) => ({ name, aliases: [] })),
  ]);
  const byKey = groupedBy(organizations, ({ entity }) => keyOf(entity.name));
  const nodes: NetworkNode[] = [];
  const add = (type: NetworkNode['type'], group: typeof persons, name?: string): string => {
    const id = `n${nodes.length + 1}`;
    nodes.push({ id, ...nodeOf(type, group, name) });
    return id;
  };
  const named = new Map(people.same.flatMap((s) => s.people.map((p) => [fold(p.name), s.name] as const)));
  const holders = linkPeople(persons, keyOf, people).map((group) => {
    const name = group.map(({ entity }) => named.get(fold(entity.name))).find(Boolean);
    return { id: add('person', group, name), group };
  });
  const places = new Map([...byKey].map(([key, group]) => [key, add('organization', group)]));
  // An organization that is told as an affiliation and nowhere marked is one all the same.
  for (const name of affiliationsOf(persons)) {
    if (!places.has(keyOf(name))) places.set(keyOf(name), add('organization', [], name));
  }
  return { nodes, edges: edgesOf(holders, places, keyOf) };
}

const affiliationsOf = (persons: readonly Bearer[]): string[] =>
  persons.flatMap(({ article, entity }) => entity.roles.flatMap((r) => affiliationOf(r, article.kept) ?? []));

const affiliationOf = ({ organizationId, organization }: Role, kept: Kept): string | null =>
  kept.entity(organizationId)?.name ?? organization;

interface Counts {
  readonly mentions: ReadonlyMap<string | null, number>;
  readonly statements: ReadonlyMap<string | null, number>;
}

function countsIn({ annotations, statements }: Kept): Counts {
  const count = (ids: readonly (string | null)[]): Map<string | null, number> => {
    const counts = new Map<string | null, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  return { mentions: count(annotations.map((a) => a.entityId)), statements: count(statements.map((s) => s.speakerId)) };
}

type Counted = Bearer & { readonly article: { readonly counts: Counts } };

function nodeOf(type: NetworkNode['type'], group: readonly Counted[], known?: string): Omit<NetworkNode, 'id'> {
  const forms = mostCommon(group.map(({ entity }) => entity.name));
  const name = known ?? forms[0]!;
  const others = new Set([...forms, ...group.flatMap(({ entity }) => entity.aliases)]);
  others.delete(name);
  const sum = (of: keyof Counts): number =>
    group.reduce((n, { article, entity }) => n + (article.counts[of].get(entity.id) ?? 0), 0);
  return {
    name,
    type,
    aliases: listed(others),
    roles: listed(group.flatMap(({ entity }) => entity.roles.map(roleText))),
    mentions: sum('mentions'),
    statements: sum('statements'),
    documents: listed(group.map(({ article }) => article.path)),
  };
}

const roleText = ({ time, title, organization }: Role): string =>
  [[time, title].filter(Boolean).join(' '), organization].filter(Boolean).join(', ');

const listed = (words: Iterable<string>): string => [...new Set(words)].join('; ');

function edgesOf(
  holders: readonly { readonly id: string; readonly group: readonly Bearer[] }[],
  places: ReadonlyMap<string, string>,
  keyOf: OrganizationKeys,
): NetworkEdge[] {
  const held = holders.flatMap(({ id: source, group }) =>
    group.flatMap(({ article, entity }) =>
      entity.roles.flatMap((role) => {
        const affiliation = affiliationOf(role, article.kept);
        return affiliation === null ? [] : { source, target: places.get(keyOf(affiliation))!, role, article };
      }),
    ),
  );
  const same = groupedBy(held, ({ source, target, role }) =>
    [source, target, fold(role.title), role.time ?? ''].join('\n'),
  );
  return [...same.values()].map((all, i): NetworkEdge => {
    const { source, target, role } = all[0]!;
    const articles = new Set(all.map(({ article }) => article));
    return {
      id: `e${i + 1}`,
      source,
      target,
      title: role.title,
      time: role.time ?? '',
      status: all.some((h) => h.role.status === 'accepted') ? 'accepted' : role.status,
      weight: articles.size,
      documents: listed([...articles].map((a) => a.path)),
    };
  });
}

/** The attributes that both formats declare, with their types in XML Schema's words. */
export const NODE_ATTRIBUTES = {
  type: 'string',
  aliases: 'string',
  roles: 'string',
  mentions: 'integer',
  statements: 'integer',
  documents: 'string',
} as const;
export const EDGE_ATTRIBUTES = { title: 'string', time: 'string', status: 'string', documents: 'string' } as const;
