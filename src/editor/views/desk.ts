import { commands, Disposable, EventEmitter, l10n, window, workspace, type Memento, type TextDocument } from 'vscode';
import type { Annotations } from '../services/annotations';
import { affects, setting } from '../settings';
import type { Article } from './rows';

/** Which texts the views show. */
export type ViewScope = 'document' | 'openDocuments' | 'workspace';
const SCOPES: readonly ViewScope[] = ['document', 'openDocuments', 'workspace'];
export const scopeText = (scope: ViewScope): string =>
  ({
    document: l10n.t('this document'),
    openDocuments: l10n.t('open documents'),
    workspace: l10n.t('whole workspace'),
  })[scope];

const SCOPE_KEY = 'views.scope';

/** While the reader types, the views wait for a pause of this length, in milliseconds. */
const PAUSE = 250;

/** What all the views show: the article of the active editor, sorted and filtered. */
export class Desk implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** There is something else to show. */
  readonly onDidChange = this.changed.event;
  private known: Article | undefined;
  private last: TextDocument | undefined;
  private words = '';
  private chosen: ViewScope;
  /** How far the index of the workspace is, while it is being built. */
  progress = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly disposables: Disposable[];

  /** @param memory of the workspace: the scope is there again when the window is opened again. */
  constructor(
    private readonly annotations: Annotations,
    private readonly memory: Memento,
  ) {
    this.chosen = SCOPES.find((scope) => scope === memory.get(SCOPE_KEY)) ?? 'document';
    this.tellScope();
    this.disposables = [
      this.changed,
      window.onDidChangeActiveTextEditor(() => this.announce(0)),
      annotations.onDidChange((document) => this.onAnnotations(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'views.sort')) this.announce(0);
      }),
    ];
  }

  get scope(): ViewScope {
    return this.chosen;
  }

  set scope(scope: ViewScope) {
    this.chosen = scope;
    void this.memory.update(SCOPE_KEY, scope);
    this.tellScope();
    this.announce(0);
  }

  get filter(): string {
    return this.words;
  }

  set filter(words: string) {
    this.words = words.trim();
    void commands.executeCommand('setContext', 'glossator.filtered', this.words !== '');
    this.announce(0);
  }

  /** The text of the active editor; the last article while the reader is in another kind of editor. */
  private get document(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active && this.annotations.accepts(active)) this.last = active;
    return this.last?.isClosed ? undefined : this.last;
  }

  /** The same object as long as nothing has changed. */
  async article(): Promise<Article | undefined> {
    const { document } = this;
    const view = document && (await this.annotations.view(document));
    if (!document || !view) return undefined;
    const next: Article = { document, view, sort: setting('views.sort'), filter: this.words.toLowerCase() };
    const { known } = this;
    const same = known?.view === view && known.sort === next.sort && known.filter === next.filter;
    return same ? known : (this.known = next);
  }

  /** Something that is not in the texts has changed. */
  refresh(): void {
    this.announce(PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.disposables).dispose();
  }

  private tellScope(): void {
    void commands.executeCommand('setContext', 'glossator.scope', this.chosen);
    void commands.executeCommand('setContext', 'glossator.manyArticles', this.chosen !== 'document');
  }

  private onAnnotations(document: TextDocument): void {
    if (document !== this.document && this.chosen === 'document') return;
    if (this.annotations.progress(document)?.kind === 'busy') return;
    // A decision shows at once; the text's own changes come with every key.
    this.announce(document.version === this.version ? 0 : PAUSE);
    this.version = document.version;
  }

  /** Of the text that was announced last. */
  private version = 0;

  private announce(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), wait);
  }
}
