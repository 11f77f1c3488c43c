import type { Span } from '../core/analysis';
import type { PackedView } from './pack';

/**
 * What the editor and its worker say to each other. Messages arrive in order. A document is known by its URI as a
 * string, and a text by the version that the editor gave it. Offsets are UTF-16 code units.
 */
export type ToWorker =
  /** The first message: what the engine needs beside the text. Null where the file is missing. */
  | { readonly type: 'resources'; readonly names: Uint8Array | null }
  | { readonly type: 'open'; readonly uri: string; readonly version: number; readonly text: string }
  | {
      readonly type: 'change';
      readonly uri: string;
      readonly version: number;
      /** To be applied one after the other. */
      readonly edits: readonly Edit[];
      /** Of the whole text after the edits: shows that both sides still have the same text. */
      readonly length: number;
    }
  | { readonly type: 'close'; readonly uri: string };

/** The words from `start` to `end` become `text`. */
export interface Edit extends Span {
  readonly text: string;
}

export type FromWorker =
  /** What is now known of this version of the text. */
  | { readonly type: 'view'; readonly uri: string; readonly version: number; readonly view: PackedView }
  /** This text is not for the engine. */
  | { readonly type: 'skipped'; readonly uri: string; readonly version: number; readonly reason: 'binary' }
  /** The two sides have different texts: the worker wants the document opened again. */
  | { readonly type: 'lost'; readonly uri: string }
  | { readonly type: 'failed'; readonly uri: string; readonly version: number; readonly message: string };

export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;
