import {
  Hover,
  l10n,
  languages,
  MarkdownString,
  type CancellationToken,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Span } from '../../core/analysis';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { setting } from '../settings';
import { elsewhere } from '../terms';
import { rangeOf } from '../text';
import { Cards } from './cards';
import { card } from './markdown';

/** Hover cards: who is this, what is this term, who says this. */
export function activateHover({ annotations, index }: Services): Disposable {
  const provideHover = async (document: TextDocument, position: Position, token: CancellationToken) => {
    const view = await annotations.view(document, token);
    if (!view) return undefined;
    const offset = document.offsetAt(position);
    const mention = view.mentionAt(offset);
    const statement = view.statementAt(offset);
    const at = mention ?? statement?.target;
    if (!at) return undefined;
    const cards = new Cards(document, view);
    const term = mention?.type === 'term' ? mention.entity : null;
    const across = term ? await elsewhere(index, document, term) : undefined;
    const parts = [
      ...(mention ? [card(cards.entity(mention, across))] : []),
      ...(statement ? [card(cards.statement(statement))] : []),
      ...(mention && setting('debug.why', document) ? [await whyOf(annotations, document, mention)] : []),
    ];
    return new Hover(parts, rangeOf(document, at));
  };
  return forLanguages((selector) => languages.registerHoverProvider(selector, { provideHover }));
}

/** For those who want to know: the engine's own words, which are not translated. */
async function whyOf(annotations: Annotations, document: TextDocument, { start, end }: Span): Promise<MarkdownString> {
  const why = await annotations.ask(document, { ask: 'why', span: { start, end } }).catch(() => null);
  const text = why
    ? l10n.t('Marked because: {0}. Confidence: {1}', why.reasons.join('; ') || '–', why.confidence.toFixed(2))
    : l10n.t('The engine does not mark this.');
  return new MarkdownString().appendText(text);
}
