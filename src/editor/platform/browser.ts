import { Uri, workspace } from 'vscode';
import type { FromFormats, ToFormats } from '../../worker/formatsProtocol';
import type { FromGlossaryReader, ToGlossaryReader } from '../../worker/glossaryProtocol';
import type { FromWorker, ToWorker } from '../../worker/protocol';
import type { WorkerHandle, WorkerEvents } from './worker';

export { replaceFile as replaceText } from './replace';

/** Starts the worker that analyses texts. */
export async function startWorker(extensionUri: Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const worker = await start<ToWorker, FromWorker>(extensionUri, 'worker.web.js', events);
  worker.send({ type: 'resources', names: await model(extensionUri) });
  return worker;
}

/** Starts the reader of glossaries. */
export const startGlossaryReader = (
  extensionUri: Uri,
  events: WorkerEvents<FromGlossaryReader>,
): Promise<WorkerHandle<ToGlossaryReader>> => start(extensionUri, 'glossaries.js', events);

/** Starts the thread that knows the exchange formats. */
export const startFormats = (extensionUri: Uri, events: WorkerEvents<FromFormats>): Promise<WorkerHandle<ToFormats>> =>
  start(extensionUri, 'formats.js', events);

/**
 * Starts a script as a worker of the browser. It may live on another origin, or on none (a virtual file system), where
 * a browser starts no worker from; so the script is read and handed over as a blob.
 */
async function start<To, From>(extensionUri: Uri, name: string, events: WorkerEvents<From>): Promise<WorkerHandle<To>> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'application/javascript' }));
  const worker = new Worker(url, { name: 'Glossator' });
  worker.onmessage = (event: MessageEvent<From>) => events.onMessage(event.data);
  worker.onerror = (event) => events.onError(event.message);
  return {
    send: (message: To) => worker.postMessage(message),
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

/** A browser knows of no such folder. */
export const homeFolder = (): Uri | undefined => undefined;

/** @throws Error with the reason, for the user. */
export async function writeText(uri: Uri, content: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

async function model(extensionUri: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'names.bin'));
  } catch {
    return null;
  }
}
