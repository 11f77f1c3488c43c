import { Disposable, l10n, window, type QuickPickItem } from 'vscode';
import type { Span } from '../../core/analysis';
import type { MentionView } from '../../worker/items';
import { registerAtCursor, reveal, say, type Place } from '../commands';
import { decide, type GivenEntity } from '../decide/subject';
import { neighbour } from '../navigation/places';
import type { Annotations } from '../services/annotations';
import type { Services } from '../services/services';
import { wordsOf } from '../text';
import { mentionsText } from '../wording';
import { registerQuestionHover } from './hover';
import type { Outlines } from './outlines';
import { questionsOf } from './question';
import { registerAnswers } from './quickFixes';

/** What the engine leaves to the reader: shown in the text, explained on hover, settled with a quick fix. */
export function activateQuestions(services: Services, outlines: Outlines): Disposable {
  const { annotations } = services;
  return Disposable.from(
    outlines,
    registerAnswers(annotations),
    registerQuestionHover(annotations),
    registerAtCursor(services, 'glossator.nextQuestion', (place) => goToQuestion(place, 1)),
    registerAtCursor(services, 'glossator.previousQuestion', (place) => goToQuestion(place, -1)),
    registerAtCursor<GivenEntity>(services, 'glossator.attach', (place, given) => attach(annotations, place, given)),
  );
}

async function goToQuestion({ document, view, offset }: Place, step: 1 | -1): Promise<void> {
  const { mentions, statements } = questionsOf(view);
  const spans: Span[] = [...mentions, ...statements.map((s) => s.target)].sort((a, b) => a.start - b.start);
  // Within a question that is selected, its start counts, not the cursor at its end.
  const here = spans.findLast((s) => s.start <= offset && s.end >= offset)?.start ?? offset;
  const next = neighbour(spans, (s) => s.start, here, step);
  if (!next) return say(l10n.t('There is no open question in this text.'));
  await reveal(document, next);
}

interface EntityItem extends QuickPickItem {
  readonly entityId: string;
}

/** Lets the reader choose whom the words under the cursor mean, among all of their kind in the text. */
async function attach(annotations: Annotations, place: Place, { entityId }: Partial<GivenEntity>): Promise<void> {
  const { view, offset } = place;
  const mention = view.mentionAt(offset);
  if (!mention) return say(l10n.t('The cursor is on no name.'));
  const to = entityId ?? (await askWho(place, mention));
  if (to === undefined) return;
  await decide(annotations, place, { type: 'attach', ids: [view.mentionId(mention.index)], entityId: to });
}

async function askWho({ document, view }: Place, mention: MentionView): Promise<string | undefined> {
  const items = view.entities
    .filter((entity) => entity.type === mention.type && entity !== mention.entity)
    .map((entity): EntityItem => {
      const count = view.countsOf(entity).mentions;
      return { label: entity.name, description: mentionsText(count), entityId: entity.id };
    });
  if (items.length > 0) {
    const words = wordsOf(document, mention, 40);
    const title = l10n.t('Who is “{0}”?', words);
    return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.entityId;
  }
  say(l10n.t('The text names nobody else.'));
  return undefined;
}
