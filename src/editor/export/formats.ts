import { CancellationError, l10n, type CancellationToken, type Disposable } from 'vscode';
import type { FormatAnswers, FormatOffer, FormatQuestion, FromFormats, ToFormats } from '../../worker/formatsProtocol';
import type { WorkerEvents, WorkerHandle } from '../platform/worker';

export type StartFormats = (events: WorkerEvents<FromFormats>) => Promise<WorkerHandle<ToFormats>>;

interface Asked {
  resolve(answer: FormatAnswers[keyof FormatAnswers]): void;
  reject(error: Error): void;
}

/** The thread with the formats ends after this long without a question, in milliseconds. */
const IDLE = 60_000;

/** The exchange formats, which a thread of their own knows: it is started when it is asked, and ends when it is not. */
export class Formats implements Disposable {
  private worker: Promise<WorkerHandle<ToFormats>> | undefined;
  private questions = 0;
  private readonly asked = new Map<number, Asked>();
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly start: StartFormats) {}

  /** @throws Error with the reason, for the user; CancellationError. */
  async ask<Q extends FormatQuestion>(question: Q, token?: CancellationToken): Promise<FormatAnswers[Q['ask']]> {
    clearTimeout(this.idle);
    this.worker ??= this.start({
      onMessage: (message) => this.receive(message),
      onError: (message) => this.end(new Error(message)),
    });
    const worker = await this.worker;
    const id = ++this.questions;
    const answer = new Promise<FormatAnswers[Q['ask']]>((resolve, reject) => {
      this.asked.set(id, { resolve: resolve as Asked['resolve'], reject });
    });
    // What it is at can't be stopped otherwise.
    const stopped = token?.onCancellationRequested(() => this.end(new CancellationError()));
    worker.send({ id, question });
    return answer.finally(() => {
      stopped?.dispose();
      if (this.asked.size === 0) this.idle = setTimeout(() => this.dispose(), IDLE);
    });
  }

  /** @throws Error where there is no such format. */
  async named(name: string): Promise<FormatOffer> {
    const offer = (await this.ask({ ask: 'offers' })).find((o) => o.name === name);
    if (!offer) throw new Error(l10n.t('There is no format “{0}”.', name));
    return offer;
  }

  dispose(): void {
    clearTimeout(this.idle);
    this.end(new CancellationError());
  }

  private receive(message: FromFormats): void {
    const asked = this.asked.get(message.id);
    this.asked.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  private end(error: Error): void {
    void this.worker?.then((worker) => worker.dispose());
    this.worker = undefined;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
