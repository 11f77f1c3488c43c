import { fold } from '../entities/fold';
import { slugOf } from '../entities/ids';
import type { Entity } from '../sidecar/record';
import type { ArticleDate } from './date';
import { linkOrganizations, type OrganizationKeys } from './organizations';
import { groupedBy, linkPeople, mostCommon, type Appearance } from './people';
import type { PeopleFile } from './peopleFile';
import type { ArticleSummary, StatementSummary } from './summary';

/** An article in the index. */
export interface Article {
  readonly uri: string;
  /** In the workspace, with slashes; the name alone for what is in no folder. */
  readonly path: string;
  readonly date: ArticleDate;
  /** False for an open document that is no file of the workspace. */
  readonly isFile: boolean;
  readonly summary: ArticleSummary;
  /** The statements of each of its entities that has any, by the entity's id. */
  readonly statements: ReadonlyMap<string, readonly StatementSummary[]>;
}

/** One person, organization or term in all the articles. */
export interface Group {
  /** The same after articles have changed, as long as the group has its name and its first article. */
  readonly key: string;
  readonly type: Entity['type'];
  readonly name: string;
  /** In order of their dates. */
  readonly appearances: readonly Appearance<Article>[];
}

export interface Groups {
  readonly all: readonly Group[];
  readonly byKey: ReadonlyMap<string, Group>;
  /** By the article's URI and the entity's id. */
  readonly byAppearance: ReadonlyMap<string, Group>;
  readonly organizationKey: OrganizationKeys;
}

export const appearanceKey = (uri: string, entityId: string): string => `${uri}#${entityId}`;

export function articleOf(parts: Omit<Article, 'statements'>): Article {
  const { entities, statements } = parts.summary;
  const said = statements.filter((s) => s.speaker !== null);
  return { ...parts, statements: groupedBy(said, (s) => entities[s.speaker!]!.id) };
}

/** Links what the articles have in common. */
export function groupArticles(articles: Iterable<Article>, people: PeopleFile): Groups {
  const inOrder = [...articles].sort(byDate);
  const appearances: Record<Entity['type'], Appearance<Article>[]> = { person: [], organization: [], term: [] };
  for (const article of inOrder) {
    for (const entity of article.summary.entities) appearances[entity.type].push({ article, entity });
  }
  const organizationKey = linkOrganizations(organizationsIn(appearances));
  const names = preferredNames(people);
  const all = [
    ...linkPeople(appearances.person, organizationKey, people).map((group) => ['person', group] as const),
    ...grouped(appearances.organization, ({ entity }) => organizationKey(entity.name)).map(
      (group) => ['organization', group] as const,
    ),
    ...grouped(appearances.term, ({ entity }) => fold(entity.name)).map((group) => ['term', group] as const),
  ].map(([type, group]) => makeGroup(type, group, names));
  return {
    all,
    organizationKey,
    byKey: new Map(all.map((group) => [group.key, group])),
    byAppearance: new Map(
      all.flatMap((group) =>
        group.appearances.map(({ article, entity }) => [appearanceKey(article.uri, entity.id), group] as const),
      ),
    ),
  };
}

const byDate = (a: Article, b: Article): number =>
  compare(a.date.day, b.date.day) || compare(a.path, b.path) || compare(a.uri, b.uri);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => [...groupedBy(items, keyOf).values()];

function* organizationsIn(
  appearances: Readonly<Record<'person' | 'organization', readonly Appearance<Article>[]>>,
): Generator<{ name: string; aliases: readonly string[] }> {
  for (const { entity } of appearances.organization) yield entity;
  for (const { entity } of appearances.person) {
    for (const { organization } of entity.roles) if (organization) yield { name: organization, aliases: [] };
  }
}

/** The names that the reader gave, by the names of the people they are for. */
const preferredNames = ({ same }: PeopleFile): ReadonlyMap<string, string> =>
  new Map(same.flatMap(({ name, people }) => (name ? people.map((p) => [p.name, name] as const) : [])));

function makeGroup(
  type: Entity['type'],
  appearances: readonly Appearance<Article>[],
  names: ReadonlyMap<string, string>,
): Group {
  const forms = mostCommon(appearances.map(({ entity }) => entity.name));
  const preferred = type === 'person' ? forms.map((form) => names.get(form)).find(Boolean) : undefined;
  const { article, entity } = appearances[0]!;
  return {
    key: `${type}:${slugOf(entity.name)}:${appearanceKey(article.uri, entity.id)}`,
    type,
    name: preferred ?? forms[0]!,
    appearances,
  };
}
