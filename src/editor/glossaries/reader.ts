import { l10n, type Disposable } from 'vscode';
import type { NewEntry, TextEdit } from '../../core/terms/sources/addEntry';
import type { FromGlossaryReader, ToGlossaryReader } from '../../worker/glossaryProtocol';
import type { WorkerEvents, WorkerHandle } from '../platform/worker';

export type StartReader = (events: WorkerEvents<FromGlossaryReader>) => Promise<WorkerHandle<ToGlossaryReader>>;
export type ReadGlossary = Extract<FromGlossaryReader, { type: 'read' }>;

/** Nothing that can be used takes longer, in milliseconds. */
const LONGEST = 60_000;

type Question = ToGlossaryReader extends infer Q ? (Q extends ToGlossaryReader ? Omit<Q, 'id'> : never) : never;

interface Asked {
  resolve(answer: FromGlossaryReader): void;
  reject(error: Error): void;
}

/** Has glossaries read in a thread that lives as long as there are any to read. */
export class GlossaryReader implements Disposable {
  private worker: Promise<WorkerHandle<ToGlossaryReader>> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly asked = new Map<number, Asked>();
  private questions = 0;

  constructor(private readonly start: StartReader) {}

  /** @throws Error with the reason, for the user, where the file breaks the reader. */
  async read(name: string, bytes: Uint8Array): Promise<ReadGlossary> {
    return (await this.ask({ type: 'read', name, bytes })) as ReadGlossary;
  }

  /** How an entry is added to a glossary in JSON, or why it can't be. */
  async add(
    text: string,
    entry: NewEntry,
  ): Promise<{ edits: readonly TextEdit[] } | { message: string; line: number | null }> {
    return (await this.ask({ type: 'add', text, entry })) as Extract<FromGlossaryReader, { type: 'edits' | 'refused' }>;
  }

  dispose(): void {
    this.end(l10n.t('Glossator has been stopped.'));
  }

  private ask(question: Question): Promise<FromGlossaryReader> {
    const id = ++this.questions;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.await();
      this.worker ??= this.start({
        onMessage: (answer) => this.receive(answer),
        onError: (message) => this.end(message),
      });
      this.worker.then(
        (worker) => worker.send({ ...question, id }),
        (error: unknown) => this.end(String(error)),
      );
    });
  }

  /** From each answer on there is time for the next. */
  private await(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(l10n.t('Reading it took too long.')), LONGEST);
  }

  private receive(answer: FromGlossaryReader): void {
    this.asked.get(answer.id)?.resolve(answer);
    this.asked.delete(answer.id);
    if (this.asked.size === 0) this.end('');
    else this.await();
  }

  private end(message: string): void {
    clearTimeout(this.timer);
    void this.worker?.then(
      (worker) => worker.dispose(),
      () => undefined,
    );
    this.worker = undefined;
    for (const { reject } of this.asked.values()) reject(new Error(message));
    this.asked.clear();
  }
}
