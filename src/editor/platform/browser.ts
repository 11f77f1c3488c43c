import { Uri, workspace } from 'vscode';
import type { FromWorker, ToWorker } from '../../worker/protocol';
import type { WorkerHandle, WorkerEvents } from './worker';

/**
 * Starts the worker in a browser. Its script may live on another origin, or on none (a virtual file system), where a
 * browser starts no worker from; so the script is read and handed over as a blob.
 */
export async function startWorker(extensionUri: Uri, events: WorkerEvents): Promise<WorkerHandle> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'worker.web.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'application/javascript' }));
  const worker = new Worker(url, { name: 'Glossator' });
  worker.onmessage = (event: MessageEvent<FromWorker>) => events.onMessage(event.data);
  worker.onerror = (event) => events.onError(event.message);
  worker.postMessage({ type: 'resources', names: await model(extensionUri) } satisfies ToWorker);
  return {
    send: (message: ToWorker) => worker.postMessage(message),
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

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
