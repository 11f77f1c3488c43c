import type { ExtensionContext, TextEditor, TreeItem } from 'vscode';
import type { EntityType } from '../core/sidecar/record';
import { activateContext } from './context';
import { activateDecide } from './decide/decide';
import { activateExport } from './export/export';
import { Decorations, type HighlightedRanges } from './highlights/decorations';
import { activateSemanticTokens } from './highlights/semanticTokens';
import { activateHover } from './hover/hover';
import { lastMessage } from './messages';
import { registerNavigation } from './navigation/commands';
import { registerProviders } from './navigation/providers';
import { activateOutline } from './outline/outline';
import { Annotations } from './services/annotations';
import type { Services } from './services/services';
import { activateSidecar } from './sidecar/sidecar';
import { Status, type Said } from './status/status';
import { Trees } from './views/trees';

/** What other extensions may ask for; `vscode.extensions.getExtension('glossator.glossator').exports`. */
export interface GlossatorApi {
  /** What is underlined in an editor now: its visible part and one screen around it. */
  highlightedRanges(editor: TextEditor): HighlightedRanges;
  /** What the status bar item says, and its tooltip; empty when it is hidden. */
  status(): Said;
  /** What one of the views shows at its top, or under the items with these labels. */
  treeItems(type: EntityType, ...path: readonly string[]): Promise<readonly TreeItem[]>;
  /** The last message shown in a corner of the window. */
  lastMessage(): string;
}

export function activate(context: ExtensionContext): GlossatorApi {
  const annotations = new Annotations(context.extensionUri);
  const services: Services = { annotations };
  const decorations = new Decorations(annotations);
  const status = new Status(annotations);
  const trees = new Trees(annotations);
  context.subscriptions.push(
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
    activateSidecar(annotations),
    trees,
    activateExport(annotations),
  );
  annotations.followVisible();
  return {
    highlightedRanges: (editor) => decorations.ranges(editor),
    status: () => status.said,
    treeItems: (type, ...path) => trees.items(type, ...path),
    lastMessage,
  };
}
