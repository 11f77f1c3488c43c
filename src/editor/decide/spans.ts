import { Disposable, l10n, Selection } from 'vscode';
import type { Span } from '../../core/analysis';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { rangeOf } from '../text';
import { decide, itemAt, itemsIn, selectedSpans, type GivenItem, type Item } from './subject';
import { grown, shrunk, type End } from './words';

/** Text looked at on each side of a span for the next word, in UTF-16 units: longer than any word. */
const AROUND = 500;

type Step = (text: string, span: Span) => Span;

const STEPS: readonly (readonly [`${'grow' | 'shrink'}${Capitalize<End>}`, Step])[] = [
  ['growStart', (text, span) => grown(text, span, 'start')],
  ['growEnd', (text, span) => grown(text, span, 'end')],
  ['shrinkStart', (text, span) => shrunk(text, span, 'start')],
  ['shrinkEnd', (text, span) => shrunk(text, span, 'end')],
];

/** A mark gets the right words: a word more or less at one of its ends, or just those that are selected. */
export function registerSpans(services: Services): Disposable {
  return Disposable.from(
    ...STEPS.map(([id, step]) =>
      registerAtCursor<GivenItem>(services, `glossator.${id}`, (place, given) => resize(services, place, given, step)),
    ),
    registerAtCursor<GivenItem & Span>(services, 'glossator.setSpan', (place, given) =>
      setSpan(services, place, given),
    ),
  );
}

async function resize({ annotations }: Services, place: Place, given: Partial<GivenItem>, step: Step): Promise<void> {
  const item = itemAt(place, given);
  if (!item) return say(l10n.t('There is no annotation here.'));
  const { document, editor } = place;
  const from = Math.max(0, item.start - AROUND);
  const text = document.getText(rangeOf(document, { start: from, end: item.end + AROUND }));
  const moved = step(text, { start: item.start - from, end: item.end - from });
  const span = { start: moved.start + from, end: moved.end + from };
  if (!(await decide(annotations, place, { type: 'setSpan', id: item.id, span }))) return;
  // The next step is about the same mark.
  if (editor && (place.offset < span.start || place.offset > span.end)) {
    const cursor = document.positionAt(span.start);
    editor.selection = new Selection(cursor, cursor);
  }
}

/** The selected words are those of the mark that fits them best. */
async function setSpan(services: Services, place: Place, given: Partial<GivenItem & Span>): Promise<void> {
  const span = wanted(place, given);
  if (!span) return say(l10n.t('Select the words in the text first.'));
  const item = given.id === undefined ? bestFit(itemsIn(place.view, span), span) : itemAt(place, given);
  if (!item) return say(l10n.t('There is no annotation here.'));
  await decide(services.annotations, place, { type: 'setSpan', id: item.id, span });
}

function wanted({ editor }: Place, { start, end }: Partial<Span>): Span | undefined {
  return start !== undefined && end !== undefined ? { start, end } : selectedSpans(editor)[0];
}

/** The item that shares most with the span, and has least beside it. */
function bestFit(items: readonly Item[], span: Span): Item | undefined {
  const fit = ({ start, end }: Span): number => {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    return shared / (end - start + span.end - span.start - shared);
  };
  return items.reduce<Item | undefined>((best, item) => (best && fit(best) >= fit(item) ? best : item), undefined);
}
