import { l10n, type TextEditor } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Decision, ItemList } from '../../core/sidecar/decisions';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView, StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { say, type Place } from '../commands';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { spanOf } from '../text';
import { withoutSpace } from './words';

/** An annotation or a statement that a command is about. */
export interface Item extends Span {
  readonly of: Exclude<ItemList, 'entities'>;
  readonly id: string;
}

/** Says which item a command is about, instead of the cursor. */
export interface GivenItem {
  readonly id: string;
}

/** Says which entity a command is about, instead of the cursor. */
export interface GivenEntity {
  readonly entityId: string;
}

/** @returns whether anything changed; where not, a message says why. */
export async function decide(annotations: Annotations, { document }: Pick<Place, 'document'>, decision: Decision) {
  try {
    const changed = await annotations.ask(document, { ask: 'decide', decision });
    if (!changed) say(l10n.t('There is nothing to change here.'));
    return changed;
  } catch (error) {
    tell('error', reasonOf(error));
    return false;
  }
}

/** The innermost mention at the place; where there is none, the statement. */
export function itemAt(place: Place, given: Partial<GivenItem>): Item | undefined {
  const mention = mentionAt(place, given);
  if (mention) return mentionItem(place.view, mention);
  const statement = statementAt(place, given);
  return statement && statementItem(place.view, statement);
}

export function mentionAt(place: Place, { id }: Partial<GivenItem>): MentionView | undefined {
  return id === undefined ? place.view.mentionAt(place.offset) : place.view.mentionWithId(id);
}

export function statementAt(place: Place, { id }: Partial<GivenItem>): StatementView | undefined {
  return id === undefined ? place.view.statementAt(place.offset) : place.view.statementWithId(id);
}

/** Whom the mention at the place is of; in a statement, who says it. */
export function entityAt(place: Place, { entityId }: Partial<GivenEntity>): Entity | undefined {
  const { view, offset } = place;
  if (entityId !== undefined) return view.entity(entityId);
  const mention = view.mentionAt(offset);
  return (mention ? mention.entity : view.statementAt(offset)?.speaker) ?? undefined;
}

export const mentionItem = (view: View, { index, start, end }: MentionView): Item => ({
  of: 'annotations',
  id: view.mentionId(index),
  start,
  end,
});

export const statementItem = (view: View, { index, target }: StatementView): Item => ({
  of: 'statements',
  id: view.statementId(index),
  start: target.start,
  end: target.end,
});

/** The selections that hold words, without white space at their ends. */
export const selectedSpans = (editor: TextEditor | undefined): Span[] =>
  (editor?.selections ?? []).flatMap((selection) => {
    const { document } = editor!;
    return withoutSpace(document.getText(selection), spanOf(document, selection).start) ?? [];
  });

/** The mentions and statements that share at least one unit with the span. */
export function itemsIn(
  view: View,
  span: Span,
  isWanted: (item: MentionView | StatementView) => boolean = () => true,
): Item[] {
  const mentions = [...view.mentionsIn(span)].filter(isWanted).map((mention) => mentionItem(view, mention));
  const statements = Array.from({ length: view.statementCount }, (_, i) => view.statement(i))
    .filter(({ target }) => target.start < span.end && target.end > span.start)
    .filter(isWanted)
    .map((statement) => statementItem(view, statement));
  return [...mentions, ...statements];
}
