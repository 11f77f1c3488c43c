import { fold } from '../entities/fold';
import type { Entity } from '../sidecar/record';
import type { AppearanceHit, ArticleRef, EntityHit, Scope, Sort, StatementHit } from './answers';
import type { Article, Group } from './groups';
import { groupedBy, mostCommon, type Appearance } from './people';
import { countOf, placeAt } from './places';
import type { RoleSummary, StatementSummary } from './summary';

export const isWithin = ({ uri, isFile }: Article, scope: Scope): boolean =>
  scope === null ? isFile : scope.includes(uri);

/** The part of a group that is in the scope. */
export function within(group: Group, scope: Scope): Group | undefined {
  const appearances = group.appearances.filter(({ article }) => isWithin(article, scope));
  if (appearances.length === group.appearances.length) return group;
  return appearances.length > 0 ? { ...group, appearances } : undefined;
}

export const namesOf = ({ appearances }: Group): string[] =>
  mostCommon(appearances.flatMap(({ entity }) => [entity.name, ...entity.aliases]));

const rolesText = ({ title, organization }: RoleSummary): string => `${title} ${organization ?? ''}`;

export const textOf = (group: Group): string =>
  fold([...namesOf(group), ...group.appearances.flatMap(({ entity }) => entity.roles.map(rolesText))].join('\n'));

/** Whether the letters stand in the name, in their order. */
export function hasLetters(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

interface Counted {
  readonly group: Group;
  readonly mentions: number;
  readonly statements: number;
}

export function countsOf({ appearances }: Group): Omit<Counted, 'group'> {
  let [mentions, statements] = [0, 0];
  for (const { article, entity } of appearances) {
    mentions += countOf(entity.places);
    statements += statementsOf(article, entity.id, entity.type).length;
  }
  return { mentions, statements };
}

const collator = new Intl.Collator('en');
const byName = (a: Counted, b: Counted): number => collator.compare(a.group.name, b.group.name);
const dayOf = ({ group }: Counted): string => group.appearances[0]!.article.date.day;

export const ORDERS: Record<Sort, (a: Counted, b: Counted) => number> = {
  name: byName,
  firstMention: (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : byName(a, b)),
  count: (a, b) =>
    b.statements - a.statements ||
    b.group.appearances.length - a.group.appearances.length ||
    b.mentions - a.mentions ||
    byName(a, b),
};

export function hitOf(group: Group): EntityHit {
  const { key, type, name, appearances } = group;
  const { article, entity } = appearances[0]!;
  return {
    key,
    type,
    name,
    aliases: namesOf(group).filter((n) => n !== name),
    roles: rolesOf(appearances),
    definition: appearances.map((a) => a.entity.definition).find(Boolean) ?? null,
    articles: appearances.length,
    ...countsOf(group),
    first: { ...refTo(article), place: placeAt(entity.places, entity.introduction) },
  };
}

function rolesOf(appearances: readonly Appearance<Article>[]): RoleSummary[] {
  const roles = appearances.flatMap(({ entity }) => entity.roles);
  const same = groupedBy(roles, (role) => fold(`${role.time ?? ''} ${rolesText(role)}`));
  return [...same.values()].sort((a, b) => b.length - a.length).map(([role]) => role!);
}

const refTo = ({ uri, path, date, summary }: Article): ArticleRef => ({ uri, path, date, title: summary.title });

export const appearanceHit = ({ article, entity }: Appearance<Article>): AppearanceHit => ({
  article: refTo(article),
  entityId: entity.id,
  name: entity.name,
  roles: entity.roles,
  places: entity.places,
  introduction: entity.introduction,
  statements: statementsOf(article, entity.id, entity.type).map((s) => statementHit(article, s)),
});

export const statementHit = (article: Article, statement: StatementSummary): StatementHit => ({
  article: refTo(article),
  speaker: statement.speaker === null ? statement.speakerText : article.summary.entities[statement.speaker]!.name,
  kind: statement.kind,
  modality: statement.modality,
  place: statement.place,
  words: statement.words,
});

/** What a person or organization says; the statements that use a term. */
const statementsOf = (article: Article, entityId: string, type: Entity['type']): readonly StatementSummary[] =>
  type === 'term' ? using(article, entityId) : (article.statements.get(entityId) ?? []);

export const using = ({ summary }: Article, termId: string): StatementSummary[] =>
  summary.statements.filter(({ terms }) => terms.some((i) => summary.entities[i]!.id === termId));

export function isAbout({ summary }: Article, { words, terms }: StatementSummary, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = fold([words, ...terms.map((i) => summary.entities[i]!.name)].join('\n'));
  return wanted.every((word) => text.includes(word));
}
