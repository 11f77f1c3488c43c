import { DecorationRangeBehavior, Disposable, Range, ThemeColor, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { View } from '../../worker/view';
import type { Annotations } from '../services/annotations';
import { affects, setting } from '../settings';
import { rangeOf, spanOf } from '../text';
import { isQuestion } from './question';

/** More boxes than this on and around one screen would say nothing. */
const MOST_OUTLINES = 300;

interface Shown {
  readonly view: View;
  readonly lines: Range;
  readonly ranges: readonly Range[];
}

/**
 * Puts a dashed box around what the reader should look at. A box can't be mistaken for an underline, whatever the
 * colours, and does not move the text.
 */
export class Outlines implements Disposable {
  /** Made once: a decoration type for each pass would leak styles into the window. */
  private readonly type = window.createTextEditorDecorationType({
    outline: '1px dashed',
    outlineColor: new ThemeColor('glossator.questionOutline'),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  private readonly shown = new WeakMap<TextEditor, Shown>();
  private readonly disposables: Disposable[];

  constructor(private readonly annotations: Annotations) {
    this.disposables = [
      this.type,
      annotations.onDidChange((document) => this.updateAll(document)),
      window.onDidChangeVisibleTextEditors(() => this.updateAll()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.update(textEditor)),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'highlights.style')) this.updateAll();
      }),
    ];
    this.updateAll();
  }

  /** What has a box in an editor now. */
  ranges(editor: TextEditor): readonly Range[] {
    return this.shown.get(editor)?.ranges ?? [];
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private updateAll(document?: TextDocument): void {
    for (const editor of window.visibleTextEditors) {
      if (!document || editor.document === document) this.update(editor);
    }
  }

  private update(editor: TextEditor): void {
    const progress = this.annotations.progress(editor.document);
    if (progress?.kind === 'busy') return;
    const off = setting('highlights.style', editor.document) === 'off';
    if (progress?.kind !== 'ready' || off) return this.clear(editor);
    const { view } = progress;
    const known = this.shown.get(editor);
    if (known?.view === view && editor.visibleRanges.every((range) => known.lines.contains(range))) return;
    const lines = around(editor);
    const ranges = rangesIn(editor.document, view, lines);
    // Mostly there is no question before and none now.
    if (ranges.length > 0 || (known && known.ranges.length > 0)) editor.setDecorations(this.type, ranges);
    this.shown.set(editor, { view, lines, ranges });
  }

  private clear(editor: TextEditor): void {
    if (this.shown.delete(editor)) editor.setDecorations(this.type, []);
  }
}

/** The visible lines and one screen before and after them. */
function around({ document, visibleRanges }: TextEditor): Range {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  const screen = last - first + 1;
  return document.validateRange(new Range(Math.max(0, first - screen), 0, last + screen, Number.MAX_SAFE_INTEGER));
}

function rangesIn(document: TextDocument, view: View, lines: Range): Range[] {
  const ranges: Range[] = [];
  for (const mention of view.mentionsIn(spanOf(document, lines))) {
    if (isQuestion(mention) && ranges.push(rangeOf(document, mention)) === MOST_OUTLINES) break;
  }
  return ranges;
}
