import { Hover, languages, type CancellationToken, type Disposable, type Position, type TextDocument } from 'vscode';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { rangeOf } from '../text';
import { Cards } from './cards';
import { card } from './markdown';

/** Hover cards: who is this, what is this term, who says this. */
export function activateHover({ annotations }: Services): Disposable {
  const provideHover = async (document: TextDocument, position: Position, token: CancellationToken) => {
    const view = await annotations.view(document, token);
    if (!view) return undefined;
    const offset = document.offsetAt(position);
    const mention = view.mentionAt(offset);
    const statement = view.statementAt(offset);
    const at = mention ?? statement?.target;
    if (!at) return undefined;
    const cards = new Cards(document, view);
    const parts = [
      ...(mention ? [card(cards.entity(mention))] : []),
      ...(statement ? [card(cards.statement(statement))] : []),
    ];
    return new Hover(parts, rangeOf(document, at));
  };
  return forLanguages((selector) => languages.registerHoverProvider(selector, { provideHover }));
}
