import { commands, Disposable, l10n, Uri, workspace } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { spanOf } from '../text';
import { registerEntities } from './entities';
import { registerMany } from './many';
import { registerMarks } from './mark';
import { registerNotes } from './notes';
import { registerQuickFixes } from './quickFixes';
import { registerRoles } from './roles';
import { registerSpans } from './spans';
import { registerStatements } from './statements';
import { decide, itemAt, type GivenItem } from './subject';

/** The reader's decisions on what the engine suggests: by command, by quick fix, undone and redone. */
export function activateDecide(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    registerQuickFixes(annotations),
    commands.registerCommand('glossator.decide', async (uri: string, decision: Decision) => {
      const document = await workspace.openTextDocument(Uri.parse(uri));
      if (await annotations.view(document)) await decide(annotations, { document }, decision);
    }),
    ...(['accept', 'reject'] as const).map((type) =>
      registerAtCursor<GivenItem>(services, `glossator.${type}`, async (place, given) => {
        const ids = chosenIds(place, given);
        if (ids.length === 0) return say(l10n.t('There is no annotation here.'));
        await decide(annotations, place, { type, ids });
      }),
    ),
    registerMarks(services),
    registerSpans(services),
    registerMany(services),
    registerEntities(services),
    registerRoles(services),
    registerStatements(services),
    registerNotes(services),
    registerAtCursor(services, 'glossator.undoDecision', async ({ document }) => {
      if (!(await annotations.ask(document, { ask: 'undo' }))) say(l10n.t('There is no decision to undo.'));
    }),
    registerAtCursor(services, 'glossator.redoDecision', async ({ document }) => {
      if (!(await annotations.ask(document, { ask: 'redo' }))) say(l10n.t('There is no decision to redo.'));
    }),
  );
}

/** What is under the cursors, and every mention in what is selected. */
function chosenIds(place: Place, given: Partial<GivenItem>): string[] {
  const { document, editor, view } = place;
  if (!editor || given.id !== undefined) return [itemAt(place, given)?.id ?? []].flat();
  return editor.selections.flatMap((selection) => {
    if (selection.isEmpty) return itemAt({ ...place, offset: document.offsetAt(selection.active) }, {})?.id ?? [];
    const span = spanOf(document, selection);
    const statement = view.statementAt(span.start);
    // The words of a statement, neither more nor less, are that statement.
    if (statement && statement.target.start === span.start && statement.target.end === span.end) {
      return view.statementId(statement.index);
    }
    return [...view.mentionsIn(span)].map(({ index }) => view.mentionId(index));
  });
}
