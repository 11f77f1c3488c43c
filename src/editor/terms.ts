import { l10n, type TextDocument } from 'vscode';
import type { Entity } from '../core/sidecar/record';
import { usesOf, type TermUser, type TermUses } from '../core/terms/uses';
import type { EntityHit } from '../core/index/answers';
import type { View } from '../worker/view';
import { lengthOf } from './services/entry';
import { articlesText, articleText } from './wording';
import type { WorkspaceIndexer } from './workspace/workspaceIndex';

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

/** What the other articles of the workspace have of a term. */
export interface Elsewhere {
  readonly words: string;
  /** The first use by the articles' dates; null where that is in this article. */
  readonly first: EntityHit['first'] | null;
}

/** Undefined as long as the workspace is not indexed. */
export async function elsewhere(
  index: WorkspaceIndexer,
  document: TextDocument,
  term: Entity,
): Promise<Elsewhere | undefined> {
  if (index.state.kind !== 'ready') return undefined;
  const uri = String(document.uri);
  const hit = await index.ask({ ask: 'entityOf', uri, entityId: term.id }).catch(() => null);
  if (!hit) return undefined;
  const { first, articles } = hit;
  if (first.uri !== uri) {
    const words = l10n.t('In {0} since {1}. First: {2}', articlesText(articles), first.date.day, articleText(first));
    return { words, first };
  }
  const words =
    articles === 1
      ? l10n.t('New in this article: no other one of the workspace uses it.')
      : l10n.t('New in this article: no earlier one of the workspace uses it. Later ones: {0}', articles - 1);
  return { words, first: null };
}
