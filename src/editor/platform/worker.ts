import type { FromWorker, ToWorker } from '../../worker/protocol';

/** A running worker, whatever the platform. */
export interface WorkerHandle {
  send(message: ToWorker): void;
  dispose(): void;
}

export interface WorkerEvents {
  onMessage(message: FromWorker): void;
  /** The worker is no more. */
  onError(message: string): void;
}
