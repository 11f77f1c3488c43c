import { window, type CancellationToken, type TextDocument, type Uri } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { applied } from '../../worker/changes';
import type { SentView } from '../../worker/pack';
import type { Draft, FromWorker, Opening, Problem } from '../../worker/protocol';
import { View } from '../../worker/view';
import { reasonOf } from '../messages';
import { spanOf } from '../text';
import type { Unsaved } from './drafts';
import { nameOf, readText, sidecarBesideOf, sidecarOf } from './sidecarFiles';

/** How far the analysis of a document is. */
export type Progress =
  /** `view` is that of the text before the last change; `preview` is of what the reader saw when a long text was opened. */
  | { readonly kind: 'busy'; readonly view: View | undefined; readonly preview?: View }
  | { readonly kind: 'ready'; readonly view: View }
  | { readonly kind: 'skipped'; readonly reason: 'binary' | 'large' }
  | { readonly kind: 'failed'; readonly message: string };

/** The file of annotations beside a document, as it was when it was last read or written. */
export interface Sidecar {
  readonly uri: Uri;
  /** Null where there is none. */
  readonly content: string | null;
  /** Why it can't be used, and so must be left as it is. */
  readonly problem: Problem | null;
  /** How many of its annotations were not found again in the text. */
  readonly lost: number;
}

/** A document that is followed. */
export interface Entry {
  readonly document: TextDocument;
  /** The version that the worker was told last; 0 before the first. */
  sent: number;
  /** Counts how often the document was opened: a later opening overtakes one that still reads the sidecar. */
  turn: number;
  /** The version that the worker was told whole. */
  opened: number;
  /** A version that the worker can't bear: it is not told again. */
  barred: { readonly version: number; readonly message: string } | undefined;
  progress: Progress;
  /** Those of the last view, whether or not it came too late to be shown. */
  entities: readonly Entity[];
  sidecar: Sidecar | undefined;
  unsaved: boolean;
  /** The document has another name by now: its decisions went along. */
  moved: boolean;
  /** How many decisions the worker has seen since the document was opened. */
  revision: number;
  /** The last decisions, should the worker end. */
  draft: Draft | undefined;
  /** What could be undone then. */
  history: string | undefined;
  /** The last taking in of what somebody else wrote into the sidecar. */
  joining: Promise<unknown>;
  waiting: (() => void)[];
}

/** What the worker says of how far it is. */
type ProgressNews = Extract<FromWorker, { type: 'preview' | 'view' | 'skipped' | 'failed' }>;

export const newEntry = (document: TextDocument): Entry => ({
  document,
  sent: 0,
  turn: 0,
  opened: 0,
  barred: undefined,
  progress: { kind: 'busy', view: undefined },
  entities: [],
  sidecar: undefined,
  unsaved: false,
  moved: false,
  revision: 0,
  draft: undefined,
  history: undefined,
  joining: Promise.resolve(),
  waiting: [],
});

/** What the worker is told of a document first. */
export const openingOf = (
  document: TextDocument,
  sidecar: Sidecar | undefined,
  draft: Unsaved | undefined,
  history: string | undefined,
): Opening => ({
  type: 'open',
  uri: String(document.uri),
  version: document.version,
  text: document.getText(),
  file: nameOf(document.uri) || 'untitled',
  sidecar: sidecar?.content ?? null,
  draft: draft ?? null,
  history,
  visible: visibleIn(document),
});

/** What the reader sees of the document; undefined where no editor shows it. */
function visibleIn(document: TextDocument): Span | undefined {
  const editor = window.visibleTextEditors.find((e) => e.document === document);
  const [range] = editor?.visibleRanges ?? [];
  return range && spanOf(document, document.validateRange(range));
}

/**
 * What the worker's news mean for a document's progress. Takes note in the entry of what else a view tells.
 * @returns undefined where they come too late for the text as it is now.
 */
export function progressBy(entry: Entry, news: ProgressNews): Progress | undefined {
  // The next view says only what has changed since this one, even if this one comes too late.
  const entities = news.type === 'view' ? applied(entry.entities, news.view.entities) : entry.entities;
  if (entities) entry.entities = entities;
  if (!entities || news.version !== entry.sent) return undefined;
  switch (news.type) {
    case 'preview':
      return { kind: 'busy', view: undefined, preview: viewOf(news.view, applied([], news.view.entities)!) };
    case 'view':
      entry.unsaved = news.unsaved;
      entry.revision = news.revision;
      return { kind: 'ready', view: viewOf(news.view, entities) };
    case 'skipped':
      return { kind: 'skipped', reason: news.reason };
    case 'failed':
      return { kind: 'failed', message: news.message };
  }
}

const viewOf = (view: SentView, entities: readonly Entity[]): View => new View({ ...view, entities });

/** In UTF-16 code units, without putting the text together. */
export const lengthOf = (document: TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/**
 * The file of annotations as it is now, wherever the setting has it or else beside the document; undefined for a
 * document that has no file.
 */
export async function readSidecar(document: TextDocument): Promise<Sidecar | undefined> {
  const uri = sidecarOf(document.uri);
  if (!uri) return undefined;
  const configured = await readAt(uri);
  const other = sidecarBesideOf(document.uri);
  if (configured.content !== null || configured.problem || String(other) === String(uri)) return configured;
  const beside = await readAt(other);
  return beside.content === null ? configured : beside;
}

async function readAt(uri: Uri): Promise<Sidecar> {
  try {
    return { uri, content: await readText(uri), problem: null, lost: 0 };
  } catch (error) {
    return { uri, content: null, problem: { message: reasonOf(error), line: null, newer: false }, lost: 0 };
  }
}

/** Waits for an end of the analysis, whatever it is. */
export function settled(entry: Entry, token?: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    entry.waiting.push(resolve);
    token?.onCancellationRequested(() => resolve());
  });
}
