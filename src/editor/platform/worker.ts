import type { FromWorker, ToWorker } from '../../worker/protocol';

/** A running worker, whatever the platform. */
export interface WorkerHandle<To = ToWorker> {
  send(message: To): void;
  dispose(): void;
}

export interface WorkerEvents<From = FromWorker> {
  onMessage(message: From): void;
  /** The worker is no more. */
  onError(message: string): void;
}
