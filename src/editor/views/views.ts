import { commands, ConfigurationTarget, Disposable, l10n, window, workspace } from 'vscode';
import type { Memento, TextEditorSelectionChangeEvent, TreeItem } from 'vscode';
import type { EntityType } from '../../core/analysis';
import type { Annotations } from '../services/annotations';
import { letOthers } from '../breath';
import type { Services } from '../services/services';
import { setting, type Settings } from '../settings';
import { rangeOf } from '../text';
import type { WorkspaceIndexer } from '../workspace/workspaceIndex';
import { ArticleTree, type Content } from './articleTree';
import { decisionCommands } from './decisions';
import { Desk, type ViewScope } from './desk';
import { organizationRows, peopleRows, termRows } from './entities';
import { linkCommands } from './link';
import { followIndex, manyArticles } from './manyArticles';
import type { Node } from './node';
import { questionKeys, reviewRows } from './review';
import type { Article } from './rows';

export type ViewName = 'people' | 'organizations' | 'terms' | 'review';

export type Trees = Readonly<Record<ViewName, ArticleTree>>;

export interface Views extends Disposable {
  readonly trees: Trees;
  /** What the view of a type shows at its top, or under the rows with these labels. */
  items(type: EntityType, ...path: readonly string[]): Promise<TreeItem[]>;
}

/** Wait this long, in milliseconds, for the cursor to rest. */
const REST = 120;

/** The view container: who is who, which terms are in play, and what there is to decide. */
export function activateViews({ annotations, index }: Services, memory: Memento): Views {
  const desk = new Desk(annotations, memory);
  const trees = {
    people: new ArticleTree('glossator.people', about('person', peopleRows, index, annotations), desk),
    organizations: new ArticleTree(
      'glossator.organizations',
      about('organization', organizationRows, index, annotations),
      desk,
    ),
    terms: new ArticleTree('glossator.terms', about('term', termRows(index), index, annotations), desk),
    review: new ArticleTree('glossator.review', { rows: reviewRows, keysAt: questionKeys }, desk),
  };
  const disposable = Disposable.from(
    desk,
    ...Object.values(trees),
    commands.registerCommand('glossator.views.show', show),
    ...sortCommands(),
    commands.registerCommand('glossator.filterViews', (words?: unknown) => filter(desk, words)),
    commands.registerCommand('glossator.clearFilter', () => void (desk.filter = '')),
    decisionCommands(annotations, trees.review),
    ...scopeCommands(desk),
    linkCommands(index),
    followIndex(index, desk),
    desk.onDidChange(refresher(Object.values(trees))),
    followCursor(Object.values(trees)),
  );
  const ofType = { person: trees.people, organization: trees.organizations, term: trees.terms };
  return {
    trees,
    items: (type, ...path) => ofType[type].items(path),
    dispose: () => void disposable.dispose(),
  };
}

/** One after the other: together they would hold up the other extensions. What is under way is begun anew. */
function refresher(trees: readonly ArticleTree[]): () => Promise<void> {
  let latest = 0;
  return async () => {
    const own = ++latest;
    for (const tree of trees) {
      await letOthers();
      if (own !== latest) return;
      await tree.refresh();
    }
  };
}

/** The rows of entities; those of people also follow the words of their statements. */
const about = (
  type: EntityType,
  rows: Content['rows'],
  index: WorkspaceIndexer,
  annotations: Annotations,
): Content => ({
  rows,
  ofMany: manyArticles(type, index, annotations),
  keysAt: ({ view }: Article, offset) => {
    const entity = view.mentionAt(offset)?.entity ?? view.statementAt(offset)?.speaker;
    return entity?.type === type ? [entity.id] : [];
  },
});

/** Selects the words that a row is about. The keyboard stays in the view, so that one can go on to the next row. */
async function show({ row, document }: Node): Promise<void> {
  const location = row.location?.();
  if (location) {
    await window.showTextDocument(location.uri, { selection: location.range, preserveFocus: true });
    return;
  }
  const span = row.place?.();
  if (!span || !document) return;
  const viewColumn = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, { selection: rangeOf(document, span), viewColumn, preserveFocus: true });
}

function sortCommands(): Disposable[] {
  const by = (id: string, order: Settings['views.sort']): Disposable =>
    commands.registerCommand(id, () =>
      workspace.getConfiguration('glossator').update('views.sort', order, ConfigurationTarget.Global),
    );
  return [
    by('glossator.sortByName', 'name'),
    by('glossator.sortByFirstMention', 'firstMention'),
    by('glossator.sortByCount', 'count'),
  ];
}

function scopeCommands(desk: Desk): Disposable[] {
  const to = (id: string, scope: ViewScope): Disposable =>
    commands.registerCommand(id, () => void (desk.scope = scope));
  return [
    to('glossator.scopeDocument', 'document'),
    to('glossator.scopeOpenDocuments', 'openDocuments'),
    to('glossator.scopeWorkspace', 'workspace'),
  ];
}

/** @param desk is filtered while the reader types, and as before when the reader cancels. */
/** @param given the words, where a key or another extension gives them. */
async function filter(desk: Desk, given: unknown): Promise<void> {
  if (typeof given === 'string') return void (desk.filter = given);
  const words = await window.showInputBox({
    title: l10n.t('Filter the Views'),
    placeHolder: l10n.t('A part of a name, a role or an organization'),
    value: desk.filter,
  });
  if (words !== undefined) desk.filter = words;
}

function followCursor(trees: readonly ArticleTree[]): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = ({ textEditor, selections }: TextEditorSelectionChangeEvent): void => {
    clearTimeout(timer);
    const visible = trees.filter((tree) => tree.view.visible);
    if (visible.length === 0 || textEditor !== window.activeTextEditor || !setting('views.followCursor')) return;
    timer = setTimeout(() => {
      const offset = textEditor.document.offsetAt(selections[0]!.start);
      for (const tree of visible) void tree.follow(offset);
    }, REST);
  };
  return Disposable.from(window.onDidChangeTextEditorSelection(follow), new Disposable(() => clearTimeout(timer)));
}
