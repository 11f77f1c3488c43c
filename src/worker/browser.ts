import type { ToWorker } from './protocol';
import { makeAnalyzer } from './resources';
import { Session } from './session';

/** The worker in a browser. */
const session = new Session(makeAnalyzer, (message, transfer) => self.postMessage(message, { transfer }));
self.onmessage = (event: MessageEvent<ToWorker>) => session.handle(event.data);
