import { commands, Disposable, l10n, workspace, type Location } from 'vscode';
import type { EntityDetails } from '../../core/index/answers';
import { placeAt } from '../../core/index/places';
import type { Entity } from '../../core/sidecar/record';
import { registerAtCursor, say, type Place } from '../commands';
import { reasonOf, tell } from '../messages';
import { entityAt, speakerAt } from '../navigation/places';
import type { Services } from '../services/services';
import { locationAt } from '../views/manyArticles';
import { articlesText } from '../wording';
import { showProgress } from './progress';
import { registerSymbols } from './symbols';
import type { WorkspaceIndexer } from './workspaceIndex';

/** What can be asked of all articles: statements of a person, articles with a name, symbols. */
export function activateWorkspace(services: Services): Disposable {
  const { index } = services;
  return Disposable.from(
    index,
    showProgress(index),
    registerSymbols(services),
    commands.registerCommand('glossator.indexWorkspace', async () => {
      if (!workspace.workspaceFolders) return say(l10n.t('Open a folder first.'));
      await built(index);
      if (index.state.kind === 'ready') say(l10n.t('The index holds {0}.', articlesText(index.state.articles)));
    }),
    commands.registerCommand('glossator.cancelIndexing', () => index.cancel()),
    registerAtCursor(services, 'glossator.statementsEverywhere', (place) => showStatements(index, place)),
    registerAtCursor(services, 'glossator.articlesMentioning', (place) => showArticles(index, place)),
  );
}

async function showStatements(index: WorkspaceIndexer, place: Place): Promise<void> {
  const speaker = speakerAt(place.view, place.offset);
  if (!speaker) return say(l10n.t('The cursor is on no speaker and in no statement.'));
  const details = await detailsOf(index, place, speaker);
  const statements = details?.appearances.flatMap((a) => a.statements) ?? [];
  await peek(
    place,
    statements.map((s) => locationAt(s.article.uri, s.place)),
  );
}

async function showArticles(index: WorkspaceIndexer, place: Place): Promise<void> {
  const entity = entityAt(place.view, place.offset);
  if (!entity) return say(l10n.t('The cursor is on no name.'));
  const details = await detailsOf(index, place, entity);
  const locations = details?.appearances.map((a) => locationAt(a.article.uri, placeAt(a.places, a.introduction))) ?? [];
  await peek(place, locations);
}

async function detailsOf(index: WorkspaceIndexer, { document }: Place, { id }: Entity): Promise<EntityDetails | null> {
  await built(index);
  const key = await index.ask({ ask: 'keyOf', uri: String(document.uri), entityId: id });
  return key === null ? null : index.ask({ ask: 'details', key, scope: null });
}

async function built(index: WorkspaceIndexer): Promise<void> {
  try {
    await index.build();
  } catch (error) {
    tell('error', l10n.t('The articles of the workspace could not be read: {0}', reasonOf(error)));
  }
}

/** Lists the places in VS Code's own peek view. */
async function peek({ document, offset }: Place, locations: readonly Location[]): Promise<void> {
  if (locations.length === 0) return say(l10n.t('Nothing was found in the articles.'));
  const position = document.positionAt(offset);
  await commands.executeCommand('editor.action.showReferences', document.uri, position, locations);
}
