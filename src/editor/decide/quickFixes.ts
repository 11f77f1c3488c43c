import { CodeAction, CodeActionKind, l10n, languages, type Disposable, type TextDocument } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import type { MentionView, StatementView, View } from '../../worker/view';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import { wordsOf } from '../text';
import { speakerName, typeText } from '../wording';

/** Accept and reject in the light bulb's menu. */
export function registerQuickFixes(annotations: Annotations): Disposable {
  return forLanguages((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, _context, token) => {
          const view = await annotations.view(document, token);
          if (!view) return undefined;
          const offset = document.offsetAt(range.start);
          const mention = view.mentionAt(offset);
          const statement = view.statementAt(offset);
          return [
            ...(mention ? mentionFixes(document, view, mention) : []),
            ...(statement ? statementFixes(document, view, statement) : []),
          ];
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
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
