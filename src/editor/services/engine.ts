import { l10n, type Disposable, type Uri } from 'vscode';
import {
  NO_ADDITIONS,
  type Additions,
  type Answers,
  type FromWorker,
  type Question,
  type ToWorker,
} from '../../worker/protocol';
import type { WorkerEvents, WorkerHandle } from '../platform/worker';
import { Restarts } from './restarts';
import { Watchdog, type Job } from './watchdog';

export type StartWorker = (events: WorkerEvents) => Promise<WorkerHandle>;
export type News = Exclude<FromWorker, { type: 'answer' | 'indexed' | 'refused' | 'began' }>;

export interface EngineEvents {
  /** Whether a document waits for the worker to end this job. */
  isAwaited(job: Job): boolean;
  /** The worker is gone. Its successor knows of no document. */
  onEnd(): void;
  /** The worker was stopped at a job that took too long. Its successor knows of no document. */
  onStuck(job: Job): void;
  /** The worker has ended too often. What it worked on, if known, must not be opened again as it is. */
  onGiveUp(message: string, job: Job | undefined): void;
}

interface Asked {
  resolve(answer: Answers[keyof Answers]): void;
  reject(error: Error): void;
}

/** A worker that ends this often without a pause is not started again. */
const MOST_ENDS = 3;
/** That pause, in milliseconds. */
const QUIET = 60_000;
/** No text takes the worker this long, in milliseconds, unless there is something wrong. */
export const LONGEST_JOB = 60_000;

/** The worker as the extension host sees it: started when first needed, and again when it ends unexpectedly. */
export class Engine implements Disposable {
  private worker: Promise<WorkerHandle | undefined> | undefined;
  /** Counts the workers: what one of the past still says is not heard. */
  private generation = 0;
  private questions = 0;
  private added = NO_ADDITIONS;
  private readonly asked = new Map<number, Asked>();
  private readonly restarts = new Restarts(MOST_ENDS, QUIET);
  private readonly watchdog: Watchdog;

  constructor(
    private readonly startWorker: StartWorker,
    private readonly onNews: (news: News) => void,
    private readonly events: EngineEvents,
  ) {
    const isAwaited = (job: Job): boolean => this.asked.size > 0 || events.isAwaited(job);
    this.watchdog = new Watchdog(LONGEST_JOB, isAwaited, (job) => this.onStuck(job));
  }

  /** Starts the worker ahead of its first message. */
  warmUp(): void {
    this.worker ??= this.start();
  }

  /** Messages wait for the worker to have started, in their order. */
  send(message: ToWorker): void {
    this.warmUp();
    void this.worker!.then((worker) => worker?.send(message));
  }

  /** Adds to what the engine knows, now and for each worker to come; what is not named stays as it is. */
  add(additions: Partial<Additions>): void {
    this.added = { ...this.added, ...additions };
    if (this.worker) this.send({ type: 'additions', additions: this.added });
  }

  get additions(): Additions {
    return this.added;
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
    const generation = ++this.generation;
    const isCurrent = (): boolean => generation === this.generation;
    try {
      const { added: additions } = this;
      const worker = await this.startWorker({
        onMessage: (message) => isCurrent() && this.receive(message),
        onError: (message) => isCurrent() && this.onWorkerEnd(message),
      });
      // Before the messages that have waited; what was added meanwhile is one of these.
      if (additions !== NO_ADDITIONS) worker.send({ type: 'additions', additions });
      return worker;
    } catch (error) {
      // Not at once: whoever sends the first message must see a worker that is starting.
      setTimeout(() => isCurrent() && this.onWorkerEnd(String(error)));
      return undefined;
    }
  }

  private receive(message: FromWorker): void {
    if (message.type === 'began') return this.watchdog.began(message);
    this.watchdog.ended();
    if (message.type === 'indexed') return; // Another worker answers that.
    if (message.type !== 'answer' && message.type !== 'refused') return this.onNews(message);
    const asked = this.asked.get(message.id);
    this.asked.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  private onWorkerEnd(reason: string): void {
    const message = l10n.t('The analysis has stopped: {0}', reason);
    const { job } = this.watchdog;
    this.end(message);
    if (this.restarts.ended()) this.events.onEnd();
    else this.events.onGiveUp(message, job);
  }

  private onStuck(job: Job): void {
    this.end(l10n.t('The analysis took too long and was stopped.'));
    this.events.onStuck(job);
  }

  private end(message: string): void {
    void this.worker?.then((worker) => worker?.dispose());
    this.worker = undefined;
    this.generation++;
    this.watchdog.ended();
    for (const { reject } of this.asked.values()) reject(new Error(message));
    this.asked.clear();
  }
}
