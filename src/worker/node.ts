import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './protocol';
import { makeAnalyzer } from './resources';
import { Session } from './session';

/** The worker on the desktop: a thread of Node, which reads the name model by itself. */
const port = parentPort!;
const session = new Session(makeAnalyzer, (message, transfer) => port.postMessage(message, transfer));

async function main(): Promise<void> {
  const names = await readFile(join(__dirname, '..', 'media', 'names.bin')).catch(() => null);
  session.handle({ type: 'resources', names });
  // From here on the messages that have waited come in.
  port.on('message', (message: ToWorker) => session.handle(message));
}

void main();
