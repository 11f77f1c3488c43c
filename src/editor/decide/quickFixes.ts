import { CodeAction, CodeActionKind, l10n, languages, type Disposable, type TextDocument } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import type { MentionView, StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { letOthers } from '../breath';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import { wordsOf } from '../text';
import { speakerName, typeText } from '../wording';

/** Accept, reject and what else can be said of a mark, in the light bulb's menu. */
export function registerQuickFixes(annotations: Annotations): Disposable {
  return forLanguages((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, _context, token) => {
          const view = await annotations.view(document, token);
          if (!view) return undefined;
          await letOthers(); // The cursor moves often, and the light bulb may come a moment after it.
          const offset = document.offsetAt(range.start);
          const mention = view.mentionAt(offset);
          const statement = view.statementAt(offset);
          return [
            ...(mention ? mentionFixes(document, view, mention) : []),
            ...(statement ? statementFixes(document, view, statement) : []),
            ...(mention ? mentionRewrites(document, view, mention) : []),
            ...(statement ? statementRewrites(document, view, statement) : []),
          ];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    ),
  );
}

function mentionFixes(document: TextDocument, view: View, mention: MentionView): CodeAction[] {
  const words = wordsOf(document, mention, 40);
  const ids = [view.mentionId(mention.index)];
  const { entity } = mention;
  const all = entity ? view.countsOf(entity).mentions : 1;
  return [
    ...(mention.accepted
      ? []
      : [fix(document, l10n.t('Accept “{0}” as {1}', words, typeText(mention.type)), { type: 'accept', ids })]),
    fix(document, l10n.t('Reject “{0}” as {1}', words, typeText(mention.type)), { type: 'reject', ids }),
    ...(entity && all > 1
      ? [
          fix(document, l10n.t('Accept all {0} mentions of {1}', all, entity.name), {
            type: 'acceptEntity',
            id: entity.id,
          }),
          fix(document, l10n.t('Reject all {0} mentions of {1}', all, entity.name), {
            type: 'rejectEntity',
            id: entity.id,
          }),
        ]
      : []),
  ];
}

function statementFixes(document: TextDocument, view: View, statement: StatementView): CodeAction[] {
  const ids = [view.statementId(statement.index)];
  const name = speakerName(statement);
  return [
    ...(statement.accepted
      ? []
      : [fix(document, l10n.t('Accept this statement of {0}', name), { type: 'accept', ids })]),
    fix(document, l10n.t('Reject this statement of {0}', name), { type: 'reject', ids }),
  ];
}

function fix(document: TextDocument, title: string, decision: Decision): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'glossator.decide', title, arguments: [String(document.uri), decision] };
  return action;
}

/** What the reader can say of a mark beside yes and no; the commands ask for the rest. */
function mentionRewrites(document: TextDocument, view: View, { index, start, end, entity }: MentionView): CodeAction[] {
  const run = (title: string, command: string, given: object): CodeAction =>
    rewrite(document, title, command, { offset: start, ...given });
  const item = { id: view.mentionId(index) };
  const who = { entityId: entity?.id };
  return [
    run(l10n.t('Change the type…'), 'glossator.changeType', item),
    run(l10n.t('Mark these words everywhere'), 'glossator.markEverywhere', { start, end }),
    run(l10n.t('Reject these words everywhere'), 'glossator.rejectEverywhere', item),
    ...(entity
      ? [
          run(l10n.t('Rename {0}…', entity.name), 'glossator.renameEntity', who),
          run(l10n.t('Who is the same as {0}?', entity.name), 'glossator.mergeEntity', who),
          run(l10n.t('Not {0}, but somebody else…', entity.name), 'glossator.splitEntity', who),
        ]
      : []),
    ...(entity?.type === 'person' ? [run(l10n.t('Add a role of {0}…', entity.name), 'glossator.addRole', who)] : []),
    run(l10n.t('Edit the note…'), 'glossator.editNote', {}),
  ];
}

function statementRewrites(document: TextDocument, view: View, { index, target }: StatementView): CodeAction[] {
  const given = { offset: target.start, id: view.statementId(index) };
  return [
    rewrite(document, l10n.t('Change the speaker…'), 'glossator.changeSpeaker', given),
    rewrite(document, l10n.t('Change the kind of statement…'), 'glossator.changeStatementKind', given),
  ];
}

function rewrite(document: TextDocument, title: string, command: string, given: object): CodeAction {
  const action = new CodeAction(title, CodeActionKind.RefactorRewrite);
  action.command = { command, title, arguments: [{ uri: String(document.uri), ...given }] };
  return action;
}
