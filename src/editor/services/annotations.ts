import { Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { CancellationToken, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { startWorker } from '#worker';
import type { FromWorker, ToWorker } from '../../worker/protocol';
import { View } from '../../worker/view';
import type { WorkerHandle } from '../platform/worker';
import { affects, setting } from '../settings';

/** How far the analysis of a document is. */
export type Progress =
  | { readonly kind: 'busy'; readonly view: View | undefined }
  | { readonly kind: 'ready'; readonly view: View }
  | { readonly kind: 'skipped'; readonly reason: 'binary' | 'large' }
  | { readonly kind: 'failed'; readonly message: string };

interface Entry {
  readonly document: TextDocument;
  /** The version that the worker was told last. */
  sent: number;
  progress: Progress;
  waiting: (() => void)[];
}

/** Documents of these are not articles: parts of a notebook, old revisions, what a program printed. */
const FOREIGN_SCHEMES = new Set(['git', 'output', 'vscode-notebook-cell', 'comment', 'search-editor', 'vscode-scm']);
/** A worker that ends this often without having answered is not started again. */
const MOST_STARTS = 3;

/**
 * What is known of the open documents. A document is followed from the moment that it is seen or asked for until it
 * is closed: the worker gets its text once and then each edit, and answers with views of it.
 */
export class Annotations implements Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<TextDocument>();
  /** A document's progress has changed. */
  readonly onDidChange = this.changed.event;
  private worker: Promise<WorkerHandle | undefined> | undefined;
  private starts = 0;
  private languages = new Set(setting('languages'));
  private readonly disposables = [
    this.changed,
    workspace.onDidChangeTextDocument((event) => this.edit(event)),
    workspace.onDidCloseTextDocument((document) => this.forget(document)),
    window.onDidChangeVisibleTextEditors(() => this.followVisible()),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'languages') || affects(event, 'limits.fileSize')) this.restart();
    }),
  ];

  constructor(private readonly extensionUri: Uri) {}

  /** Whether the document is one that is read for annotations. */
  accepts(document: TextDocument): boolean {
    return (
      this.languages.has(document.languageId) &&
      !FOREIGN_SCHEMES.has(document.uri.scheme) &&
      !document.uri.path.endsWith('.annotations.json') &&
      !document.isClosed
    );
  }

  followVisible(): void {
    for (const editor of window.visibleTextEditors) this.follow(editor.document);
  }

  /** How far the analysis is; undefined for documents that are not followed. */
  progress(document: TextDocument): Progress | undefined {
    return this.entries.get(String(document.uri))?.progress;
  }

  /** The last view, which may be of an older text: to be shown, not to be counted in. */
  lastView(document: TextDocument): View | undefined {
    const progress = this.progress(document);
    return progress?.kind === 'ready' || progress?.kind === 'busy' ? progress.view : undefined;
  }

  /** The view of the text as it is now, as soon as there is one; undefined where there won't be. */
  async view(document: TextDocument, token?: CancellationToken): Promise<View | undefined> {
    const entry = this.follow(document);
    if (!entry) return undefined;
    if (entry.progress.kind === 'busy') await settled(entry, token);
    return entry.progress.kind === 'ready' && !token?.isCancellationRequested ? entry.progress.view : undefined;
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
    void this.worker?.then((worker) => worker?.dispose());
    for (const entry of this.entries.values()) this.settle(entry, { kind: 'failed', message: '' });
    this.entries.clear();
  }

  private follow(document: TextDocument): Entry | undefined {
    const known = this.entries.get(String(document.uri));
    if (known || !this.accepts(document)) return known;
    const entry: Entry = { document, sent: 0, progress: { kind: 'busy', view: undefined }, waiting: [] };
    this.entries.set(String(document.uri), entry);
    this.open(entry);
    return entry;
  }

  private open(entry: Entry): void {
    const { document } = entry;
    const text = document.getText();
    entry.sent = document.version;
    if (text.length > setting('limits.fileSize', document) * 1e6) {
      return this.settle(entry, { kind: 'skipped', reason: 'large' });
    }
    this.send({ type: 'open', uri: String(document.uri), version: document.version, text });
    this.show(entry, { kind: 'busy', view: undefined });
  }

  private edit({ document, contentChanges }: TextDocumentChangeEvent): void {
    const entry = this.entries.get(String(document.uri));
    if (!entry || contentChanges.length === 0) return;
    const { progress } = entry;
    if (progress.kind === 'skipped') return this.open(entry);
    entry.sent = document.version;
    this.send({
      type: 'change',
      uri: String(document.uri),
      version: document.version,
      edits: contentChanges.map((c) => ({ start: c.rangeOffset, end: c.rangeOffset + c.rangeLength, text: c.text })),
      length: document.offsetAt(document.lineAt(document.lineCount - 1).range.end),
    });
    this.show(entry, { kind: 'busy', view: progress.kind === 'failed' ? undefined : progress.view });
  }

  private forget(document: TextDocument): void {
    const entry = this.entries.get(String(document.uri));
    if (!entry) return;
    this.entries.delete(String(document.uri));
    this.send({ type: 'close', uri: String(document.uri) });
    this.settle(entry, { kind: 'failed', message: '' });
  }

  private restart(): void {
    this.languages = new Set(setting('languages'));
    for (const { document } of [...this.entries.values()]) this.forget(document);
    this.followVisible();
  }

  private receive(message: FromWorker): void {
    this.starts = 0;
    const entry = this.entries.get(message.uri);
    if (!entry) return;
    if (message.type === 'lost') return this.open(entry);
    if (message.version !== entry.sent) return;
    switch (message.type) {
      case 'view':
        return this.settle(entry, { kind: 'ready', view: new View(message.view) });
      case 'skipped':
        return this.settle(entry, { kind: 'skipped', reason: message.reason });
      case 'failed':
        return this.settle(entry, { kind: 'failed', message: message.message });
    }
  }

  private settle(entry: Entry, progress: Progress): void {
    this.show(entry, progress);
    for (const done of entry.waiting.splice(0)) done();
  }

  private show(entry: Entry, progress: Progress): void {
    entry.progress = progress;
    this.changed.fire(entry.document);
  }

  /** Messages wait for the worker to have started, in their order. */
  private send(message: ToWorker): void {
    this.worker ??= this.start();
    void this.worker.then((worker) => worker?.send(message));
  }

  private async start(): Promise<WorkerHandle | undefined> {
    this.starts++;
    try {
      const worker = await startWorker(this.extensionUri, {
        onMessage: (message) => this.receive(message),
        onError: (message) => this.onWorkerEnd(message),
      });
      worker.send({ type: 'resources', names: await this.model() });
      return worker;
    } catch (error) {
      setTimeout(() => this.onWorkerEnd(String(error)));
      return undefined;
    }
  }

  private async model(): Promise<Uint8Array | null> {
    try {
      return await workspace.fs.readFile(Uri.joinPath(this.extensionUri, 'media', 'names.bin'));
    } catch {
      return null;
    }
  }

  /** Every document is opened again in a new worker, unless that has failed too often. */
  private onWorkerEnd(message: string): void {
    void this.worker?.then((worker) => worker?.dispose());
    this.worker = undefined;
    for (const entry of this.entries.values()) {
      if (this.starts < MOST_STARTS) this.open(entry);
      else this.settle(entry, { kind: 'failed', message: l10n.t('The analysis has stopped: {0}', message) });
    }
  }
}

function settled(entry: Entry, token?: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    entry.waiting.push(resolve);
    token?.onCancellationRequested(() => resolve());
  });
}
