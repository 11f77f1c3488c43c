import { Disposable, EventEmitter, window, workspace } from 'vscode';
import type { CancellationToken, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { Additions, Answers, Draft, Problem, Question } from '../../worker/protocol';
import type { View } from '../../worker/view';
import { setting } from '../settings';
import { Articles } from './articles';
import type { Drafts, Unsaved } from './drafts';
import { Engine, type News, type StartWorker } from './engine';
import {
  lengthOf,
  newEntry,
  openingOf,
  progressBy,
  readSidecar,
  settled,
  type Entry,
  type Progress,
  type Sidecar,
} from './entry';
import { join } from './joining';
import { Recovery } from './recovery';
import { sidecarOfUnopened } from './unopened';
import { watchSidecars } from './watchSidecars';

/**
 * What is known of the open documents. A document is followed from the moment that it is seen or asked for until it
 * is closed: the worker gets its text once and then each edit, and answers with views of it.
 */
export class Annotations implements Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<TextDocument>();
  private readonly trouble = new EventEmitter<{ document: TextDocument; sidecar: Sidecar }>();
  private readonly added = new EventEmitter<void>();
  /** The engine knows more or less than before. */
  readonly onDidAdd = this.added.event;
  /** A document's progress has changed. */
  readonly onDidChange = this.changed.event;
  /** A document's sidecar was read and can't be used. */
  readonly onSidecarTrouble = this.trouble.event;
  private readonly articles = new Articles();
  private readonly recovery: Recovery;
  private readonly engine: Engine;
  private readonly disposables: Disposable[];

  constructor(
    startWorker: StartWorker,
    /** The decisions that are in no sidecar yet, of documents that may be closed. */
    readonly drafts: Drafts,
  ) {
    this.recovery = new Recovery(
      this.entries,
      (entry) => void this.open(entry),
      (entry, message) => this.settle(entry, { kind: 'failed', message }),
    );
    this.engine = new Engine(startWorker, (news) => this.receive(news), this.recovery);
    this.disposables = [
      this.changed,
      this.trouble,
      this.added,
      this.engine,
      workspace.onDidChangeTextDocument((event) => this.edit(event)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      window.onDidChangeVisibleTextEditors(() => this.followVisible()),
      this.articles,
      this.articles.onDidChange(() => this.restart()),
      watchSidecars(
        () => this.entries.values(),
        (entry, content) => void this.onDisk(entry, content),
      ),
    ];
  }

  /** Whether the document is one that is read for annotations. */
  accepts(document: TextDocument): boolean {
    return this.articles.has(document);
  }

  /** The documents that are followed and analysed as they are now. */
  get ready(): readonly TextDocument[] {
    return [...this.entries.values()].filter((e) => e.progress.kind === 'ready').map((e) => e.document);
  }

  followVisible(): void {
    for (const editor of window.visibleTextEditors) this.follow(editor.document);
  }

  /** How far the analysis is; undefined for documents that are not followed. */
  progress(document: TextDocument): Progress | undefined {
    return this.entryOf(document)?.progress;
  }

  sidecar(document: TextDocument): Sidecar | undefined {
    return this.entryOf(document)?.sidecar;
  }

  /** The reader decided something that is in no file yet. */
  isUnsaved(document: TextDocument): boolean {
    return this.entryOf(document)?.unsaved ?? false;
  }

  /** The view of the text as it is now, as soon as there is one; undefined where there won't be. */
  async view(document: TextDocument, token?: CancellationToken): Promise<View | undefined> {
    const entry = this.follow(document);
    if (!entry) return undefined;
    if (entry.progress.kind === 'busy') await settled(entry, token);
    return entry.progress.kind === 'ready' && !token?.isCancellationRequested ? entry.progress.view : undefined;
  }

  /** Adds to what the engine knows; the open texts are read anew. What is not named stays as it is. */
  add(additions: Partial<Additions>): void {
    this.engine.add(additions);
    this.added.fire();
  }

  /** What was added to the engine's knowledge. */
  get additions(): Additions {
    return this.engine.additions;
  }

  /** @throws Error with the reason, for the user. */
  ask<Q extends Question>(document: TextDocument, question: Q): Promise<Answers[Q['ask']]> {
    return this.engine.ask(document.uri, question);
  }

  /** See `sidecarOfUnopened`. */
  sidecarFor(uri: Uri, text: string, content: string | null): Promise<string> {
    return sidecarOfUnopened(this.engine, uri, text, content);
  }

  /** Takes note of what the sidecar holds, after it was written. */
  async saved(document: TextDocument, uri: Uri, { content, revision }: Draft): Promise<void> {
    const entry = this.entryOf(document);
    if (!entry) return;
    entry.sidecar = { uri, content, problem: null, lost: 0 };
    // The file is written, even if the worker has ended meanwhile.
    const answer = await this.ask(document, { ask: 'saved', revision }).catch(() => undefined);
    if (answer) entry.unsaved = answer.unsaved;
    if (!entry.unsaved) this.drafts.forget(document.uri);
    this.changed.fire(document);
  }

  /**
   * Takes in what the sidecar holds now, if somebody else has written it: what both sides decided is merged.
   * @returns why it can't be used, if so.
   */
  catchUp(document: TextDocument, content: string | null): Promise<Problem | null> {
    const entry = this.entryOf(document);
    return entry && content !== null ? this.join(entry, content) : Promise.resolve(null);
  }

  private async join(entry: Entry, content: string): Promise<Problem | null> {
    const before = entry.sidecar?.problem;
    const problem = await join(entry, content, this.engine);
    if (problem && problem !== before) {
      this.trouble.fire({ document: entry.document, sidecar: entry.sidecar! });
      this.changed.fire(entry.document);
    }
    return problem;
  }

  private async onDisk(entry: Entry, content: string | null): Promise<void> {
    if (content !== null) await this.join(entry, content);
    else if (!entry.unsaved) {
      // Who deletes the file takes back all decisions.
      entry.history = undefined;
      await this.open(entry);
    }
  }

  /** The document will have another name in a moment: its decisions go along. */
  async moving(from: Uri, to: Uri): Promise<void> {
    const entry = this.entries.get(String(from));
    if (entry?.unsaved) {
      entry.moved = true;
      this.drafts.keep(to, this.lastDraft(entry));
    } else await this.drafts.move(from, to);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
    for (const entry of this.entries.values()) this.settle(entry, { kind: 'failed', message: '' });
    this.entries.clear();
  }

  private entryOf(document: TextDocument): Entry | undefined {
    return this.entries.get(String(document.uri));
  }

  private follow(document: TextDocument): Entry | undefined {
    const known = this.entryOf(document);
    if (known || !this.accepts(document)) return known;
    const entry = newEntry(document);
    this.entries.set(String(document.uri), entry);
    void this.open(entry);
    return entry;
  }

  private async open(entry: Entry): Promise<void> {
    const { document } = entry;
    const turn = ++entry.turn;
    entry.sent = 0;
    entry.entities = [];
    if (lengthOf(document) > setting('limits.fileSize', document) * 1e6) {
      return this.settle(entry, { kind: 'skipped', reason: 'large' });
    }
    if (entry.barred?.version === document.version) {
      return this.settle(entry, { kind: 'failed', message: entry.barred.message });
    }
    this.show(entry, { kind: 'busy', view: undefined });
    this.engine.warmUp();
    const sidecar = await readSidecar(document);
    const draft = entry.unsaved && entry.draft ? entry.draft : await this.drafts.get(document.uri);
    // Meanwhile the document may have been closed, or opened once more.
    if (this.entryOf(document) !== entry || entry.turn !== turn) return;
    entry.sidecar = sidecar;
    entry.unsaved = draft !== undefined;
    entry.revision = 0;
    entry.draft = draft && { ...draft, revision: 0 };
    entry.sent = entry.opened = document.version;
    this.engine.send(openingOf(document, sidecar, draft, entry.history));
    if (sidecar?.problem) this.trouble.fire({ document, sidecar });
  }

  private edit({ document, contentChanges }: TextDocumentChangeEvent): void {
    const entry = this.entryOf(document);
    if (!entry || contentChanges.length === 0) return;
    const { progress } = entry;
    // A worker that was started anew since then does not know the document.
    if (progress.kind === 'skipped' || progress.kind === 'failed') return void this.open(entry);
    // Before the worker was told the text there is nothing to change: it will be told the new one.
    if (entry.sent === 0) return;
    entry.sent = document.version;
    this.engine.send({
      type: 'change',
      uri: String(document.uri),
      version: document.version,
      edits: contentChanges.map((c) => ({ start: c.rangeOffset, end: c.rangeOffset + c.rangeLength, text: c.text })),
      length: lengthOf(document),
    });
    this.show(entry, { kind: 'busy', view: progress.view });
  }

  private forget(document: TextDocument): void {
    const entry = this.entryOf(document);
    if (!entry) return;
    this.entries.delete(String(document.uri));
    if (entry.unsaved && entry.sidecar && !entry.moved) this.drafts.keep(document.uri, this.lastDraft(entry));
    this.engine.send({ type: 'close', uri: String(document.uri) });
    this.settle(entry, { kind: 'failed', message: '' });
  }

  private lastDraft({ document, draft }: Entry): Promise<Unsaved | undefined> {
    return this.ask(document, { ask: 'sidecar' }).then(undefined, () => draft);
  }

  private restart(): void {
    for (const { document } of [...this.entries.values()]) this.forget(document);
    this.followVisible();
  }

  private receive(news: News): void {
    const entry = this.entries.get(news.uri);
    if (!entry) return;
    if (news.type === 'lost') {
      // Changes that were under way when the document was opened again don't matter any more.
      if (entry.sent !== 0 && news.version > entry.opened) this.recovery.recover([entry]);
      return;
    }
    if (news.type === 'draft') return this.onDraft(entry, news);
    if (news.type === 'sidecar') return this.onSidecar(entry, news.problem, news.lost);
    const progress = progressBy(entry, news);
    if (!progress) return;
    if (progress.kind === 'busy') return this.show(entry, progress);
    this.settle(entry, progress);
  }

  private onDraft(entry: Entry, { draft, history }: Extract<News, { type: 'draft' }>): void {
    entry.draft = draft;
    entry.history = history;
    if (entry.unsaved && entry.sidecar) this.drafts.keep(entry.document.uri, draft);
  }

  private onSidecar(entry: Entry, problem: Problem | null, lost: number): void {
    if (!entry.sidecar || (!problem && lost === 0)) return;
    entry.sidecar = { ...entry.sidecar, problem, lost };
    this.trouble.fire({ document: entry.document, sidecar: entry.sidecar });
  }

  private settle(entry: Entry, progress: Progress): void {
    this.show(entry, progress);
    for (const done of entry.waiting.splice(0)) done();
  }

  private show(entry: Entry, progress: Progress): void {
    entry.progress = progress;
    this.changed.fire(entry.document);
  }
}
