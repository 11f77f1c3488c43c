import { Disposable, EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { TextDocument, TreeDataProvider, TreeView } from 'vscode';
import type { EntityType } from '../../core/sidecar/record';
import type { Annotations } from '../services/annotations';
import { entityNodes, type Node } from './nodes';

/** The trees of the people, the organizations and the terms in the active text. */
export class Trees implements Disposable {
  private readonly trees: Readonly<Record<EntityType, EntityTree>>;

  constructor(annotations: Annotations) {
    this.trees = {
      person: new EntityTree(annotations, 'glossator.people', 'person'),
      organization: new EntityTree(annotations, 'glossator.organizations', 'organization'),
      term: new EntityTree(annotations, 'glossator.terms', 'term'),
    };
  }

  /** What a tree shows at its top, or under one of its items. */
  async items(type: EntityType, ...path: readonly string[]): Promise<TreeItem[]> {
    const tree = this.trees[type];
    let nodes = await tree.getChildren();
    for (const label of path) nodes = await tree.getChildren(nodes.find((node) => node.label === label));
    return nodes.map((node) => tree.getTreeItem(node));
  }

  dispose(): void {
    Disposable.from(...Object.values(this.trees)).dispose();
  }
}

class EntityTree implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: TreeView<Node>;
  private readonly disposables: Disposable[];
  /** The text that the tree is of: it stays while the reader is in another kind of editor. */
  private document: TextDocument | undefined;
  /** Something changed while nobody was looking. */
  private stale = false;

  constructor(
    private readonly annotations: Annotations,
    id: string,
    private readonly type: EntityType,
  ) {
    this.follow();
    this.tree = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.changed,
      this.tree,
      window.onDidChangeActiveTextEditor(() => {
        if (this.follow()) this.refresh();
      }),
      annotations.onDidChange((document) => {
        if (document === this.document && annotations.progress(document)?.kind !== 'busy') this.refresh();
      }),
      this.tree.onDidChangeVisibility(({ visible }) => {
        if (visible && this.stale) this.refresh();
      }),
    ];
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.children?.() ?? [];
    const { document } = this;
    const view = document && (await this.annotations.view(document));
    return view ? entityNodes(document, view, this.type) : [];
  }

  getTreeItem(node: Node): TreeItem {
    const state = node.children ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
    const item = new TreeItem(node.label, state);
    item.id = node.id;
    if (node.description !== undefined) item.description = node.description;
    item.tooltip = node.tooltip ?? node.label;
    item.iconPath = new ThemeIcon(node.icon);
    item.accessibilityInformation = { label: [node.label, node.description].filter(Boolean).join(', ') };
    if (node.span && this.document) {
      const { start, end } = node.span;
      item.command = {
        command: 'glossator.reveal',
        title: node.label,
        arguments: [String(this.document.uri), { start, end }],
      };
    }
    return item;
  }

  /** @returns whether the tree is of another text now. */
  private follow(): boolean {
    const document = window.activeTextEditor?.document;
    if (!document || document === this.document || !this.annotations.accepts(document)) return false;
    this.document = document;
    return true;
  }

  private refresh(): void {
    this.stale = !this.tree.visible;
    if (this.tree.visible) this.changed.fire();
  }
}
