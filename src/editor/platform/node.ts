import { Worker } from 'node:worker_threads';
import { Uri, workspace } from 'vscode';
import { writeAtomically } from '../../node/atomic';
import type { FromWorker, ToWorker } from '../../worker/protocol';
import type { WorkerHandle, WorkerEvents } from './worker';

/** Starts the worker as a thread of the extension host's Node. */
export function startWorker(extensionUri: Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'worker.cjs').fsPath);
  worker.on('message', (message: FromWorker) => events.onMessage(message));
  worker.on('error', (error) => events.onError(error.message));
  // The extension host may end although a text is still being analysed.
  worker.unref();
  return Promise.resolve({
    send: (message: ToWorker) => worker.postMessage(message),
    dispose: () => void worker.terminate(),
  });
}

/**
 * Writes a file. On a disk it is the old or the new content, whole, whatever happens meanwhile.
 * @throws Error with the reason, for the user.
 */
export async function writeText(uri: Uri, content: string): Promise<void> {
  if (uri.scheme === 'file') await writeAtomically(uri.fsPath, content);
  else await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}
