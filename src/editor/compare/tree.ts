import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { Side } from '../../core/agreement/compare';
import { LABELS } from '../../core/agreement/figures';
import type { ComparisonView, DisagreementView } from '../../worker/comparison';
import { ICONS } from '../views/rows';
import { allFigures, differenceText, labelText, shortFigures, sideText, wordsOf } from './wording';

/** What is compared now, and what the reader has chosen of it. */
export interface Comparing {
  readonly view: ComparisonView;
  readonly choices: ReadonlyMap<string, Side>;
  readonly names: Readonly<Record<Side, string>>;
}

/** A row of the view. */
export interface CompareRow {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  readonly tooltip?: string;
  readonly spoken?: string;
  readonly disagreement?: DisagreementView;
  readonly decided?: boolean;
  readonly children?: readonly CompareRow[];
}

/** A view with more rows than this under one is slow. */
const MOST_ROWS = 1000;

/** The native tree of a comparison: figures, what is to decide, and what was decided. */
export class CompareTree implements TreeDataProvider<CompareRow>, Disposable {
  readonly view: TreeView<CompareRow>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private rows: readonly CompareRow[] = [];
  private readonly parents = new Map<CompareRow, CompareRow>();

  constructor() {
    this.view = window.createTreeView('glossator.compare', {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
  }

  show(comparing: Comparing | undefined): void {
    this.rows = comparing ? rowsOf(comparing) : [];
    this.parents.clear();
    for (const row of this.rows) for (const child of row.children ?? []) this.parents.set(child, row);
    this.view.description = comparing && `A: ${comparing.names.a}, B: ${comparing.names.b}`;
    this.changed.fire();
  }

  getChildren(row?: CompareRow): CompareRow[] {
    return [...(row ? (row.children ?? []) : this.rows)];
  }

  getParent(row: CompareRow): CompareRow | undefined {
    return this.parents.get(row);
  }

  getTreeItem(row: CompareRow): TreeItem {
    const { key, label, description, icon, tooltip, spoken, disagreement, decided, children } = row;
    const item = new TreeItem(label, TreeItemCollapsibleState[children ? 'Expanded' : 'None']);
    item.id = key;
    item.description = description;
    item.tooltip = tooltip;
    item.iconPath = new ThemeIcon(icon);
    item.accessibilityInformation = { label: spoken ?? [label, description].filter(Boolean).join(', ') };
    if (disagreement) {
      item.contextValue = decided ? 'decided' : 'open';
      item.command = { command: 'glossator.compare.show', title: '', arguments: [row] };
    }
    return item;
  }

  /** Selects the row of a disagreement. */
  async select(id: string, focus: boolean): Promise<void> {
    const row = [...this.parents.keys()].find(({ disagreement }) => disagreement?.id === id);
    if (!row || !this.view.visible) return;
    try {
      await this.view.reveal(row, { select: true, focus });
    } catch {
      // The tree shows newer rows by now: there is nothing to select.
    }
  }

  dispose(): void {
    Disposable.from(this.view, this.changed).dispose();
  }
}

function rowsOf({ view, choices }: Comparing): CompareRow[] {
  const isOpen = ({ id }: DisagreementView): boolean => !choices.has(id);
  const open = view.disagreements.filter(isOpen);
  const decided = view.disagreements.filter((d) => !isOpen(d));
  return [
    figureRows(view),
    { key: 'open', label: l10n.t('To decide: {0}', open.length), icon: 'question', children: disagreementRows(open) },
    ...(decided.length > 0
      ? [
          {
            key: 'decided',
            label: l10n.t('Decided: {0}', decided.length),
            icon: 'check-all',
            children: disagreementRows(decided, choices),
          },
        ]
      : []),
  ];
}

function figureRows({ agreement }: ComparisonView): CompareRow {
  const { marks, labels, sameEntity, sameSpeaker } = agreement;
  const figures = [
    { key: 'marks', label: l10n.t('All marks'), icon: 'symbol-text', of: marks },
    ...LABELS.map((label) => ({ key: label, label: labelText(label), icon: ICONS[label], of: labels[label] })),
  ].map(({ key, label, icon, of }): CompareRow => ({
    key: `figure/${key}`,
    label,
    description: shortFigures(of),
    icon,
    tooltip: `${label}\n${allFigures(of)}`,
    spoken: `${label}: ${allFigures(of).replaceAll('\n', '; ')}`,
  }));
  const share = (key: string, label: string, { same, of }: { same: number; of: number }): CompareRow => ({
    key: `figure/${key}`,
    label,
    description: l10n.t('{0} of {1}', same, of),
    icon: 'link',
  });
  return {
    key: 'figures',
    label: l10n.t('Agreement'),
    icon: 'graph',
    children: [
      ...figures,
      share('entity', l10n.t('Marks of the same person, organization or term'), sameEntity),
      share('speaker', l10n.t('Statements with the same speaker'), sameSpeaker),
    ],
  };
}

function disagreementRows(list: readonly DisagreementView[], choices?: ReadonlyMap<string, Side>): CompareRow[] {
  const rows = list.slice(0, MOST_ROWS).map((d): CompareRow => {
    const chosen = choices?.get(d.id);
    const difference = differenceText(d);
    return {
      key: `disagreement/${d.id}`,
      label: wordsOf(d),
      description: chosen ? `${chosen === 'a' ? 'A' : 'B'} ✓ · ${difference}` : difference,
      icon: chosen ? 'check' : ICONS[d.label],
      tooltip: `${sideText('a', d.a)}\n${sideText('b', d.b)}`,
      spoken: chosen
        ? l10n.t('“{0}”: {1} was accepted. {2}', wordsOf(d), chosen === 'a' ? 'A' : 'B', difference)
        : l10n.t('“{0}”: {1}', wordsOf(d), difference),
      disagreement: d,
      decided: chosen !== undefined,
    };
  });
  const more = list.length - rows.length;
  if (more > 0) rows.push({ key: 'more', label: l10n.t('{0} more', more), icon: 'ellipsis' });
  return rows;
}
