import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import type { StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { registerAtCursor, type Place } from '../commands';
import type { GivenEntity } from '../decide/subject';
import { pickSpeaker } from '../navigation/pickSpeaker';
import { speakerAt } from '../navigation/places';
import type { Annotations } from '../services/annotations';
import type { Services } from '../services/services';
import { rangeOf } from '../text';
import { statementsText } from '../wording';

/** Whose statements are read in a document; of a speaker that no longer is in the text, the name is still known. */
interface Reading {
  readonly speakerId: string;
  readonly name: string;
}

/** "Read as": dims all but one speaker's statements, in the active text, until the reader ends it. */
export class ReadAs implements Disposable {
  private readonly readings = new WeakMap<TextDocument, Reading>();
  private readonly dimmed = new WeakMap<TextEditor, readonly Span[]>();
  private readonly dim = window.createTextEditorDecorationType({ opacity: '0.4' });
  private readonly item = window.createStatusBarItem('glossator.readAs', StatusBarAlignment.Left, 9);
  private readonly disposables: Disposable[];
  private context = false;

  constructor(private readonly services: Services) {
    const { annotations } = services;
    this.item.command = 'glossator.stopReadingAs';
    this.disposables = [
      this.dim,
      this.item,
      registerAtCursor<GivenEntity>(services, 'glossator.readAs', (place, given) => this.start(place, given)),
      commands.registerCommand('glossator.stopReadingAs', () => this.stop(window.activeTextEditor?.document)),
      annotations.onDidChange((document) => this.updateAll(document)),
      window.onDidChangeVisibleTextEditors(() => this.updateAll()),
      window.onDidChangeActiveTextEditor(() => this.tell()),
    ];
  }

  /** What is dimmed in an editor now. */
  spans(editor: TextEditor): readonly Span[] {
    return this.dimmed.get(editor) ?? [];
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private async start(place: Place, given: Partial<GivenEntity>): Promise<void> {
    const { document, view, offset, editor } = place;
    const speaker = editor
      ? (await pickSpeaker(document, view, l10n.t('Read as…')))?.speaker
      : (view.entity(given.entityId ?? '') ?? speakerAt(view, offset));
    if (!speaker) return;
    this.readings.set(document, { speakerId: speaker.id, name: speaker.name });
    this.updateAll(document);
  }

  private stop(document: TextDocument | undefined): void {
    if (!document) return;
    this.readings.delete(document);
    this.updateAll(document);
  }

  private updateAll(document?: TextDocument): void {
    for (const editor of window.visibleTextEditors) {
      if (!document || editor.document === document) this.update(editor, this.services.annotations);
    }
    this.tell();
  }

  private update(editor: TextEditor, annotations: Annotations): void {
    const { document } = editor;
    const reading = this.readings.get(document);
    const progress = annotations.progress(document);
    // What is dimmed stays so while the text is analysed: VS Code moves it with the words.
    if (reading && progress?.kind === 'busy') return;
    const speaker = reading && progress?.kind === 'ready' && progress.view.entity(reading.speakerId);
    const spans = speaker && progress.kind === 'ready' ? othersWords(document, progress.view, speaker) : [];
    if (spans.length === 0 && this.spans(editor).length === 0) return;
    this.dimmed.set(editor, spans);
    editor.setDecorations(
      this.dim,
      spans.map((span) => rangeOf(document, span)),
    );
  }

  /** Says in the status bar and to the keybindings whether the active text is read as somebody. */
  private tell(): void {
    const document = window.activeTextEditor?.document;
    const reading = document && this.readings.get(document);
    if (Boolean(reading) !== this.context) {
      this.context = Boolean(reading);
      void commands.executeCommand('setContext', 'glossator.readingAs', this.context);
    }
    if (!document || !reading) return this.item.hide();
    const progress = this.services.annotations.progress(document);
    const speaker = progress?.kind === 'ready' ? progress.view.entity(reading.speakerId) : undefined;
    const count = speaker && progress?.kind === 'ready' ? progress.view.countsOf(speaker).statements : 0;
    this.item.text = `$(filter-filled) ${reading.name}`;
    this.item.name = l10n.t('Read as');
    this.item.tooltip = l10n.t(
      'Read as {0}: {1}. Click or press Escape to see all.',
      reading.name,
      statementsText(count),
    );
    this.item.accessibilityInformation = { label: this.item.tooltip, role: 'button' };
    this.item.show();
  }
}

/** Marks and short words between two parts of a statement, in UTF-16 units: to dim these alone would only flicker. */
const BETWEEN = 8;

/** Everything but the statements of one speaker and the words that attribute them. */
function othersWords(document: TextDocument, view: View, speaker: Entity): Span[] {
  const end = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
  const own = view
    .statementsOf(speaker)
    .flatMap(attributed)
    .map((span) => withMarks(document, span))
    .sort((a, b) => a.start - b.start);
  const others: Span[] = [];
  let from = 0;
  for (const span of own) {
    if (span.start - from > (from === 0 ? 0 : BETWEEN)) others.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < end) others.push({ start: from, end });
  return others;
}

/** With the quotation marks and the full stop around the words, which would look lost among what is dimmed. */
function withMarks(document: TextDocument, { start, end }: Span): Span {
  const before = document.getText(rangeOf(document, { start: Math.max(0, start - 1), end: start }));
  const after = document.getText(rangeOf(document, { start: end, end: end + MOST_MARKS }));
  return { start: start - Number(/["“„«‘']/u.test(before)), end: end + /^["”“»’'.,!?;:…]*/u.exec(after)![0].length };
}

const MOST_MARKS = 3;

/** The words said, the cue and the speaker's name. */
function attributed({ target, cue, speakerMention }: StatementView): Span[] {
  return [target, cue, speakerMention].filter((span) => span !== null);
}
