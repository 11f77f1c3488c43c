import { Disposable, EventEmitter, l10n, window, type TreeDataProvider, type TreeItem, type TreeView } from 'vscode';
import { dropToImport } from '../export/drop';
import { scopeText, type Desk } from './desk';
import { nodesOf, updated, type Node, type Row } from './node';
import type { Article } from './rows';

/** What one of the views shows. */
export interface Content {
  rows(article: Article): readonly Row[];
  /** The key of the topmost row, and of one below it, that is about what stands at the offset. */
  keysAt(article: Article, offset: number): readonly string[];
  /** What it shows of many articles; undefined for a view of one article alone. */
  readonly ofMany?: ManyArticles;
}

export interface ManyArticles {
  rows(desk: Desk): Promise<readonly Row[]>;
  /** The key of the topmost row that is about an entity of an article. */
  keyOf(uri: string, entityId: string): Promise<string | undefined>;
}

/** A native tree of what is known of the article. Nothing is made before it is looked at, and only once. */
export class ArticleTree implements TreeDataProvider<Node>, Disposable {
  readonly view: TreeView<Node>;
  /** What becomes of files that are dropped on it. */
  readonly drops = dropToImport;
  private readonly changed = new EventEmitter<Node[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private known: { readonly article: Article | undefined; readonly roots: readonly Node[] } | undefined;
  private stale = false;
  private readonly disposables: Disposable[];

  constructor(
    id: string,
    private readonly content: Content,
    private readonly desk: Desk,
  ) {
    this.view = window.createTreeView(id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: this.drops,
    });
    this.disposables = [
      this.changed,
      this.view,
      this.view.onDidChangeVisibility(() => {
        if (this.stale) void this.refresh();
      }),
    ];
  }

  async getChildren(node?: Node): Promise<readonly Node[] & Node[]> {
    return [...(node ? await node.open() : await this.roots(true))];
  }

  getTreeItem(node: Node): TreeItem {
    return node.toTreeItem();
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    item.tooltip = node.row.tooltip?.();
    return item;
  }

  /** What is shown at the top, or under the rows with these labels. */
  async items(path: readonly string[]): Promise<TreeItem[]> {
    let nodes = await this.roots();
    for (const label of path) nodes = (await nodes.find(({ row }) => row.label === label)?.open()) ?? [];
    return nodes.map((node) => node.toTreeItem());
  }

  /** Selects the row that is about the place of the cursor, unless the reader is at one below it. */
  async follow(offset: number): Promise<void> {
    const article = this.view.visible ? await this.desk.article() : undefined;
    if (!article) return;
    const node = find(await this.roots(), await this.keysAt(article, offset));
    const isThere = (selected: Node): boolean => `${selected.id}/`.startsWith(`${node?.id}/`);
    if (node && this.view.visible && !this.view.selection.some(isThere)) await this.reveal(node, false);
  }

  /** Selects the row with this id after what has changed is shown. */
  async select(id: string, focus: boolean): Promise<void> {
    const node = find(await this.roots(), id.split('/'));
    if (node) await this.reveal(node, focus);
  }

  private async keysAt(article: Article, offset: number): Promise<readonly string[]> {
    const keys = this.content.keysAt(article, offset);
    if (!this.many) return keys;
    const key = keys[0] && (await this.many.keyOf(String(article.document.uri), keys[0]));
    return key ? [key] : [];
  }

  /** Undefined while the view shows one article. */
  private get many(): ManyArticles | undefined {
    return this.desk.scope === 'document' ? undefined : this.content.ofMany;
  }

  private async reveal(node: Node, focus: boolean): Promise<void> {
    try {
      await this.view.reveal(node, { select: true, focus });
    } catch {
      // The tree shows newer rows by now: there is nothing to select.
    }
  }

  /** Hidden, it only remembers that there is something new. */
  async refresh(): Promise<void> {
    this.stale = !this.view.visible;
    if (this.stale) return;
    this.note();
    this.view.description = this.many && scopeText(this.desk.scope);
    const article = this.many ? undefined : await this.desk.article();
    this.draw(article ? this.takeOn(article) : 'all');
    this.note();
  }

  /** Says above the rows what they are. Where there are none, VS Code shows what the view offers then, if nothing is said. */
  private note(): void {
    const { filter, progress } = this.desk;
    const isFiltered = filter !== '' && this.known?.roots.length !== 0;
    const notes = [
      ...(isFiltered ? [l10n.t('Filter: {0}', filter)] : []),
      ...(this.many && progress ? [progress] : []),
    ];
    const message = notes.join(' · ');
    if (message !== (this.view.message ?? '')) this.view.message = message;
  }

  /**
   * Makes the rows those of the article as it is now. A key that is pressed changes few of them: the others stay.
   * @returns the nodes that look different, or all where there are other rows than before.
   */
  private takeOn(article: Article): Node[] | 'all' {
    const { known } = this;
    if (known?.article === article) return [];
    const rows = this.content.rows(article);
    const changed = known?.article?.document === article.document ? updated(known.roots, rows) : undefined;
    this.known = { article, roots: changed && known ? known.roots : nodesOf(rows, article.document) };
    return changed ?? 'all';
  }

  private draw(changed: Node[] | 'all'): void {
    if (changed === 'all') this.changed.fire(undefined);
    else if (changed.length > 0) this.changed.fire(changed);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  /** @param asked by VS Code, which draws what it is given. */
  private async roots(asked = false): Promise<readonly Node[]> {
    const { many } = this;
    if (many) {
      const isKnown = !asked && this.known && !this.known.article;
      if (!isKnown) {
        this.known = { article: undefined, roots: nodesOf(await many.rows(this.desk), undefined) };
        this.note();
      }
      return this.known!.roots;
    }
    const article = await this.desk.article();
    if (!article) return [];
    const changed = this.takeOn(article);
    if (!asked) this.draw(changed);
    return this.known!.roots;
  }
}

/** The node to which the keys lead from the top. */
function find(nodes: readonly Node[], [key, ...rest]: readonly string[]): Node | undefined {
  const node = nodes.find(({ row }) => row.key === key);
  return rest.length === 0 ? node : node && find(node.children, rest);
}
