import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './protocol';
import { makeAnalyzer } from './resources';
import { Session } from './session';

/** The worker on the desktop: a thread of Node. */
const port = parentPort!;
const session = new Session(makeAnalyzer, (message, transfer) => port.postMessage(message, transfer));
port.on('message', (message: ToWorker) => session.handle(message));
