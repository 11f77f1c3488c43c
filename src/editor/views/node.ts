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
  readonly spoken?: string;
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
    const before = this.look;
    this.shown = row;
    if (this.look !== before) this.known = undefined;
    if (!this.known) return this.look === before ? [] : [this];
    const changed = row.fetch ? undefined : updated(this.known, row.children?.() ?? []);
    if (!changed) this.known = undefined;
    return changed ?? [this];
  }

  /** What can be seen of it. */
  private get look(): string {
    const { label, description, icon, spoken, children, fetch } = this.row;
    return [label, description, icon, spoken, this.context, Boolean(children ?? fetch)].join('\n');
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
    item.accessibilityInformation = { label: spoken ?? [label, description].filter(Boolean).join(', ') };
    item.contextValue = this.context;
    if (place || location) item.command = { command: 'glossator.views.show', title: '', arguments: [this] };
    return item;
  }

  /** The row as the argument of a command. */
  get about(): object {
    const { entity, role } = this.row;
    return { uri: String(this.document?.uri), entityId: entity ?? this.parent?.row.entity, index: role };
  }

  /** What can be done with the row, for the menus' conditions. */
  private get context(): string {
    const { accept, reject, orphan, entity, role, person, appearance } = this.row;
    const kinds = {
      accept,
      reject,
      orphan,
      entity: entity !== undefined && role === undefined,
      role: role !== undefined,
      person,
      appearance,
    };
    return Object.entries(kinds)
      .filter(([, is]) => is)
      .map(([kind]) => kind)
      .join(' ');
  }
}

/** A view with more rows than this under one is slow, and nobody reads them: the filter finds the others. */
const MOST_ROWS = 500;

export const nodesOf = (rows: readonly Row[], document: TextDocument | undefined, parent?: Node): Node[] =>
  shownOf(rows).map((row) => new Node(row, document, parent));

/**
 * Brings nodes up to date with what their rows are now.
 * @returns those that look different; undefined where there are other rows than before: they need other nodes.
 */
export function updated(nodes: readonly Node[], rows: readonly Row[]): Node[] | undefined {
  const shown = shownOf(rows);
  const isSame = nodes.length === shown.length && nodes.every((node, i) => node.row.key === shown[i]!.key);
  return isSame ? nodes.flatMap((node, i) => node.update(shown[i]!)) : undefined;
}

function shownOf(rows: readonly Row[]): readonly Row[] {
  const more = rows.length - MOST_ROWS;
  if (more <= 0) return rows;
  const label = l10n.t('{0} more: filter the view to find them', more);
  return [...rows.slice(0, MOST_ROWS), { key: 'more', label, icon: 'ellipsis' }];
}
