import type { EntityDetails, EntityHit, Scope, StatementHit } from '../core/index/answers';
import type { EntityQuery, StatementQuery } from '../core/index/workspace';
import type { Problem } from './protocol';

/** A file that the index may hold. */
export interface IndexFile {
  readonly uri: string;
  /** In the workspace, with slashes. */
  readonly path: string;
  /** Changes whenever the file or its sidecar does. */
  readonly stamp: string;
  /** When the file was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

export interface IndexText extends IndexFile {
  readonly text: Uint8Array;
  /** Null where there is none. */
  readonly sidecar: Uint8Array | null;
}

/** What the editor asks the worker that keeps the index; `IndexAnswers` says what is answered. */
export type IndexRequest =
  /** The first request: what `save` answered in an earlier session. */
  | { readonly ask: 'load'; readonly cache: Uint8Array | null }
  /** These and no others are the files of the workspace. */
  | { readonly ask: 'offer'; readonly files: readonly IndexFile[] }
  | { readonly ask: 'read'; readonly files: readonly IndexText[] }
  /** Files that are gone, or folders with all that was in them. */
  | { readonly ask: 'forget'; readonly uris: readonly string[] }
  /** An open document as it is now, from the question `summary`; null once it is closed. */
  | { readonly ask: 'live'; readonly uri: string; readonly path: string; readonly summary: string | null }
  /** The content of the workspace's file of people; null where there is none. */
  | { readonly ask: 'people'; readonly content: string | null }
  | { readonly ask: 'save' }
  | { readonly ask: 'entities'; readonly query: EntityQuery }
  | { readonly ask: 'symbols'; readonly query: string; readonly scope: Scope; readonly most: number }
  | { readonly ask: 'details'; readonly key: string; readonly scope: Scope }
  | { readonly ask: 'keyOf'; readonly uri: string; readonly entityId: string }
  /** What all articles have of the entity of one. */
  | { readonly ask: 'entityOf'; readonly uri: string; readonly entityId: string }
  | { readonly ask: 'statements'; readonly query: StatementQuery }
  | { readonly ask: 'newTerms'; readonly uri: string }
  /** The three below answer with the new content of the file of people. */
  | { readonly ask: 'link'; readonly keys: readonly string[]; readonly name: string }
  | { readonly ask: 'unlink'; readonly key: string }
  | { readonly ask: 'separate'; readonly uri: string; readonly entityId: string };

export interface IndexAnswers {
  readonly load: { readonly articles: number };
  /** Which of the files must be read: indices. */
  readonly offer: { readonly needed: readonly number[] };
  readonly read: { readonly analysed: number; readonly skipped: number };
  readonly forget: null;
  readonly live: null;
  /** Why the file can't be used; what was known before holds on then. */
  readonly people: Problem | null;
  readonly save: Uint8Array;
  readonly entities: readonly EntityHit[];
  readonly symbols: readonly EntityHit[];
  readonly details: EntityDetails | null;
  readonly keyOf: string | null;
  readonly entityOf: EntityHit | null;
  readonly statements: readonly StatementHit[];
  readonly newTerms: readonly string[];
  readonly link: string;
  readonly unlink: string;
  readonly separate: string;
}
