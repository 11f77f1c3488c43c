import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Location, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Decision } from '../../core/sidecar/decisions';

/** What a row of a view shows, leads to, and can have decided. */
export interface Row {
  /** Unique among its siblings, and the same after a refresh, so that what is open stays open. */
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  /** What a screen reader says; the label and the description where there is none. */
  readonly spoken?: () => string;
  /** The line of the text that is spoken of, from 1: an edit may change it alone. */
  readonly line?: number;
  /** Only asked for when the pointer rests on the row. */
  readonly tooltip?: () => string;
  /** The words in the text that a click shows; only asked for then. */
  readonly place?: () => Span | undefined;
  readonly accept?: () => Decision;
  readonly reject?: () => Decision;
  /** The place that a click shows, in whichever article it is. */
  readonly location?: () => Location;
  /** Only asked for when the row is opened. */
  readonly children?: () => readonly Row[];
  /** The same for rows that must be fetched. */
  readonly fetch?: () => Promise<readonly Row[]>;
  readonly open?: boolean;
  /** Of an orphan: the id of what has lost its words. */
  readonly orphan?: string;
  /** The id of the entity that the row is about, and which of its roles. */
  readonly entity?: string;
  readonly role?: number;
  /** Of a person in many articles: the key in the index of the workspace. */
  readonly person?: string;
  /** Of one article with this person. */
  readonly appearance?: { readonly uri: string; readonly entityId: string };
}

/** A row in its place in a tree. */
export class Node {
  private known: readonly Node[] | undefined;

  constructor(
    private shown: Row,
    /** The one that the row is about; undefined where it is about many. */
    readonly document: TextDocument | undefined,
    readonly parent: Node | undefined,
  ) {}

  /** What it shows now. */
  get row(): Row {
    return this.shown;
  }

  /** Unique in the tree. */
  get id(): string {
    return this.parent ? `${this.parent.id}/${this.row.key}` : this.row.key;
  }

  get children(): readonly Node[] {
    this.known ??= nodesOf(this.row.children?.() ?? [], this.document, this);
    return this.known;
  }

  /** The rows below, fetched where they must be. */
  async open(): Promise<readonly Node[]> {
    if (this.row.fetch) this.known ??= nodesOf(await this.row.fetch(), this.document, this);
    return this.children;
  }

  /**
   * Takes on what its row is now: what is open stays, and its places are those of the text as it is.
   * @returns the nodes that look different, it or those below it.
   */
  update(row: Row): Node[] {
    const isSame = looksLike(row, this.shown);
    this.shown = row;
    if (!isSame) this.known = undefined;
    if (!this.known) return isSame ? [] : [this];
    const changed = row.fetch ? undefined : updated(this.known, row.children?.() ?? []);
    if (!changed) this.known = undefined;
    return changed ?? [this];
  }

  isWithin(other: Node): boolean {
    return this === other || (this.parent?.isWithin(other) ?? false);
  }

  toTreeItem(): TreeItem {
    const { label, description, icon, spoken, place, location, children, fetch, open } = this.row;
    const state = !children && !fetch ? 'None' : open ? 'Expanded' : 'Collapsed';
    const item = new TreeItem(label, TreeItemCollapsibleState[state]);
    item.id = this.id;
    item.description = description;
    item.iconPath = new ThemeIcon(icon);
    item.accessibilityInformation = { label: spoken?.() ?? [label, description].filter(Boolean).join(', ') };
    item.contextValue = MENUS.filter((menu) => hasMenu(this.row, menu)).join(' ');
    if (place || location) item.command = { command: 'glossator.views.show', title: '', arguments: [this] };
    return item;
  }

  /** The row as the argument of a command. */
  get about(): object {
    const { entity, role } = this.row;
    return { uri: String(this.document?.uri), entityId: entity ?? this.parent?.row.entity, index: role };
  }
}

/** What can be done with a row, for the menus' conditions. */
const MENUS = ['accept', 'reject', 'orphan', 'entity', 'role', 'person', 'appearance'] as const;

/** What is said of a role is no matter of its holder. */
const hasMenu = (row: Row, menu: (typeof MENUS)[number]): boolean =>
  row[menu] !== undefined && (menu !== 'entity' || row.role === undefined);

/** Whether one can't tell the two apart. */
const looksLike = (a: Row, b: Row): boolean =>
  a.label === b.label &&
  a.description === b.description &&
  a.icon === b.icon &&
  a.line === b.line &&
  Boolean(a.children ?? a.fetch) === Boolean(b.children ?? b.fetch) &&
  MENUS.every((menu) => hasMenu(a, menu) === hasMenu(b, menu));

/** A view with more rows than this under one is slow, and nobody reads them: the filter finds the others. */
const MOST_ROWS = 300;

/** The rows of the first items, and one that says how many more there are. */
export function rowsOf<T>(items: readonly T[], make: (item: T, index: number) => Row): Row[] {
  const rows = items.slice(0, MOST_ROWS).map(make);
  const more = items.length - rows.length;
  if (more === 0) return rows;
  const label = l10n.t('{0} more: filter the view to find them', more);
  return [...rows, { key: `more:${rows[0]!.key}`, label, icon: 'ellipsis' }];
}

export const nodesOf = (rows: readonly Row[], document: TextDocument | undefined, parent?: Node): Node[] =>
  rows.map((row) => new Node(row, document, parent));

/**
 * Brings nodes up to date with what their rows are now.
 * @returns those that look different; undefined where there are other rows than before: they need other nodes.
 */
export function updated(nodes: readonly Node[], rows: readonly Row[]): Node[] | undefined {
  const isSame = nodes.length === rows.length && nodes.every((node, i) => node.row.key === rows[i]!.key);
  return isSame ? nodes.flatMap((node, i) => node.update(rows[i]!)) : undefined;
}
