import { Disposable, l10n, window, type QuickPickItem } from 'vscode';
import type { Span } from '../../core/analysis';
import { registerAtCursor, reveal, say, type Place } from '../commands';
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
    registerAtCursor(services, 'glossator.attach', (place) => attach(annotations, place)),
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
async function attach(annotations: Annotations, { document, view, offset }: Place): Promise<void> {
  const mention = view.mentionAt(offset);
  if (!mention) return say(l10n.t('The cursor is on no name.'));
  const id = view.mentionId(mention.index);
  const items = view.entities
    .filter((entity) => entity.type === mention.type && entity !== mention.entity)
    .map((entity): EntityItem => {
      const count = view.countsOf(entity).mentions;
      return { label: entity.name, description: mentionsText(count), entityId: entity.id };
    });
  if (items.length === 0) return say(l10n.t('The text names nobody else.'));
  const words = wordsOf(document, mention, 40);
  const picked = await window.showQuickPick(items, { title: l10n.t('Who is “{0}”?', words), matchOnDetail: true });
  if (!picked) return;
  await annotations.ask(document, {
    ask: 'decide',
    decision: { type: 'attach', ids: [id], entityId: picked.entityId },
  });
}
