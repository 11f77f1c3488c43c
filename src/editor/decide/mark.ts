import { Disposable, l10n, window, type TextEditor } from 'vscode';
import type { Span } from '../../core/analysis';
import type { EntityType } from '../../core/sidecar/record';
import type { View } from '../../worker/view';
import { registerForEditor, say } from '../commands';
import type { Annotations } from '../services/annotations';
import { spanOf } from '../text';

const COMMANDS = { markPerson: 'person', markOrganization: 'organization', markTerm: 'term' } as const;

/** The reader's own marks: what is selected is a person, an organization or a term, here or wherever it stands. */
export function registerMarks(annotations: Annotations): Disposable {
  return Disposable.from(
    ...Object.entries(COMMANDS).map(([id, type]) =>
      registerForEditor(annotations, `glossator.${id}`, (editor, view) => mark(annotations, editor, view, type)),
    ),
    registerForEditor(annotations, 'glossator.markEverywhere', (editor, view) =>
      markEverywhere(annotations, editor, view),
    ),
  );
}

async function mark(annotations: Annotations, editor: TextEditor, view: View, type: EntityType): Promise<void> {
  const { document } = editor;
  const spans = selectedSpans(editor);
  // A cursor in a mention of another type: the reader says what it is.
  const [at] = spans.length === 0 ? [view.mentionAt(document.offsetAt(editor.selection.active))] : [];
  if (at) {
    const ids = [view.mentionId(at.index)];
    await annotations.ask(document, { ask: 'decide', decision: { type: 'setType', ids, to: type } });
    return;
  }
  const wanted = spans.length > 0 ? spans : wordAtCursor(editor);
  if (wanted.length === 0) return say(l10n.t('Select the words to mark.'));
  await annotations.ask(document, {
    ask: 'decide',
    decision: { type: 'addMentions', spans: wanted, as: type, entityId: null },
  });
}

/** Marks all occurrences of the words of the mention under the cursor as that mention is marked. */
async function markEverywhere(
  annotations: Annotations,
  { document, selection }: TextEditor,
  view: View,
): Promise<void> {
  const mention = view.mentionAt(document.offsetAt(selection.active));
  if (!mention) return say(l10n.t('The cursor is on no name.'));
  const text = document.getText();
  const spans = occurrences(text, text.slice(mention.start, mention.end));
  const entityId = mention.entity?.id ?? null;
  await annotations.ask(document, {
    ask: 'decide',
    decision: { type: 'addMentions', spans, as: mention.type, entityId },
  });
  window.setStatusBarMessage(l10n.t('{0} places are marked.', spans.length), 4000);
}

/** The selections that are not empty, without white space at their ends. */
function selectedSpans({ document, selections }: TextEditor): Span[] {
  return selections.flatMap((selection) => {
    const words = document.getText(selection);
    const { start, end } = spanOf(document, selection);
    const span = {
      start: start + words.length - words.trimStart().length,
      end: end - words.length + words.trimEnd().length,
    };
    return span.start < span.end ? [span] : [];
  });
}

function wordAtCursor({ document, selection }: TextEditor): Span[] {
  const range = document.getWordRangeAtPosition(selection.active);
  return range ? [spanOf(document, range)] : [];
}

/** Where the words stand as whole words. */
function occurrences(text: string, words: string): Span[] {
  const out: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const isPart =
      /[\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 1), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!isPart) out.push({ start: at, end });
  }
  return out;
}
