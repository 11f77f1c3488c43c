import type { Event, Range, TextEditor, TreeItem } from 'vscode';
import type { Span } from '../core/analysis';
import type { EntityType } from '../core/sidecar/record';
import type { Compare } from './compare/compare';
import type { HighlightedRanges } from './highlights/decorations';
import type { MapModel } from './map/model';
import type { Said } from './status/status';
import type { Trees, ViewName } from './views/views';
import type { WorkspaceIndexer } from './workspace/workspaceIndex';

/** What other extensions may ask for; `vscode.extensions.getExtension('glossator.glossator').exports`. */
export interface GlossatorApi {
  /** What is underlined in an editor now: its visible part and one screen around it. */
  highlightedRanges(editor: TextEditor): HighlightedRanges;
  /** An editor shows what is known of its text as it is now. */
  readonly onDidHighlight: Event<TextEditor>;
  /** What has the dashed box of an open question there. */
  questionRanges(editor: TextEditor): readonly Range[];
  /** What the status bar item says, and its tooltip; empty when it is hidden. */
  status(): Said;
  /** What one of the views shows at its top, or under the items with these labels. */
  treeItems(type: EntityType, ...path: readonly string[]): Promise<readonly TreeItem[]>;
  /** The views. */
  readonly trees: Trees;
  /** The label of the row that is selected in a view. */
  selectedRow(view: ViewName): string | undefined;
  /** What is dimmed in an editor while it is read as somebody. */
  dimmedSpans(editor: TextEditor): readonly Span[];
  /** What the article map shows; null while it is not open, or there is no article. */
  map(): MapModel | null;
  /** The index of the workspace's articles. */
  readonly index: WorkspaceIndexer;
  /** The comparison of two files of annotations: its view, and the two copies of the text. */
  readonly compare: Pick<Compare, 'tree' | 'copies'>;
  /** The last message shown in a corner of the window. */
  lastMessage(): string;
  /** Does what a click on that action of it does. */
  answerLastMessage(action: string): Promise<void>;
}
