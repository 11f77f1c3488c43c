import { Hover, l10n, languages, MarkdownString, type Disposable, type TextDocument } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import type { MentionView } from '../../worker/items';
import type { View } from '../../worker/view';
import { commandUri } from '../commands';
import { plain } from '../hover/markdown';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import { rangeOf } from '../text';
import { typeText } from '../wording';
import { isQuestion, percent, whoText } from './question';

/** Says who may be meant, with links that settle it. */
export function registerQuestionHover(annotations: Annotations): Disposable {
  return forLanguages((selector) =>
    languages.registerHoverProvider(selector, {
      provideHover: async (document, position, token) => {
        const view = await annotations.view(document, token);
        const mention = view?.mentionAt(document.offsetAt(position));
        if (!view || !mention || !isQuestion(mention)) return undefined;
        return new Hover(card(document, view, mention), rangeOf(document, mention));
      },
    }),
  );
}

function card(document: TextDocument, view: View, mention: MentionView): MarkdownString {
  const ids = [view.mentionId(mention.index)];
  const candidates = view.candidates(mention.index);
  const link = (words: string, decision: Decision): string =>
    `[${plain(words)}](${commandUri('glossator.decide', String(document.uri), decision)})`;
  const answers = [
    ...candidates.map((e) => link(l10n.t('This is {0}', e.name), { type: 'attach', ids, entityId: e.id })),
    ...(mention.entity ? [link(l10n.t('Accept'), { type: 'accept', ids })] : []),
    link(l10n.t('Reject'), { type: 'reject', ids }),
  ];
  const markdown = new MarkdownString(`${plain(question(view, mention))}\n\n${answers.join(' | ')}`);
  markdown.isTrusted = { enabledCommands: ['glossator.decide'] };
  return markdown;
}

function question(view: View, { index, entity, type, confidence }: MentionView): string {
  if (!entity) return l10n.t('Open question: {0}', whoText(view.candidates(index)));
  return l10n.t(
    'Open question: is this the {0} {1}? Confidence: {2}',
    typeText(type),
    entity.name,
    percent(confidence),
  );
}
