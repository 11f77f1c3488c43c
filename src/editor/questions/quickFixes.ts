import { CodeAction, CodeActionKind, l10n, languages, type Disposable, type TextDocument } from 'vscode';
import type { MentionView } from '../../worker/items';
import type { View } from '../../worker/view';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import { isQuestion } from './question';

/** "This is John Smith" in the light bulb's menu, for each who may be meant. */
export function registerAnswers(annotations: Annotations): Disposable {
  return forLanguages((selector) =>
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, _context, token) => {
          const view = await annotations.view(document, token);
          const mention = view?.mentionAt(document.offsetAt(range.start));
          return view && mention && isQuestion(mention) ? answers(document, view, mention) : undefined;
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

function answers(document: TextDocument, view: View, mention: MentionView): CodeAction[] {
  const ids = [view.mentionId(mention.index)];
  const uri = String(document.uri);
  const known = view.candidates(mention.index).map((entity, i) => {
    const decision = { type: 'attach', ids, entityId: entity.id };
    const action = answer(l10n.t('This is {0}', entity.name), 'glossator.decide', uri, decision);
    action.isPreferred = i === 0;
    return action;
  });
  return [...known, answer(l10n.t('This is somebody else…'), 'glossator.attach', { uri, offset: mention.start })];
}

function answer(title: string, command: string, ...args: readonly unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [...args] };
  return action;
}
