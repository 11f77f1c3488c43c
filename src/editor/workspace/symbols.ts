import { languages, SymbolInformation, SymbolKind, workspace, type Disposable } from 'vscode';
import type { EntityHit } from '../../core/index/answers';
import type { Services } from '../services/services';
import { locationAt, openArticles } from '../views/manyArticles';
import { articlesText, roleText } from '../wording';

/** More rows than this nobody reads: another letter narrows them down. */
const MOST = 300;
/** Nobody who presses Ctrl+T waits longer than this for the index, in milliseconds: what is in it by then is shown. */
const PATIENCE = 700;

/** Go to Symbol in Workspace: the people and organizations of all articles; without a folder, of the open ones. */
export function registerSymbols({ annotations, index }: Services): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (workspace.workspaceFolders) {
        const built = index.build().catch(() => undefined);
        await Promise.race([built, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      }
      if (token.isCancellationRequested) return undefined;
      const scope = workspace.workspaceFolders ? null : await openArticles(annotations);
      return (await index.ask({ ask: 'symbols', query, scope, most: MOST })).map(symbolOf);
    },
  });
}

function symbolOf({ name, type, roles, articles, first }: EntityHit): SymbolInformation {
  const kind = type === 'person' ? SymbolKind.Class : SymbolKind.Module;
  const container = [...roles.slice(0, 1).map(roleText), articlesText(articles)].join(' · ');
  return new SymbolInformation(name, kind, container, locationAt(first.uri, first.place));
}
