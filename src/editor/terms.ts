import { l10n, type TextDocument } from 'vscode';
import type { Entity } from '../core/sidecar/record';
import { usesOf, type TermUser, type TermUses } from '../core/terms/uses';
import type { View } from '../worker/view';
import { lengthOf } from './services/entry';

/** How the text of a document uses a term. */
export const usesOfTerm = (document: TextDocument, view: View, term: Entity): TermUses =>
  usesOf(
    view.mentionsOf(term),
    ({ start, end }) => {
      const statement = view.statementAt(start);
      if (!statement || statement.target.end < end) return undefined;
      const { speaker, speakerText } = statement;
      return speaker || speakerText ? { id: speaker?.id ?? null, words: speakerText } : undefined;
    },
    lengthOf(document),
  );

export const userName = (view: View, { id, words }: TermUser): string =>
  (id === null ? words : view.entity(id)?.name) ?? l10n.t('unnamed speaker');

export const usesText = (count: number): string => (count === 1 ? l10n.t('1 use') : l10n.t('{0} uses', count));

const BARS = '▁▂▃▄▅▆▇█';

/** How the uses are spread over the tenths of the text, as a row of bars with words for it; empty for a single use. */
export function spreadText({ count, parts }: TermUses): string {
  if (count < 2) return '';
  const most = Math.max(...parts);
  const bars = parts.map((n) => (n === 0 ? '·' : BARS[Math.round((n / most) * (BARS.length - 1))])).join('');
  return l10n.t('In {0} of the ten parts of the text: {1}', parts.filter((n) => n > 0).length, bars);
}
