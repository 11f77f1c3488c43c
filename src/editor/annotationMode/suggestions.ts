import { Disposable, l10n, Selection, TextEditorRevealType, window } from 'vscode';
import type { Span } from '../../core/analysis';
import { registerAtCursor, reveal, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { rangeOf, spanOf } from '../text';

/** From one suggestion to the next, names and statements alike: what is accepted is passed over. */
export function registerSuggestions(services: Services): Disposable {
  return Disposable.from(
    registerAtCursor(services, 'glossator.nextSuggestion', (place) => goToSuggestion(place, 1)),
    registerAtCursor(services, 'glossator.previousSuggestion', (place) => goToSuggestion(place, -1)),
  );
}

async function goToSuggestion({ document, view, offset, editor }: Place, step: 1 | -1): Promise<void> {
  // Several begin at the same word: a selected one is left for the next longer one.
  const here = editor ? spanOf(document, editor.selection) : { start: offset, end: offset };
  const open = view.suggestions();
  const next =
    step === 1
      ? (open.find((span) => order(span, here) > 0) ?? open[0])
      : (open.findLast((span) => order(span, here) < 0) ?? open.at(-1));
  if (!next) return say(l10n.t('Every suggestion in this text is decided on.'));
  if (!editor || editor !== window.activeTextEditor) return reveal(document, next);
  // Without taking the focus anew: it would close the list of keys if that is asked for meanwhile.
  const range = rangeOf(document, next);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

const order = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
