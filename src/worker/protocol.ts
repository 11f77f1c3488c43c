import type { Span } from '../core/analysis';
import type { NameDictionary } from '../core/names/dictionary';
import type { Decision } from '../core/sidecar/decisions';
import type { Edit } from '../core/sidecar/edits';
import type { ComparisonView, NamedFile } from './comparison';
import type { IndexAnswers, IndexRequest } from './indexProtocol';
import type { SentView } from './pack';

/**
 * What the editor and its worker say to each other. Messages arrive in order. A document is known by its URI as a
 * string, and a text by the version that the editor gave it. Offsets are UTF-16 code units.
 */
export type ToWorker =
  /** The first message, where the worker can't read files: the name model. Null where the file is missing. */
  | { readonly type: 'resources'; readonly names: Uint8Array | null }
  /** What the reader adds to the engine's own knowledge, whole: it replaces what was told before. Open texts are read anew. */
  | { readonly type: 'additions'; readonly additions: Additions }
  | Opening
  | {
      readonly type: 'change';
      readonly uri: string;
      readonly version: number;
      /** Made at once: their offsets all count in the text before them. */
      readonly edits: readonly Edit[];
      /** Of the whole text after the edits: shows that both sides still have the same text. */
      readonly length: number;
    }
  | { readonly type: 'close'; readonly uri: string }
  | { readonly type: 'ask'; readonly id: number; readonly uri: string; readonly question: Question }
  /** To a worker of its own. */
  | { readonly type: 'index'; readonly id: number; readonly request: IndexRequest };

/** What the reader adds to what the engine knows. */
export interface Additions {
  readonly terms: TermAdditions;
  /** Names that are always or never marked. */
  readonly names: NameDictionary;
}

export interface TermAdditions {
  /** The reader's glossaries, the most important first, each as the JSON of a `Glossary`: one string is copied fast. */
  readonly glossaries: readonly string[];
  readonly builtIn: boolean;
  /** Terms of these domains are not marked, whichever glossary has them. */
  readonly excludedDomains: readonly string[];
}

export const NO_ADDITIONS: Additions = { terms: { glossaries: [], builtIn: true, excludedDomains: [] }, names: [] };

export interface Opening {
  readonly type: 'open';
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The document's name without its folder. */
  readonly file: string;
  /** What its sidecar holds; null where there is none. */
  readonly sidecar: string | null;
  /** The same with decisions that are not in the file yet; null where there are none. */
  readonly draft: Pick<Draft, 'content' | 'base'> | null;
  /** What could be undone before the worker was started again. */
  readonly history?: string | undefined;
  /** What the reader sees of the text: where it is long, this is read first. */
  readonly visible?: Span | undefined;
}

/** What is asked about an open document; `Answers` says what is answered. */
export type Question =
  | { readonly ask: 'decide'; readonly decision: Decision }
  | { readonly ask: 'undo' | 'redo' }
  /** The content of the sidecar for the text as it is now. */
  | { readonly ask: 'sidecar' }
  /** The sidecar was written as it was answered with this revision. */
  | { readonly ask: 'saved'; readonly revision: number }
  /** The sidecar on the disk is this now: somebody else wrote it. */
  | { readonly ask: 'join'; readonly content: string }
  /** Why the engine marked this name. */
  | { readonly ask: 'why'; readonly span: Span }
  /** What the workspace's index keeps of it. */
  | { readonly ask: 'summary' }
  /** How far two sidecars of the text agree. */
  | { readonly ask: 'compare'; readonly a: NamedFile; readonly b: NamedFile }
  /** The content of a third, after a reader has judged between them. Sides by the ids of disagreements. */
  | {
      readonly ask: 'judge';
      readonly a: NamedFile;
      readonly b: NamedFile;
      readonly choices: Readonly<Record<string, 'a' | 'b'>>;
    };

export interface Answers {
  /** Whether anything changed; the view that shows it comes before the answer. */
  readonly decide: boolean;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly sidecar: Draft;
  /** What was decided while the file was written is not in it. */
  readonly saved: { readonly unsaved: boolean };
  /** Null when it was merged with what is decided here; else why it can't be used. */
  readonly join: Problem | null;
  /** Null where the engine marked no such name. */
  readonly why: Why | null;
  /** An `ArticleSummary` as JSON. */
  readonly summary: string;
  readonly compare: ComparisonView;
  readonly judge: string;
}

export interface Why {
  /** 0 to 1. */
  readonly confidence: number;
  /** In the engine's words. */
  readonly reasons: readonly string[];
}

/** A sidecar that may not be in its file yet. */
export interface Draft {
  readonly content: string;
  /** Counts the decisions that it holds, since the document was opened. */
  readonly revision: number;
  /** What the file held that these decisions were added to; null where there was none. */
  readonly base: string | null;
}

export type FromWorker =
  /** The worker is about to work on this version. It says nothing else before it is done. */
  | { readonly type: 'began'; readonly uri: string; readonly version: number }
  /** What is now known of this version of the text. */
  | {
      readonly type: 'view';
      readonly uri: string;
      readonly version: number;
      readonly view: SentView;
      /** The reader decided something that the sidecar does not hold. */
      readonly unsaved: boolean;
      /** Counts the decisions since the document was opened. */
      readonly revision: number;
    }
  /** What is known of the part of a long text that the reader sees, by that part alone. A view follows. */
  | { readonly type: 'preview'; readonly uri: string; readonly version: number; readonly view: SentView }
  /** What to open the document with should the worker end. Comes soon after each decision. */
  | { readonly type: 'draft'; readonly uri: string; readonly draft: Draft; readonly history: string }
  /** Whether the sidecar that came with a text can be used, and how many of its annotations were not found again. */
  | { readonly type: 'sidecar'; readonly uri: string; readonly problem: Problem | null; readonly lost: number }
  /** This text is not for the engine. */
  | { readonly type: 'skipped'; readonly uri: string; readonly version: number; readonly reason: 'binary' }
  /** The worker could not follow the change to this version: it wants the document opened again. */
  | { readonly type: 'lost'; readonly uri: string; readonly version: number }
  | { readonly type: 'failed'; readonly uri: string; readonly version: number; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly type: 'indexed'; readonly id: number; readonly answer: IndexAnswers[keyof IndexAnswers] }
  | { readonly type: 'refused'; readonly id: number; readonly message: string };

/** Why a sidecar can't be used; the file must be left as it is. */
export interface Problem {
  readonly message: string;
  /** 1 for the first; null where the problem is the file as a whole. */
  readonly line: number | null;
  /** Written by a newer version of this program. */
  readonly newer: boolean;
}

export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;
