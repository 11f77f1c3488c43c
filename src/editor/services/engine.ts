import { l10n, type Disposable, type Uri } from 'vscode';
import { startWorker } from '#platform';
import type { Answers, FromWorker, Question, ToWorker } from '../../worker/protocol';
import type { WorkerHandle } from '../platform/worker';

type News = Exclude<FromWorker, { type: 'answer' | 'refused' }>;

export interface EngineEvents {
  onNews(news: News): void;
  /** The worker is gone. Its successor knows of no document. */
  onEnd(): void;
  /** It has failed too often to be started again. */
  onGiveUp(message: string): void;
}

interface Asked {
  resolve(answer: Answers[keyof Answers]): void;
  reject(error: Error): void;
}

/** A worker that ends this often without having said anything is not started again. */
const MOST_STARTS = 3;

/** The worker as the extension host sees it: started when first needed, and again when it ends unexpectedly. */
export class Engine implements Disposable {
  private worker: Promise<WorkerHandle | undefined> | undefined;
  private starts = 0;
  private questions = 0;
  private readonly asked = new Map<number, Asked>();

  constructor(
    private readonly extensionUri: Uri,
    private readonly events: EngineEvents,
  ) {}

  /** Messages wait for the worker to have started, in their order. */
  send(message: ToWorker): void {
    this.worker ??= this.start();
    void this.worker.then((worker) => worker?.send(message));
  }

  /** @throws Error with the reason, for the user. */
  ask<Q extends Question>(uri: Uri, question: Q): Promise<Answers[Q['ask']]> {
    const id = ++this.questions;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve: resolve as Asked['resolve'], reject });
      this.send({ type: 'ask', id, uri: String(uri), question });
    });
  }

  dispose(): void {
    this.end(l10n.t('Glossator has been stopped.'));
  }

  private async start(): Promise<WorkerHandle | undefined> {
    this.starts++;
    try {
      return await startWorker(this.extensionUri, {
        onMessage: (message) => this.receive(message),
        onError: (message) => this.onWorkerEnd(message),
      });
    } catch (error) {
      // Not at once: whoever sends the first message must see a worker that is starting.
      setTimeout(() => this.onWorkerEnd(String(error)));
      return undefined;
    }
  }

  private receive(message: FromWorker): void {
    this.starts = 0;
    if (message.type !== 'answer' && message.type !== 'refused') return this.events.onNews(message);
    const asked = this.asked.get(message.id);
    this.asked.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  private onWorkerEnd(reason: string): void {
    const message = l10n.t('The analysis has stopped: {0}', reason);
    this.end(message);
    if (this.starts < MOST_STARTS) this.events.onEnd();
    else this.events.onGiveUp(message);
  }

  private end(message: string): void {
    void this.worker?.then((worker) => worker?.dispose());
    this.worker = undefined;
    for (const { reject } of this.asked.values()) reject(new Error(message));
    this.asked.clear();
  }
}
