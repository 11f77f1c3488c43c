import { DecorationRangeBehavior, Disposable, EventEmitter, Range, ThemeColor, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { EntityType, Span } from '../../core/analysis';
import type { View } from '../../worker/view';
import type { Annotations } from '../services/annotations';
import type { Progress } from '../services/entry';
import { affects, setting } from '../settings';
import { rangeOf, spanOf } from '../text';

/** An editor with more decorations than this gets slow. */
const MOST_DECORATIONS = 1000;

/** The underlines differ in style too, so that nobody needs the colours to tell them apart. */
const UNDERLINES: Record<EntityType, string> = { person: 'solid', organization: 'double', term: 'dotted' };
const WIDTHS: Record<EntityType, string> = { person: '2px', organization: '3px', term: '2px' };

/** Made once: a decoration type for each pass would leak styles into the window. */
export const makeUnderline = (type: EntityType) =>
  window.createTextEditorDecorationType({
    borderStyle: UNDERLINES[type],
    borderWidth: `0 0 ${WIDTHS[type]} 0`,
    borderColor: new ThemeColor(`glossator.${type}Underline`),
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });

export type HighlightedRanges = Readonly<Record<EntityType, readonly Range[]>>;

interface Shown {
  readonly view: View;
  readonly span: Span;
  readonly ranges: HighlightedRanges;
}

/**
 * Underlines what stands in the visible part of each editor and one screen around it. While a text is being analysed
 * the underlines stay: VS Code moves them with the words.
 */
export class Decorations implements Disposable {
  private readonly types = {
    person: makeUnderline('person'),
    organization: makeUnderline('organization'),
    term: makeUnderline('term'),
  };
  private readonly shown = new WeakMap<TextEditor, Shown>();
  private readonly drawn = new EventEmitter<TextEditor>();
  /** An editor shows what is known of its text as it is now. */
  readonly onDidDraw = this.drawn.event;
  private readonly disposables: Disposable[];

  constructor(private readonly annotations: Annotations) {
    this.disposables = [
      this.drawn,
      ...Object.values(this.types),
      annotations.onDidChange((document) => this.updateAll(document)),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.update(editor))),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.update(textEditor)),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'highlights.style') || affects(event, 'highlights.references')) this.redraw();
      }),
    ];
    this.redraw();
  }

  /** What is underlined in an editor now. */
  ranges(editor: TextEditor): HighlightedRanges {
    return this.shown.get(editor)?.ranges ?? NOTHING;
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private redraw(): void {
    for (const editor of window.visibleTextEditors) {
      this.clear(editor);
      this.update(editor);
    }
  }

  private updateAll(document: TextDocument): void {
    for (const editor of window.visibleTextEditors) if (editor.document === document) this.update(editor);
  }

  private update(editor: TextEditor): void {
    const progress = this.annotations.progress(editor.document);
    const known = this.shown.get(editor);
    if (progress?.kind === 'busy' && (known || !progress.preview)) return;
    const view = progress && drawable(progress);
    const style = setting('highlights.style', editor.document);
    if (!view || style === 'semanticTokens' || style === 'off') return this.clear(editor);
    const visible = visibleSpan(editor, 0);
    if (known?.view === view && known.span.start <= visible.start && known.span.end >= visible.end) return;
    this.show(editor, view, visibleSpan(editor, 1));
  }

  private show(editor: TextEditor, view: View, span: Span): void {
    const ranges = rangesIn(editor.document, view, span);
    for (const type of TYPES) editor.setDecorations(this.types[type], ranges[type]);
    this.shown.set(editor, { view, span, ranges });
    this.drawn.fire(editor);
  }

  private clear(editor: TextEditor): void {
    if (!this.shown.delete(editor)) return;
    for (const type of TYPES) editor.setDecorations(this.types[type], []);
  }
}

/** Of a long text that is being read, what the reader sees is known before the rest. */
function drawable(progress: Progress): View | undefined {
  if (progress.kind === 'busy') return progress.preview;
  return progress.kind === 'ready' ? progress.view : undefined;
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'term'];
const NOTHING: HighlightedRanges = { person: [], organization: [], term: [] };

/** The visible lines and as many screens before and after them. */
export function visibleSpan({ document, visibleRanges }: TextEditor, screens: number): Span {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  const margin = (last - first + 1) * screens;
  const lines = new Range(Math.max(0, first - margin), 0, last + margin, Number.MAX_SAFE_INTEGER);
  return spanOf(document, document.validateRange(lines));
}

function rangesIn(document: TextDocument, view: View, span: Span): HighlightedRanges {
  const ranges: Record<EntityType, Range[]> = { person: [], organization: [], term: [] };
  const references = setting('highlights.references', document);
  let count = 0;
  for (const mention of view.mentionsIn(span)) {
    if (mention.nested || (mention.kind !== 'name' && !references)) continue;
    if (++count > MOST_DECORATIONS) break;
    ranges[mention.type].push(rangeOf(document, mention));
  }
  return ranges;
}
