import { Disposable, l10n } from 'vscode';
import type { MentionView, StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { spanOf } from '../text';
import { percent } from '../questions/question';
import { choose } from './ask';
import { decide, itemAt, itemsIn, mentionAt, type GivenItem } from './subject';

const VISIBLE = { acceptVisible: 'accept', rejectVisible: 'reject' } as const;
const BY_CONFIDENCE = { acceptByConfidence: 'accept', rejectByConfidence: 'reject' } as const;

/** Shares that the reader may draw the line at. */
const LIMITS = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Which suggestions: those that are at least, and less than, so sure; from 0 to 1. */
interface Sureness {
  readonly least: number;
  readonly below: number;
}

/** Decisions on more than what is under the cursor. */
export function registerMany(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    ...Object.entries(VISIBLE).map(([id, type]) =>
      registerAtCursor(services, `glossator.${id}`, async (place) => {
        const ids = visibleItems(place, type);
        if (ids.length === 0) return say(l10n.t('There is no annotation here.'));
        await decide(annotations, place, { type, ids });
      }),
    ),
    ...Object.entries(BY_CONFIDENCE).map(([id, type]) =>
      registerAtCursor<Sureness>(services, `glossator.${id}`, async (place, given) => {
        const range = 'least' in given || 'below' in given ? { least: 0, below: Infinity, ...given } : undefined;
        const chosen = range ?? (await askRange(place.view, type));
        if (!chosen) return;
        await decide(annotations, place, { type, ids: suggestionsIn(place.view, type, chosen) });
      }),
    ),
    registerAtCursor<GivenItem>(services, 'glossator.rejectEverywhere', async (place, given) => {
      const mention = mentionAt(place, given);
      if (!mention) return say(l10n.t('The cursor is on no name.'));
      const ids = [place.view.mentionId(mention.index)];
      await decide(annotations, place, { type: 'reject', ids, everywhere: true });
    }),
    registerAtCursor<GivenItem>(services, 'glossator.remove', async (place, given) => {
      const item = itemAt(place, given);
      if (!item) return say(l10n.t('There is no annotation here.'));
      await decide(annotations, place, { type: 'remove', ids: [item.id] });
    }),
  );
}

/** The suggestions in the visible lines. An open question can't be accepted: there is nobody yet whom it is about. */
function visibleItems({ document, editor, view }: Place, type: 'accept' | 'reject'): string[] {
  const isWanted = (item: MentionView | StatementView): boolean =>
    !item.accepted && (type === 'reject' || !('entity' in item) || item.entity !== null);
  const spans = (editor?.visibleRanges ?? []).map((range) => spanOf(document, range));
  return [...new Set(spans.flatMap((span) => itemsIn(view, span, isWanted).map(({ id }) => id)))];
}

/** Lets the reader draw the line, with what lies on each side of it counted. */
function askRange(view: View, type: 'accept' | 'reject'): Promise<Sureness | undefined> {
  const choices = LIMITS.flatMap((limit) => {
    const above = { least: limit, below: Infinity };
    const under = { least: 0, below: limit };
    return [type === 'accept' ? above : under, ...(type === 'reject' ? [above] : [])].map((value) => ({
      value,
      limit,
    }));
  });
  return choose(
    type === 'accept' ? l10n.t('Accept by Confidence') : l10n.t('Reject by Confidence'),
    choices.map(({ value, limit }) => ({
      label: value.least > 0 ? l10n.t('{0} or more', percent(limit)) : l10n.t('less than {0}', percent(limit)),
      description: l10n.t('{0} suggestions', suggestionsIn(view, type, value).length),
      value,
    })),
  );
}

/** The suggestions on which nobody has decided. */
function suggestionsIn(view: View, type: 'accept' | 'reject', { least, below }: Sureness): string[] {
  const fits = (s: { accepted: boolean; confidence: number }): boolean =>
    !s.accepted && s.confidence >= least && s.confidence < below;
  const ids: string[] = [];
  for (let i = 0; i < view.mentionCount; i++) {
    const mention = view.mention(i);
    if (fits(mention) && (type === 'reject' || mention.entity)) ids.push(view.mentionId(i));
  }
  for (let i = 0; i < view.statementCount; i++) if (fits(view.statement(i))) ids.push(view.statementId(i));
  return ids;
}
