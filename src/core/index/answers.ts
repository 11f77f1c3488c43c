import type { Entity, Statement } from '../sidecar/record';
import type { ArticleDate } from './date';
import type { Place, Places } from './places';
import type { RoleSummary } from './summary';

/** What the index answers: plain data, since it crosses from a worker. */

export type Sort = 'name' | 'firstMention' | 'count';

/** Which articles count: by URI; null for all files of the workspace. */
export type Scope = readonly string[] | null;

export interface ArticleRef {
  readonly uri: string;
  readonly path: string;
  readonly title: string | null;
  readonly date: ArticleDate;
}

/** A person, organization or term in all articles of a scope. */
export interface EntityHit {
  readonly key: string;
  readonly type: Entity['type'];
  readonly name: string;
  /** Other names in the articles. */
  readonly aliases: readonly string[];
  /** Without repetitions, the most common first. */
  readonly roles: readonly RoleSummary[];
  readonly definition: string | null;
  readonly articles: number;
  readonly mentions: number;
  /** Made by a person or organization; using a term. */
  readonly statements: number;
  /** Where it is first introduced, by the articles' dates. */
  readonly first: ArticleRef & { readonly place: Place };
}

export interface StatementHit {
  readonly article: ArticleRef;
  /** The name of the person or organization, or the words that the text has for the speaker. */
  readonly speaker: string | null;
  readonly kind: Statement['kind'];
  readonly modality: NonNullable<Statement['modality']>;
  readonly place: Place;
  readonly words: string;
}

/** What one article has of an entity. */
export interface AppearanceHit {
  readonly article: ArticleRef;
  readonly entityId: string;
  readonly name: string;
  readonly roles: readonly RoleSummary[];
  readonly places: Places;
  /** Which of the places has the fullest name; 0 for the first. */
  readonly introduction: number;
  readonly statements: readonly StatementHit[];
}

/** Somebody who belongs to an organization, or who uses a term. */
export interface Companion {
  readonly key: string;
  readonly name: string;
  /** What the articles say the person is there; empty for users of a term. */
  readonly titles: readonly string[];
  /** How many of the person's statements use the term; 0 for members. */
  readonly statements: number;
}

export interface EntityDetails extends EntityHit {
  /** By the articles' dates. */
  readonly appearances: readonly AppearanceHit[];
  /** The members of an organization, or the users of a term; empty for people. */
  readonly people: readonly Companion[];
}
