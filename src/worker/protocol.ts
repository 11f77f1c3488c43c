import type { LeftOut, Part } from '../core/formats/format';
import type { Decision } from '../core/sidecar/decisions';
import type { Edit } from '../core/sidecar/edits';
import type { PackedView } from './pack';

/**
 * What the editor and its worker say to each other. Messages arrive in order. A document is known by its URI as a
 * string, and a text by the version that the editor gave it. Offsets are UTF-16 code units.
 */
export type ToWorker =
  /** The first message, where the worker can't read files: the name model. Null where the file is missing. */
  | { readonly type: 'resources'; readonly names: Uint8Array | null }
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
  | { readonly type: 'ask'; readonly id: number; readonly uri: string; readonly question: Question };

export interface Opening {
  readonly type: 'open';
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The document's name without its folder. */
  readonly file: string;
  /** What its sidecar holds; null where there is none. */
  readonly sidecar: string | null;
  /** What `sidecar` holds is not in the file yet. */
  readonly unsaved: boolean;
}

/** What is asked about an open document; `Answers` says what is answered. */
export type Question =
  | { readonly ask: 'decide'; readonly decision: Decision }
  | { readonly ask: 'undo' | 'redo' }
  /** The content of the sidecar for the text as it is now. */
  | { readonly ask: 'sidecar' }
  /** The sidecar was written: what the reader decided is saved. */
  | { readonly ask: 'saved' }
  | { readonly ask: 'formats' }
  | { readonly ask: 'export'; readonly format: string };

export interface Answers {
  /** Whether anything changed; the view that shows it comes before the answer. */
  readonly decide: boolean;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly sidecar: string;
  readonly saved: null;
  readonly formats: readonly FormatOffer[];
  readonly export: Exported;
}

export interface FormatOffer {
  readonly name: string;
  readonly extension: string;
  readonly description: string;
}

export interface Exported {
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

export type FromWorker =
  /** What is now known of this version of the text. */
  | {
      readonly type: 'view';
      readonly uri: string;
      readonly version: number;
      readonly view: PackedView;
      /** The reader decided something that the sidecar does not hold. */
      readonly unsaved: boolean;
    }
  /** The sidecar that came with a text can't be used, or not all of its annotations were found again in the text. */
  | { readonly type: 'sidecar'; readonly uri: string; readonly problem: Problem | null; readonly lost: number }
  /** This text is not for the engine. */
  | { readonly type: 'skipped'; readonly uri: string; readonly version: number; readonly reason: 'binary' }
  /** The two sides have different texts: the worker wants the document opened again. */
  | { readonly type: 'lost'; readonly uri: string }
  | { readonly type: 'failed'; readonly uri: string; readonly version: number; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
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
