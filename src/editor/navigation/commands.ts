import { commands, Disposable, l10n, Uri, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf } from '../../worker/view';
import { registerAtCursor, reveal, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { locationOf, wordsOf } from '../text';
import { mentionsText, roleText, statementsText } from '../wording';
import { entityAt, introductionOf, neighbour, speakerAt, speakersOf } from './places';

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

interface SpeakerItem extends QuickPickItem {
  readonly span: Span;
}

async function goToSpeaker({ document, view }: Place): Promise<void> {
  const items = speakersOf(view).map(({ speaker, statements }): SpeakerItem => {
    const first = introductionOf(view, speaker) ?? statements[0]!.target;
    return {
      label: speaker.name,
      description: `${statementsText(statements.length)}, ${mentionsText(view.countsOf(speaker).mentions)}`,
      detail: rolesLine(speaker) || wordsOf(document, statements[0]!.target, 100),
      span: first,
    };
  });
  if (items.length === 0) return say(l10n.t('Nobody is quoted in this text.'));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Go to Speaker'),
    placeHolder: l10n.t('Type a name, a role or an organization'),
    matchOnDetail: true,
  });
  if (picked) await reveal(document, picked.span);
}

const rolesLine = (speaker: Entity): string => rolesOf(speaker).map(roleText).join('; ');
