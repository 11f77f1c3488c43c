import { Disposable, EventEmitter, InlayHint, InlayHintLabelPart, l10n, languages, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { MentionView } from '../../worker/items';
import type { View } from '../../worker/view';
import { introductionOf } from '../navigation/places';
import { percent, whoText } from '../questions/question';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { affects, setting } from '../settings';
import { locationOf, spanOf, wordsOf } from '../text';

/** Says after "he", "she" and "his company" who is meant, and after an ambiguous name who may be. */
export function activateInlayHints({ annotations }: Services): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    annotations.onDidChange((document) => {
      const isOn = setting('inlayHints.pronouns', document);
      if (isOn && annotations.progress(document)?.kind === 'ready') changed.fire();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'inlayHints.pronouns')) changed.fire();
    }),
    forLanguages((selector) =>
      languages.registerInlayHintsProvider(selector, {
        onDidChangeInlayHints: changed.event,
        provideInlayHints: async (document, range, token) => {
          if (!setting('inlayHints.pronouns', document)) return undefined;
          const view = await annotations.view(document, token);
          return view && hintsIn(document, view, spanOf(document, range));
        },
      }),
    ),
  );
}

function hintsIn(document: TextDocument, view: View, span: Span): InlayHint[] {
  // Of mentions that end together ("that her company", "her company") the longest speaks.
  const hints = new Map<number, InlayHint>();
  for (const mention of view.mentionsIn(span)) {
    if (mention.type === 'term' || hints.has(mention.end)) continue;
    const part = labelOf(document, view, mention);
    if (!part) continue;
    const hint = new InlayHint(document.positionAt(mention.end), [part]);
    hint.paddingLeft = true;
    hints.set(mention.end, hint);
  }
  return [...hints.values()];
}

function labelOf(document: TextDocument, view: View, mention: MentionView): InlayHintLabelPart | undefined {
  const { entity, kind, index, confidence } = mention;
  const words = wordsOf(document, mention, 40);
  if (entity && kind !== 'name') {
    const part = new InlayHintLabelPart(entity.name);
    part.tooltip = l10n.t('“{0}” means {1}. Confidence: {2}', words, entity.name, percent(confidence));
    const introduction = introductionOf(view, entity);
    if (introduction) part.location = locationOf(document, introduction);
    return part;
  }
  const candidates = view.candidates(index);
  if (entity || candidates.length === 0) return undefined;
  const part = new InlayHintLabelPart(whoText(candidates));
  part.tooltip = l10n.t('The text leaves open who “{0}” is. A quick fix settles it.', words);
  return part;
}
