import { fold } from '../entities/fold';
import type { Entity } from '../sidecar/record';
import type { Companion, EntityDetails, EntityHit, Scope, Sort, StatementHit } from './answers';
import { appearanceKey, groupArticles, type Article, type Group, type Groups } from './groups';
import {
  appearanceHit,
  countsOf,
  hasLetters,
  hitOf,
  isAbout,
  isWithin,
  namesOf,
  ORDERS,
  statementHit,
  textOf,
  using,
  within,
} from './hits';
import { groupedBy, mostCommon, selectorOf, selects } from './people';
import { noPeople, type PeopleFile, type PersonSelector } from './peopleFile';
import type { StatementSummary } from './summary';

export interface EntityQuery {
  /** All types where there is none. */
  readonly type?: Entity['type'];
  readonly scope: Scope;
  readonly sort: Sort;
  /** A part of a name, a role or an organization; empty for everything. */
  readonly filter: string;
  readonly most: number;
}

export interface StatementQuery {
  readonly scope: Scope;
  /** A part of the speaker's name; empty for everybody. */
  readonly speaker: string;
  /** Words that all stand in the statement or in the names of the terms that it uses; empty for everything. */
  readonly topic: string;
  readonly most: number;
}

/** The articles of a workspace, linked. Everything derived is made when it is first asked for after a change. */
export class WorkspaceIndex {
  private readonly articles = new Map<string, Article>();
  private file: PeopleFile = noPeople;
  private known: Groups | undefined;

  get size(): number {
    return this.articles.size;
  }

  set(article: Article): void {
    this.articles.set(article.uri, article);
    this.known = undefined;
  }

  delete(uri: string): void {
    if (this.articles.delete(uri)) this.known = undefined;
  }

  has(uri: string): boolean {
    return this.articles.has(uri);
  }

  /** What the reader decided on who is who. */
  get people(): PeopleFile {
    return this.file;
  }

  set people(file: PeopleFile) {
    this.file = file;
    this.known = undefined;
  }

  entities({ type, scope, sort, filter, most }: EntityQuery): EntityHit[] {
    const wanted = fold(filter.trim());
    return this.groups.all
      .filter((group) => type === undefined || group.type === type)
      .flatMap((group) => within(group, scope) ?? [])
      .filter((group) => wanted === '' || textOf(group).includes(wanted))
      .map((group) => ({ group, ...countsOf(group) }))
      .sort(ORDERS[sort])
      .slice(0, most)
      .map(({ group }) => hitOf(group));
  }

  /** People and organizations whose names have the letters of the query, in their order. */
  symbols(query: string, scope: Scope, most: number): EntityHit[] {
    const letters = fold(query).replace(/\s+/gu, '');
    return this.groups.all
      .filter(({ type }) => type !== 'term')
      .flatMap((group) => within(group, scope) ?? [])
      .filter((group) => namesOf(group).some((name) => hasLetters(fold(name), letters)))
      .map((group) => ({ group, ...countsOf(group) }))
      .sort(ORDERS.count)
      .slice(0, most)
      .map(({ group }) => hitOf(group));
  }

  /** Undefined where an article has no such entity. */
  entityOf(uri: string, entityId: string): EntityHit | undefined {
    const group = this.groups.byAppearance.get(appearanceKey(uri, entityId));
    return group && hitOf(group);
  }

  /** Undefined where there is no such entity in the scope. */
  details(key: string, scope: Scope): EntityDetails | undefined {
    const whole = this.groups.byKey.get(key);
    const group = whole && within(whole, scope);
    if (!group) return undefined;
    return {
      ...hitOf(group),
      key,
      appearances: group.appearances.map(appearanceHit),
      people: { person: () => [], organization: () => this.members(group, scope), term: () => this.users(group) }[
        group.type
      ](),
    };
  }

  /** The key of the entity that an article's entity is. */
  keyOf(uri: string, entityId: string): string | undefined {
    return this.groups.byAppearance.get(appearanceKey(uri, entityId))?.key;
  }

  /** By date, then in the order of the text. */
  statements({ scope, speaker, topic, most }: StatementQuery): StatementHit[] {
    const [name, words] = [fold(speaker.trim()), fold(topic).split(/\s+/u).filter(Boolean)];
    const out: StatementHit[] = [];
    for (const article of this.inScope(scope)) {
      for (const statement of article.summary.statements) {
        if (name !== '' && !this.speakerNames(article, statement).some((n) => fold(n).includes(name))) continue;
        if (!isAbout(article, statement, words)) continue;
        out.push(statementHit(article, statement));
        if (out.length === most) return out;
      }
    }
    return out;
  }

  /** The names of the terms that no article of an earlier date uses. */
  newTerms(uri: string): string[] {
    return this.groups.all
      .filter(({ type, appearances }) => type === 'term' && appearances[0]!.article.uri === uri)
      .map(({ name }) => name);
  }

  /** The file of people in which these are one person. */
  linked(keys: readonly string[], name: string): PeopleFile {
    const people = keys.flatMap((key) => selectorsFor(this.groups.byKey.get(key)));
    const same = this.file.same.filter((s) => !s.people.every((p) => people.some((q) => isSame(p, q))));
    return people.length < 2 ? this.file : { ...this.file, same: [...same, { name, people }] };
  }

  /**
   * The file of people in which the bearer of the name in this article is nobody of the other articles.
   * @throws Error where there is no such person.
   */
  separated(uri: string, entityId: string): PeopleFile {
    const article = this.articles.get(uri);
    const entity = article?.summary.entities.find((e) => e.id === entityId);
    if (!article || !entity) throw new Error('There is no such person in this article any more.');
    const selector: PersonSelector = { name: entity.name, article: article.path };
    const same = this.file.same
      .map((s) => ({ ...s, people: s.people.filter((p) => !isSame(p, selector)) }))
      .filter((s) => s.people.length > 1);
    return { ...this.file, same, apart: [...this.file.apart.filter((p) => !isSame(p, selector)), selector] };
  }

  /** The file of people without what links this person's namesakes and other names. */
  unlinked(key: string): PeopleFile {
    const group = this.groups.byKey.get(key);
    const links = (selector: PersonSelector): boolean =>
      group !== undefined && selects(selector, group.appearances, this.groups.organizationKey);
    return { ...this.file, same: this.file.same.filter((s) => !s.people.some(links)) };
  }

  private get groups(): Groups {
    this.known ??= groupArticles(this.articles.values(), this.file);
    return this.known;
  }

  private inScope(scope: Scope): Article[] {
    const all = [...this.articles.values()].filter((article) => isWithin(article, scope));
    return all.sort((a, b) => (a.date.day < b.date.day ? -1 : a.date.day > b.date.day ? 1 : a.uri < b.uri ? -1 : 1));
  }

  /** All the names under which the speaker of a statement is known in any article. */
  private speakerNames(article: Article, { speaker, speakerText }: StatementSummary): readonly string[] {
    if (speaker === null) return speakerText === null ? [] : [speakerText];
    const entity = article.summary.entities[speaker]!;
    const group = this.groups.byAppearance.get(appearanceKey(article.uri, entity.id));
    return group ? [group.name, ...namesOf(group)] : [entity.name];
  }

  private members({ appearances }: Group, scope: Scope): Companion[] {
    const key = this.groups.organizationKey(appearances[0]!.entity.name);
    const titles = new Map<Group, string[]>();
    for (const group of this.groups.all) {
      if (group.type !== 'person') continue;
      for (const { entity } of within(group, scope)?.appearances ?? []) {
        for (const { title, time, organization } of entity.roles) {
          if (!organization || this.groups.organizationKey(organization) !== key) continue;
          titles.set(group, [...(titles.get(group) ?? []), [time, title].filter(Boolean).join(' ')]);
        }
      }
    }
    return [...titles]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([{ key, name }, held]) => ({ key, name, titles: mostCommon(held.filter(Boolean)), statements: 0 }));
  }

  private users({ appearances }: Group): Companion[] {
    const counts = new Map<Group, number>();
    for (const { article, entity } of appearances) {
      for (const { speaker } of using(article, entity.id)) {
        const user = speaker === null ? undefined : article.summary.entities[speaker]!;
        const group = user && this.groups.byAppearance.get(appearanceKey(article.uri, user.id));
        if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([{ key, name }, statements]) => ({ key, name, titles: [], statements }));
  }
}

/** One selector for each name of the group. */
const selectorsFor = (group: Group | undefined): PersonSelector[] => {
  if (!group) return [];
  const names = groupedBy(group.appearances, ({ entity }) => fold(entity.name));
  return [...names.values()].map(selectorOf);
};

const isSame = (a: PersonSelector, b: PersonSelector): boolean =>
  fold(a.name) === fold(b.name) &&
  (a.organization ?? '') === (b.organization ?? '') &&
  (a.article ?? '') === (b.article ?? '');
