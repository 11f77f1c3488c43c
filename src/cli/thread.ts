import { worker } from 'workerpool';
import { tasks } from './tasks';

// The program as a thread of itself.
worker(tasks);
