import type { Disposable, ExtensionContext } from 'vscode';
import { startFormats, startGlossaryReader } from '#platform';
import { AnnotationMode } from './annotationMode/annotationMode';
import { registerSuggestions } from './annotationMode/suggestions';
import type { GlossatorApi } from './api';
import { breath } from './breath';
import { activateCitation } from './citation/copy';
import { activateCodeLens } from './codeLens/codeLens';
import { Compare } from './compare/compare';
import { activateContext } from './context';
import { activateDecide } from './decide/decide';
import { activateExport } from './export/export';
import { activateFolding } from './folding/folding';
import { activateGlossaries } from './glossaries/activate';
import type { Decorations } from './highlights/decorations';
import { activateSemanticTokens } from './highlights/semanticTokens';
import { activateHover } from './hover/hover';
import { activateInlayHints } from './inlayHints/inlayHints';
import { registerTools } from './languageModel/tools';
import { ArticleMap } from './map/map';
import { answerLastMessage, lastMessage } from './messages';
import { activateNames } from './names/activate';
import { registerNavigation } from './navigation/commands';
import { registerProviders } from './navigation/providers';
import { activateOutline } from './outline/outline';
import { Outlines } from './questions/outlines';
import { activateQuestions } from './questions/questions';
import { ReadAs } from './readAs/readAs';
import type { Annotations } from './services/annotations';
import type { StartWorker } from './services/engine';
import type { Services } from './services/services';
import { activateSidecar } from './sidecar/sidecar';
import type { Status } from './status/status';
import { activateViews } from './views/views';
import { activateWalkthrough } from './walkthrough/walkthrough';
import { activateWorkspace } from './workspace/commands';
import { WorkspaceIndexer } from './workspace/workspaceIndex';

/** What is there from the first moment. */
export interface Core {
  readonly context: ExtensionContext;
  readonly start: StartWorker;
  readonly annotations: Annotations;
  readonly decorations: Decorations;
  readonly status: Status;
}

/** Sets up all that the desk has beside the highlights. */
export async function activateFeatures(core: Core): Promise<GlossatorApi> {
  const { context, start, annotations, decorations, status } = core;
  const { extensionUri, subscriptions, workspaceState } = context;
  const turn = breath();
  const set = async <D extends Disposable>(make: () => D): Promise<D> => {
    await turn();
    const made = make();
    subscriptions.push(made);
    return made;
  };
  await set(() => activateContext(annotations));
  const index = new WorkspaceIndexer(annotations, context.storageUri, start);
  const services: Services = { annotations, index };
  // Before a text is read: what the reader adds to the engine's knowledge.
  await set(() => activateGlossaries(services, (events) => startGlossaryReader(extensionUri, events)));
  await set(() => activateNames(services));
  annotations.followVisible();
  const views = await set(() => activateViews(services, workspaceState));
  await set(() => activateHover(services));
  await set(() => activateSemanticTokens(services));
  await set(() => registerNavigation(services));
  await set(() => registerProviders(services));
  await set(() => activateOutline(services));
  await set(() => activateDecide(services));
  await set(() => activateSidecar(services));
  const outlines = new Outlines(annotations);
  await set(() => activateQuestions(services, outlines));
  await set(() => new AnnotationMode(annotations));
  await set(() => registerSuggestions(services));
  await set(() => activateInlayHints(services));
  await set(() => activateCodeLens(services));
  await set(() => activateFolding(services));
  await set(() => activateCitation(services));
  const readAs = await set(() => new ReadAs(services));
  const map = await set(() => new ArticleMap(services, extensionUri));
  const compare = await set(() => new Compare(annotations));
  await set(() => activateExport(annotations, workspaceState, (events) => startFormats(extensionUri, events)));
  await set(() => activateWalkthrough(context));
  await set(() => activateWorkspace(services));
  await set(() => registerTools(services));
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
