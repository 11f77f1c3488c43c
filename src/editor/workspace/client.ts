import { l10n, type Disposable } from 'vscode';
import type { IndexAnswers, IndexRequest } from '../../worker/indexProtocol';
import type { Additions, FromWorker } from '../../worker/protocol';
import type { WorkerHandle } from '../platform/worker';
import type { StartWorker } from '../services/engine';

interface Asked {
  resolve(answer: IndexAnswers[keyof IndexAnswers]): void;
  reject(error: Error): void;
}

/** The worker that keeps the index, started with the first question. What it knew is gone when it ends. */
export class IndexClient implements Disposable {
  private worker: Promise<WorkerHandle> | undefined;
  private questions = 0;
  private readonly asked = new Map<number, Asked>();

  constructor(
    private readonly startWorker: StartWorker,
    private readonly additions: () => Additions,
    private readonly onEnd: () => void,
  ) {}

  /** @throws Error with the reason, for the user. */
  async ask<R extends IndexRequest>(request: R): Promise<IndexAnswers[R['ask']]> {
    const worker = (this.worker ??= this.start());
    const handle = await worker;
    if (this.worker !== worker) throw stopped(); // Whoever is gone by now would never answer.
    const id = ++this.questions;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve: resolve as Asked['resolve'], reject });
      handle.send({ type: 'index', id, request });
    });
  }

  dispose(): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.then((handle) => handle.dispose());
    for (const { reject } of this.asked.values()) reject(stopped());
    this.asked.clear();
  }

  private start(): Promise<WorkerHandle> {
    const additions = this.additions();
    const worker = this.startWorker({
      onMessage: (message) => this.receive(message),
      onError: () => {
        if (this.worker !== worker) return;
        this.dispose();
        this.onEnd();
      },
    }).then((handle) => {
      handle.send({ type: 'additions', additions });
      return handle;
    });
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.type !== 'indexed' && message.type !== 'refused') return;
    const asked = this.asked.get(message.id);
    this.asked.delete(message.id);
    if (message.type === 'indexed') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }
}

const stopped = (): Error => new Error(l10n.t('The index of the workspace has stopped.'));
