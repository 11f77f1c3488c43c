import { homedir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Uri, workspace } from 'vscode';
import { replaceAtomically, writeAtomically } from '../../node/atomic';
import type { FromFormats, ToFormats } from '../../worker/formatsProtocol';
import type { FromGlossaryReader, ToGlossaryReader } from '../../worker/glossaryProtocol';
import { replaceFile } from './replace';
import type { WorkerHandle, WorkerEvents } from './worker';

/** Starts the worker that analyses texts. */
export const startWorker = (extensionUri: Uri, events: WorkerEvents): Promise<WorkerHandle> =>
  start(extensionUri, 'worker.cjs', events);

/** Starts the reader of glossaries. */
export const startGlossaryReader = (
  extensionUri: Uri,
  events: WorkerEvents<FromGlossaryReader>,
): Promise<WorkerHandle<ToGlossaryReader>> => start(extensionUri, 'glossaries.js', events);

/** Starts the thread that knows the exchange formats. */
export const startFormats = (extensionUri: Uri, events: WorkerEvents<FromFormats>): Promise<WorkerHandle<ToFormats>> =>
  start(extensionUri, 'formats.js', events);

/** Starts a script as a thread of the extension host's Node. */
function start<To, From>(extensionUri: Uri, script: string, events: WorkerEvents<From>): Promise<WorkerHandle<To>> {
  const worker = new Worker(Uri.joinPath(extensionUri, 'dist', script).fsPath);
  worker.on('message', (message: From) => events.onMessage(message));
  worker.on('error', (error) => events.onError(error.message));
  // The extension host may end although the worker still has something to do.
  worker.unref();
  return Promise.resolve({
    send: (message: To) => worker.postMessage(message),
    dispose: () => void worker.terminate(),
  });
}

/** The folder that "~" means. */
export const homeFolder = (): Uri | undefined => Uri.file(homedir());

/**
 * Writes a file, unless it holds something else than expected by now.
 * @param expected null where there is none.
 * @returns whether it was written.
 * @throws Error with the reason, for the user.
 */
export async function replaceText(uri: Uri, content: string, expected: string | null): Promise<boolean> {
  return uri.scheme === 'file' ? replaceAtomically(uri.fsPath, content, expected) : replaceFile(uri, content, expected);
}

/**
 * Writes a file. On a disk it is the old or the new content, whole, whatever happens meanwhile.
 * @throws Error with the reason, for the user.
 */
export async function writeText(uri: Uri, content: string): Promise<void> {
  if (uri.scheme === 'file') await writeAtomically(uri.fsPath, content);
  else await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}
