import { firstIndex } from '../../core/text/search';
import type { Range } from 'vscode';
import {
  Disposable,
  TabInputText,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocumentContentProvider,
  type TextEditor,
} from 'vscode';
import type { Side } from '../../core/agreement/compare';
import type { EntityType, Span } from '../../core/analysis';
import type { DisagreementView, MarkView } from '../../worker/comparison';
import { makeUnderline, visibleSpan, type HighlightedRanges } from '../highlights/decorations';
import { COMPARED } from '../services/sidecarFiles';
import { rangeOf } from '../text';
import type { Comparing } from './tree';

const SIDES: readonly Side[] = ['a', 'b'];
const TYPES: readonly EntityType[] = ['person', 'organization', 'term'];
const COLUMNS = { a: ViewColumn.One, b: ViewColumn.Two } as const;

/** The longest mark that is looked for before the visible part, in UTF-16 code units. */
const REACH = 1000;

/** What the two copies show. */
export interface Copies {
  readonly text: string;
  /** Of the article, with its ending, from which VS Code tells the language. */
  readonly name: string;
  readonly comparing: Comparing;
}

/** The text twice, side by side and not to be written in: on the left with what A marks, on the right with B's. */
export class SideBySide implements TextDocumentContentProvider, Disposable {
  private copies: Copies | undefined;
  private count = 0;
  private readonly underlines = {
    person: makeUnderline('person'),
    organization: makeUnderline('organization'),
    term: makeUnderline('term'),
  };
  private readonly outline = window.createTextEditorDecorationType({
    border: '1px dashed',
    borderColor: new ThemeColor('glossator.questionOutline'),
    overviewRulerColor: new ThemeColor('glossator.questionOutline'),
  });
  private readonly disposables: Disposable[];

  constructor() {
    this.disposables = [
      ...Object.values(this.underlines),
      this.outline,
      workspace.registerTextDocumentContentProvider(COMPARED, this),
      window.onDidChangeVisibleTextEditors(() => this.draw()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.drawIn(textEditor)),
    ];
  }

  provideTextDocumentContent(): string {
    return this.copies?.text ?? '';
  }

  async open(copies: Copies): Promise<void> {
    await this.close();
    this.copies = copies;
    this.count++;
    for (const side of SIDES) {
      await window.showTextDocument(this.uriOf(side, copies), {
        viewColumn: COLUMNS[side],
        preview: false,
        preserveFocus: true,
      });
    }
  }

  /** Shows other choices on the same text. */
  update(comparing: Comparing): void {
    if (this.copies) this.copies = { ...this.copies, comparing };
    this.draw();
  }

  /** Selects the words on both sides; on the side that has none, the place of the other's. */
  async reveal(disagreement: DisagreementView, preserveFocus: boolean): Promise<void> {
    const { copies } = this;
    if (!copies) return;
    for (const side of SIDES) {
      const document = await workspace.openTextDocument(this.uriOf(side, copies));
      const selection = rangeOf(document, disagreement[side]?.span ?? disagreement.span);
      await window.showTextDocument(document, {
        viewColumn: COLUMNS[side],
        preview: false,
        preserveFocus: preserveFocus || side === 'b',
        selection,
      });
    }
  }

  /** What is underlined in one of the copies now. */
  ranges(side: Side): HighlightedRanges | undefined {
    const editor = window.visibleTextEditors.find((e) => this.sideOf(e) === side);
    return editor && this.rangesIn(editor, side);
  }

  async close(): Promise<void> {
    this.copies = undefined;
    const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
    const ours = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === COMPARED);
    if (ours.length > 0) await window.tabGroups.close(ours);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  /** A new one for each comparison: VS Code keeps a document for a while after it is closed. */
  private uriOf(side: Side, { name, comparing }: Copies): Uri {
    const path = `/${side === 'a' ? 'A' : 'B'} · ${comparing.names[side]} · ${name}`;
    return Uri.from({ scheme: COMPARED, path, query: `${side}${this.count}` });
  }

  private sideOf(editor: TextEditor): Side | undefined {
    const { scheme, query } = editor.document.uri;
    return scheme === COMPARED ? SIDES.find((side) => query === `${side}${this.count}`) : undefined;
  }

  private draw(): void {
    for (const editor of window.visibleTextEditors) this.drawIn(editor);
  }

  private drawIn(editor: TextEditor): void {
    const side = this.sideOf(editor);
    if (!side || !this.copies) return;
    const ranges = this.rangesIn(editor, side);
    for (const type of TYPES) editor.setDecorations(this.underlines[type], ranges[type]);
    const { view, choices } = this.copies.comparing;
    const open = view.disagreements.filter(({ id }) => !choices.has(id));
    const spans = open.map((d) => d[side]?.span ?? d.span);
    editor.setDecorations(this.outline, rangesWithin(editor, spans));
  }

  private rangesIn(editor: TextEditor, side: Side): HighlightedRanges {
    const ranges: Record<EntityType, Range[]> = { person: [], organization: [], term: [] };
    const span = visibleSpan(editor, 1);
    const marks = this.copies?.comparing.view.marks[side] ?? [];
    for (let i = firstFrom(marks, span.start - REACH); i < marks.length && marks[i]!.start < span.end; i++) {
      ranges[marks[i]!.type].push(rangeOf(editor.document, marks[i]!));
    }
    return ranges;
  }
}

function rangesWithin(editor: TextEditor, spans: readonly Span[]): Range[] {
  const visible = visibleSpan(editor, 1);
  return spans
    .filter(({ start, end }) => start < visible.end && end > visible.start)
    .map((span) => rangeOf(editor.document, span));
}

/** The index of the first mark that starts there or later. */
function firstFrom(marks: readonly MarkView[], offset: number): number {
  return firstIndex(marks.length, (i) => marks[i]!.start >= offset);
}
