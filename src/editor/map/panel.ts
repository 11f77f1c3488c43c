import { Disposable, l10n, Uri, ViewColumn, window, type TextDocument, type WebviewPanel } from 'vscode';
import { articleEditor, reveal } from '../commands';
import type { Annotations } from '../services/annotations';
import { mapModel } from './build';
import { html } from './html';
import type { FromPage, MapModel, Picture, PictureFormat, ToPage } from './model';
import { mapWords } from './words';

export const VIEW_TYPE = 'glossator.map';

/** While the reader types, the map waits for a pause of this length, in milliseconds. */
const PAUSE = 250;
/** A page that has not drawn a picture after this time, in milliseconds, won't. */
const PATIENCE = 20_000;

/** The article map in its tab: shows the article of the active editor, and follows it as it changes. */
export class MapPanel implements Disposable {
  private document: TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReady: () => void = () => undefined;
  /** Each time the tab is shown, its page starts anew. */
  private ready = this.nextPage();
  private shown: MapModel | null = null;
  private readonly drawing = new Map<number, (content: string | null) => void>();
  private drawn = 0;
  private readonly disposables: Disposable[];

  constructor(
    private readonly panel: WebviewPanel,
    private readonly annotations: Annotations,
    extensionUri: Uri,
    private readonly save: (picture: Picture, format: PictureFormat) => void,
    /** What it showed when the window was closed. */
    before?: TextDocument,
  ) {
    this.document = before ?? this.activeArticle() ?? articleEditor(annotations)?.document;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.ready = this.nextPage();
      }),
      window.onDidChangeActiveTextEditor(() => this.announce(0)),
      annotations.onDidChange((document) => {
        if (document === this.document && annotations.progress(document)?.kind !== 'busy') this.announce(PAUSE);
      }),
    ];
    panel.webview.html = html(panel.webview, extensionUri);
  }

  /** What the page shows now; null before it shows an article. */
  get model(): MapModel | null {
    return this.shown;
  }

  reveal(): void {
    this.panel.reveal(undefined, false);
  }

  /** @returns SVG as text, PNG in base64. @throws Error with the reason, for the user. */
  async draw(picture: Picture, format: PictureFormat): Promise<string> {
    if (!this.panel.visible) this.reveal();
    await within(this.ready);
    const id = ++this.drawn;
    const content = new Promise<string | null>((resolve) => this.drawing.set(id, resolve));
    this.post({ type: 'draw', id, picture, format });
    const done = await within(content).finally(() => this.drawing.delete(id));
    if (done === null) throw new Error(l10n.t('There is nothing to draw in this text.'));
    return done;
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.disposables).dispose();
  }

  private nextPage(): Promise<void> {
    this.shown = null;
    return new Promise((resolve) => (this.isReady = resolve));
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        return void this.show().then(() => this.isReady());
      case 'go':
        return void this.go(message.span);
      case 'save':
        return this.save(message.picture, message.format);
      case 'drawn':
        return this.drawing.get(message.id)?.(message.content);
    }
  }

  private announce(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.show(), wait);
  }

  private async show(): Promise<void> {
    this.document = this.activeArticle() ?? (this.document?.isClosed ? undefined : this.document);
    if (!this.panel.visible) return;
    const { document } = this;
    const view = document && (await this.annotations.view(document));
    const model = document && view ? await mapModel(document, view) : null;
    // Meanwhile another article may be active, or the text be newer: then the next turn shows that.
    if (document !== this.document || (document && (await this.annotations.view(document)) !== view)) return;
    this.shown = model;
    const state = { article: document ? String(document.uri) : null };
    this.post({ type: 'show', model, words: mapWords(), state });
  }

  private activeArticle(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    return active && this.annotations.accepts(active) ? active : undefined;
  }

  private async go({ start, end }: { start: number; end: number }): Promise<void> {
    const { document } = this;
    if (!document || !Number.isInteger(start) || !Number.isInteger(end)) return;
    // Not over the map itself, where the article's tab is behind another.
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
    await reveal(document, { start, end }, beside);
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** @throws Error where it takes too long. */
function within<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(l10n.t('The map does not answer.'))), PATIENCE);
  });
  return Promise.race([promise, late]);
}
