import { fold } from '../entities/fold';
import { parsePersonName } from '../entities/person-name';
import type { OrganizationKeys } from './organizations';
import type { PeopleFile, PersonSelector } from './peopleFile';
import type { EntitySummary } from './summary';

/** What linking needs to know of an entity. */
export interface Named {
  readonly name: string;
  readonly roles: readonly { readonly organization: string | null }[];
}

/** An entity in one of the articles. */
export interface Appearance<A, E extends Named = EntitySummary> {
  readonly article: A;
  readonly entity: E;
}

/** What linking needs to know of an article. */
export interface ArticlePath {
  /** In the workspace, with slashes. */
  readonly path: string;
}

/**
 * Who is one person in all the articles: groups the appearances. People of one name are linked where they share an
 * affiliation; those of whom no affiliation is told, where the name has no second bearer. A name of one word says too
 * little: it is linked by affiliation alone. The reader's file comes before all that.
 */
export function linkPeople<P extends Appearance<ArticlePath, Named>>(
  appearances: readonly P[],
  keyOf: OrganizationKeys,
  file: PeopleFile,
): P[][] {
  const groups = new Groups(appearances.length);
  const known = appearances.map((appearance) => portrait(appearance, keyOf));
  const selected = selectors(known, keyOf);
  const apart = new Set(file.apart.flatMap(selected));
  /** Who is kept apart is only linked by a selector that names the article. */
  const linkable = (selector: PersonSelector): number[] =>
    selected(selector).filter((i) => selector.article !== undefined || !apart.has(i));
  const linked = known.flatMap((person, i) => (apart.has(i) ? [] : [{ ...person, index: i }]));
  for (const namesakes of groupedBy(linked, (p) => p.name).values()) linkNamesakes(namesakes, groups);
  for (const { people } of file.same) groups.join(people.flatMap(linkable));
  return groups.all().map((indices) => indices.map((i) => appearances[i]!));
}

interface Portrait {
  /** First and last name, folded. */
  readonly name: string;
  /** The first letter of a middle name, or nothing. */
  readonly middle: string;
  readonly isFull: boolean;
  readonly affiliations: readonly string[];
  readonly article: string;
}

type Indexed = Portrait & { readonly index: number };

function portrait({ article, entity }: Appearance<ArticlePath, Named>, keyOf: OrganizationKeys): Portrait {
  const words = wordsOf(entity.name);
  return {
    name: nameKey(entity.name),
    middle: words.length > 2 ? words[1]![0]! : '',
    isFull: words.length > 1,
    affiliations: [...new Set(entity.roles.flatMap((r) => (r.organization ? [keyOf(r.organization)] : [])))],
    article: article.path,
  };
}

const wordsOf = (name: string): string[] => parsePersonName(name).content.map((word) => word.replaceAll('-', ''));

function nameKey(name: string): string {
  const words = wordsOf(name);
  const { suffix } = parsePersonName(name);
  return [...(words.length > 1 ? [words[0], words.at(-1)] : words), ...(suffix ? [suffix] : [])].join(' ');
}

/** @param people of one first and last name. */
function linkNamesakes(people: readonly Indexed[], groups: Groups): void {
  const middles = new Set(people.map((p) => p.middle).filter(Boolean));
  // "George H. Miller" and "George Miller" are one, unless there is a "George W. Miller" too.
  const variants = middles.size > 1 ? groupedBy(people, (p) => p.middle).values() : [people];
  for (const variant of variants) linkBearers(variant, groups);
}

function linkBearers(people: readonly Indexed[], groups: Groups): void {
  const members = groupedBy(
    people.flatMap((p) => p.affiliations.map((affiliation) => ({ affiliation, index: p.index }))),
    (p) => p.affiliation,
  );
  for (const same of members.values()) groups.join(same.map((p) => p.index));
  const [first] = people;
  if (!first?.isFull) return;
  const affiliated = people.filter((p) => p.affiliations.length > 0);
  const others = people.filter((p) => p.affiliations.length === 0);
  const bearers = new Set(affiliated.map((p) => groups.of(p.index)));
  if (bearers.size <= 1) groups.join([...affiliated.slice(0, 1), ...others].map((p) => p.index));
}

/** @returns what finds the appearances that a selector means. */
function selectors(people: readonly Portrait[], keyOf: OrganizationKeys): (selector: PersonSelector) => number[] {
  const byName = groupedBy(
    people.map((p, index) => ({ ...p, index })),
    (p) => p.name,
  );
  return (selector) => {
    const isMeant = meant(selector, keyOf);
    return (byName.get(nameKey(selector.name)) ?? []).filter(isMeant).map((p) => p.index);
  };
}

function meant({ name, organization, article }: PersonSelector, keyOf: OrganizationKeys): (p: Portrait) => boolean {
  const key = nameKey(name);
  const affiliation = organization === undefined ? undefined : keyOf(organization);
  return (p) =>
    p.name === key &&
    (affiliation === undefined || p.affiliations.includes(affiliation)) &&
    (article === undefined || p.article === article);
}

/** Whether a selector means one of these. */
export const selects = (
  selector: PersonSelector,
  appearances: readonly Appearance<ArticlePath>[],
  keyOf: OrganizationKeys,
): boolean => appearances.map((a) => portrait(a, keyOf)).some(meant(selector, keyOf));

/**
 * The selector that means the people of a group, and nobody else of the name as far as that can be said: one is enough,
 * since the rules link the rest of the group to it.
 */
export function selectorOf(group: readonly Appearance<ArticlePath>[]): PersonSelector {
  const [first] = group;
  const { name } = first!.entity;
  const organizations = group.flatMap(({ entity }) => entity.roles.flatMap((r) => r.organization ?? []));
  const [organization] = mostCommon(organizations);
  if (group.length === 1 || organization === undefined) return { name, article: first!.article.path };
  return { name, organization };
}

/** Each of the words once, the most common first; of those as common as each other the one that came first. */
export function mostCommon(words: readonly string[]): string[] {
  const forms = groupedBy(words, fold);
  return [...forms.values()].sort((a, b) => b.length - a.length).map(([form]) => form!);
}

export function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = out.get(key);
    if (group) group.push(item);
    else out.set(key, [item]);
  }
  return out;
}

/** Numbers in groups that can be joined: a union-find with path halving. */
class Groups {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The number that stands for its group. */
  of(item: number): number {
    const { parents } = this;
    let at = item;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  }

  join(items: readonly number[]): void {
    const [first, ...others] = items;
    for (const other of others) this.parents[this.of(other)] = this.of(first!);
  }

  all(): number[][] {
    const out = new Map<number, number[]>();
    for (let i = 0; i < this.parents.length; i++) {
      const group = out.get(this.of(i));
      if (group) group.push(i);
      else out.set(this.of(i), [i]);
    }
    return [...out.values()];
  }
}
