import type { Event, ExtensionContext, Range, TextEditor, TreeItem } from 'vscode';
import { startFormats, startGlossaryReader, startWorker } from '#platform';
import type { Span } from '../core/analysis';
import type { EntityType } from '../core/sidecar/record';
import { AnnotationMode } from './annotationMode/annotationMode';
import { registerSuggestions } from './annotationMode/suggestions';
import { activateCitation } from './citation/copy';
import { activateCodeLens } from './codeLens/codeLens';
import { Compare } from './compare/compare';
import { activateContext } from './context';
import { activateDecide } from './decide/decide';
import { activateExport } from './export/export';
import { activateGlossaries } from './glossaries/activate';
import { activateFolding } from './folding/folding';
import { Decorations, type HighlightedRanges } from './highlights/decorations';
import { activateSemanticTokens } from './highlights/semanticTokens';
import { activateHover } from './hover/hover';
import { activateInlayHints } from './inlayHints/inlayHints';
import { ArticleMap } from './map/map';
import type { MapModel } from './map/model';
import { registerTools } from './languageModel/tools';
import { answerLastMessage, lastMessage } from './messages';
import { activateNames } from './names/activate';
import { registerNavigation } from './navigation/commands';
import { registerProviders } from './navigation/providers';
import { activateOutline } from './outline/outline';
import { Outlines } from './questions/outlines';
import { activateQuestions } from './questions/questions';
import { ReadAs } from './readAs/readAs';
import { Annotations } from './services/annotations';
import { Drafts } from './services/drafts';
import type { StartWorker } from './services/engine';
import type { Services } from './services/services';
import { followSettings } from './settings';
import { activateSidecar } from './sidecar/sidecar';
import { Status, type Said } from './status/status';
import { activateWalkthrough } from './walkthrough/walkthrough';
import { activateViews, type Trees, type ViewName } from './views/views';
import { activateWorkspace } from './workspace/commands';
import { WorkspaceIndexer } from './workspace/workspaceIndex';

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

export function activate(context: ExtensionContext): GlossatorApi {
  const settings = followSettings();
  const start: StartWorker = (events) => startWorker(context.extensionUri, events);
  const annotations = new Annotations(start, new Drafts(context.storageUri ?? context.globalStorageUri));
  const index = new WorkspaceIndexer(annotations, context.storageUri, start);
  const services: Services = { annotations, index };
  const decorations = new Decorations(annotations);
  const status = new Status(annotations);
  const outlines = new Outlines(annotations);
  const readAs = new ReadAs(services);
  const compare = new Compare(annotations);
  const map = new ArticleMap(services, context.extensionUri);
  const views = activateViews(services, context.workspaceState);
  context.subscriptions.push(
    settings,
    annotations,
    decorations,
    status,
    activateContext(annotations),
    activateSemanticTokens(services),
    activateHover(services),
    registerNavigation(services),
    registerProviders(services),
    activateOutline(services),
    activateDecide(services),
    activateSidecar(services),
    views,
    map,
    compare,
    readAs,
    new AnnotationMode(annotations),
    registerSuggestions(services),
    activateCitation(services),
    activateCodeLens(services),
    activateFolding(services),
    activateWalkthrough(context),
    activateQuestions(services, outlines),
    activateInlayHints(services),
    activateExport(annotations, context.workspaceState, (events) => startFormats(context.extensionUri, events)),
    activateGlossaries(services, (events) => startGlossaryReader(context.extensionUri, events)),
    activateWorkspace(services),
    activateNames(services),
    registerTools(services),
  );
  annotations.followVisible();
  return {
    highlightedRanges: (editor) => decorations.ranges(editor),
    onDidHighlight: decorations.onDidDraw,
    status: () => status.said,
    questionRanges: (editor) => outlines.ranges(editor),
    treeItems: (type, ...path) => views.items(type, ...path),
    trees: views.trees,
    selectedRow: (view) => views.trees[view].view.selection[0]?.row.label,
    dimmedSpans: (editor) => readAs.spans(editor),
    map: () => map.model,
    index,
    compare,
    lastMessage,
    answerLastMessage,
  };
}
