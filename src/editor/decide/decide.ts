import { commands, Disposable, l10n, Uri, workspace, type TextDocument, type TextEditor } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import type { View } from '../../worker/view';
import { registerAtCursor, registerForEditor, say } from '../commands';
import type { Annotations } from '../services/annotations';
import type { Services } from '../services/services';
import { spanOf } from '../text';
import { registerMarks } from './mark';
import { registerQuickFixes } from './quickFixes';

/** The reader's decisions on what the engine suggests: by command, by quick fix, undone and redone. */
export function activateDecide(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    registerQuickFixes(annotations),
    commands.registerCommand('glossator.decide', async (uri: string, decision: Decision) => {
      await decide(annotations, await workspace.openTextDocument(Uri.parse(uri)), decision);
    }),
    registerForEditor(annotations, 'glossator.accept', (editor, view) =>
      decideSelected(annotations, editor, view, 'accept'),
    ),
    registerForEditor(annotations, 'glossator.reject', (editor, view) =>
      decideSelected(annotations, editor, view, 'reject'),
    ),
    registerMarks(annotations),
    registerAtCursor(services, 'glossator.undoDecision', async ({ document }) => {
      if (!(await annotations.ask(document, { ask: 'undo' }))) say(l10n.t('There is no decision to undo.'));
    }),
    registerAtCursor(services, 'glossator.redoDecision', async ({ document }) => {
      if (!(await annotations.ask(document, { ask: 'redo' }))) say(l10n.t('There is no decision to redo.'));
    }),
  );
}

async function decide(annotations: Annotations, document: TextDocument, decision: Decision): Promise<void> {
  if (!(await annotations.view(document))) return;
  if (!(await annotations.ask(document, { ask: 'decide', decision }))) say(l10n.t('There is nothing to change here.'));
}

/** Decides on what is under the cursors, or on everything that is selected. */
async function decideSelected(
  annotations: Annotations,
  { document, selections }: TextEditor,
  view: View,
  type: 'accept' | 'reject',
): Promise<void> {
  const spans = selections.map((selection) => spanOf(document, selection));
  const ids = spans.flatMap(({ start, end }) => (start === end ? idsAt(view, start) : idsWithin(view, start, end)));
  if (ids.length === 0) return say(l10n.t('There is no annotation here.'));
  await decide(annotations, document, { type, ids });
}

/** The innermost mention; where there is none, the statement. */
function idsAt(view: View, offset: number): string[] {
  const mention = view.mentionAt(offset);
  if (mention) return [view.mentionId(mention.index)];
  const statement = view.statementAt(offset);
  return statement ? [view.statementId(statement.index)] : [];
}

const idsWithin = (view: View, start: number, end: number): string[] =>
  [...view.mentionsIn({ start, end })].map((mention) => view.mentionId(mention.index));
