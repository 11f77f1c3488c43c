import type { ExtensionContext } from 'vscode';
import { startWorker } from '#platform';
import type { GlossatorApi } from './api';
import { letOthers } from './breath';
import { Decorations } from './highlights/decorations';
import { Annotations } from './services/annotations';
import { Drafts } from './services/drafts';
import type { StartWorker } from './services/engine';
import { followSettings } from './settings';
import { Status } from './status/status';

/** What highlights need comes at once, all else in steps, so that no other extension waits for it long. */
export async function activate(context: ExtensionContext): Promise<GlossatorApi> {
  const settings = followSettings();
  const start: StartWorker = (events) => startWorker(context.extensionUri, events);
  const annotations = new Annotations(start, new Drafts(context.storageUri ?? context.globalStorageUri));
  const decorations = new Decorations(annotations);
  const status = new Status(annotations);
  context.subscriptions.push(settings, annotations, decorations, status);
  await letOthers();
  const { activateFeatures } = await import('./features');
  await letOthers();
  return activateFeatures({ context, start, annotations, decorations, status });
}
