import { commands, Disposable, l10n, Uri, workspace, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import { registerAtCursor, reveal, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { locationOf } from '../text';
import { pickSpeaker } from './pickSpeaker';
import { entityAt, neighbour, speakerAt } from './places';

export function registerNavigation(services: Services): Disposable {
  const atCursor = (id: string, run: (place: Place) => unknown): Disposable =>
    registerAtCursor(services, `glossator.${id}`, run);
  return Disposable.from(
    atCursor('nextMention', (place) => goToMention(place, 1)),
    atCursor('previousMention', (place) => goToMention(place, -1)),
    atCursor('nextStatement', (place) => goToStatement(place, 1)),
    atCursor('previousStatement', (place) => goToStatement(place, -1)),
    atCursor('allMentions', showMentions),
    atCursor('allStatements', showStatements),
    atCursor('goToSpeaker', goToSpeaker),
    // The links in hover cards; they name their entity and need no cursor.
    commands.registerCommand('glossator.reveal', async (uri: string, span: Span) => {
      await reveal(await workspace.openTextDocument(Uri.parse(uri)), span);
    }),
  );
}

async function goToMention({ document, view, offset }: Place, step: 1 | -1): Promise<void> {
  const entity = entityAt(view, offset);
  if (!entity) return say(l10n.t('The cursor is on no name.'));
  const here = view.mentionAt(offset)!;
  await reveal(
    document,
    neighbour(view.mentionsOf(entity), (m) => m.start, here.start, step)!,
  );
}

async function goToStatement({ document, view, offset }: Place, step: 1 | -1): Promise<void> {
  const speaker = speakerAt(view, offset);
  if (!speaker) return say(l10n.t('The cursor is on no speaker and in no statement.'));
  const here = view.statementAt(offset)?.target.start ?? offset;
  const statement = neighbour(view.statementsOf(speaker), (s) => s.target.start, here, step)!;
  await reveal(document, statement.target);
}

async function showMentions({ document, view, offset }: Place): Promise<void> {
  const entity = entityAt(view, offset);
  if (!entity) return say(l10n.t('The cursor is on no name.'));
  await peek(document, offset, view.mentionsOf(entity));
}

async function showStatements({ document, view, offset }: Place): Promise<void> {
  const speaker = speakerAt(view, offset);
  if (!speaker) return say(l10n.t('The cursor is on no speaker and in no statement.'));
  const statements = view.statementsOf(speaker).map((s) => s.target);
  await peek(document, offset, statements);
}

/** Lists the places in VS Code's own peek view. */
async function peek(document: TextDocument, offset: number, spans: readonly Span[]): Promise<void> {
  const locations = spans.map((span) => locationOf(document, span));
  const position = document.positionAt(offset);
  await commands.executeCommand('editor.action.showReferences', document.uri, position, locations);
}

async function goToSpeaker({ document, view }: Place): Promise<void> {
  const picked = await pickSpeaker(document, view, l10n.t('Go to Speaker'));
  if (picked) await reveal(document, picked.span);
}
