import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import type { Additions } from './resources';
import { tasksWith } from './tasks';

// The program as a thread of itself.
worker(tasksWith(workerData as Additions));
