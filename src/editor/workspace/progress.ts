import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { IndexState, WorkspaceIndexer } from './workspaceIndex';

/** How far the building of the index is; empty when it is not being built. */
export function progressText(state: IndexState): string {
  if (state.kind === 'building') {
    return state.of === 0
      ? l10n.t('Looking for articles …')
      : l10n.t('Reading the articles: {0} of {1}', state.done, state.of);
  }
  const isCut = state.kind === 'ready' && state.more;
  return isCut ? l10n.t('Only the first {0} articles were read: see the settings.', state.articles) : '';
}

/** Says in the status bar that the index is being built; a click stops it. */
export function showProgress(index: WorkspaceIndexer): Disposable {
  const item = window.createStatusBarItem('glossator.index', StatusBarAlignment.Right, 89);
  item.name = l10n.t('Glossator: Index of the Workspace');
  item.command = 'glossator.cancelIndexing';
  let isBuilding = false;
  const listener = index.onDidProgress((state) => {
    if (isBuilding !== (state.kind === 'building')) {
      isBuilding = !isBuilding;
      void commands.executeCommand('setContext', 'glossator.indexing', isBuilding);
    }
    if (!isBuilding) return item.hide();
    const text = progressText(state);
    item.text = `$(sync~spin) ${text}`;
    item.tooltip = l10n.t('Glossator reads the articles of the workspace. Click to stop.');
    item.accessibilityInformation = { label: `${text} ${item.tooltip}`, role: 'button' };
    item.show();
  });
  return Disposable.from(item, listener);
}
