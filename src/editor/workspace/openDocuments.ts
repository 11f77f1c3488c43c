import { Disposable, workspace, type TextDocument } from 'vscode';
import type { Annotations } from '../services/annotations';
import type { IndexClient } from './client';

/** Keeps the index in step with the open documents, which may differ from their files. */
export class OpenDocuments implements Disposable {
  /** Those of which the worker was told, and those that have changed since, by their URIs. */
  private readonly told = new Set<string>();
  private readonly stale = new Set<TextDocument>();
  private telling: Promise<void> = Promise.resolve();
  private readonly listeners: Disposable;

  constructor(
    private readonly annotations: Annotations,
    private readonly client: IndexClient,
  ) {
    this.listeners = Disposable.from(
      annotations.onDidChange((document) => this.stale.add(document)),
      workspace.onDidCloseTextDocument((document) => this.stale.add(document)),
    );
  }

  /** Tells the worker of all that has changed by now. */
  tell(): Promise<void> {
    this.telling = this.telling.then(() => this.tellStale());
    return this.telling;
  }

  /** The worker is gone: its successor knows of none. */
  reset(): void {
    this.told.clear();
    for (const document of this.annotations.ready) this.stale.add(document);
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private async tellStale(): Promise<void> {
    const documents = [...this.stale];
    this.stale.clear();
    for (const document of documents) {
      // What can't be told now, because a worker has ended, is told with the next question.
      await this.tellOf(document).catch(() => this.stale.add(document));
    }
  }

  private async tellOf(document: TextDocument): Promise<void> {
    const uri = String(document.uri);
    const isReady = !document.isClosed && this.annotations.progress(document)?.kind === 'ready';
    if (!isReady && !(document.isClosed && this.told.has(uri))) return;
    const summary = isReady ? await this.annotations.ask(document, { ask: 'summary' }) : null;
    await this.client.ask({ ask: 'live', uri, path: workspace.asRelativePath(document.uri), summary });
    if (summary === null) this.told.delete(uri);
    else this.told.add(uri);
  }
}
