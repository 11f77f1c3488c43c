import { l10n } from 'vscode';
import { tell } from '../messages';
import type { EngineEvents } from './engine';
import type { Entry } from './entry';
import { nameOf } from './sidecarFiles';
import type { Job } from './watchdog';

/** What becomes of the followed documents when the worker ends, or has to be stopped. */
export class Recovery implements EngineEvents {
  constructor(
    private readonly entries: ReadonlyMap<string, Entry>,
    /** Gives a document to the next worker. */
    private readonly open: (entry: Entry) => void,
    private readonly fail: (entry: Entry, message: string) => void,
  ) {}

  onEnd(): void {
    this.recover([...this.entries.values()]);
  }

  onStuck(job: Job): void {
    this.bar(job, l10n.t('Glossator could not analyse this text in time. It tries again when the text changes.'));
    this.onEnd();
  }

  /** The text that ends the worker is left alone, so that the others get one; where it is unknown, all are. */
  onGiveUp(message: string, job: Job | undefined): void {
    if (job) {
      this.bar(job, message);
      return this.onEnd();
    }
    for (const entry of [...this.entries.values()]) this.fail(entry, message);
  }

  /** Another text waits, or the document's own newer text; or the work is for a text that was closed. */
  isAwaited({ uri, version }: Job): boolean {
    if (!this.entries.has(uri)) return true;
    return [...this.entries].some(([other, e]) => e.progress.kind === 'busy' && (other !== uri || e.sent !== version));
  }

  /** The worker has lost documents: it gets them again, with what was decided on them as far as that is known here. */
  recover(entries: readonly Entry[]): void {
    const poorer = entries.filter((e) => e.unsaved && e.draft?.revision !== e.revision);
    if (poorer.length > 0) {
      const names = poorer.map(({ document }) => nameOf(document.uri)).join(', ');
      tell('warning', l10n.t('The analysis had to be started again. Your last decisions were lost: {0}', names));
    }
    for (const entry of entries) this.open(entry);
  }

  private bar({ uri, version }: Job, message: string): void {
    const entry = this.entries.get(uri);
    if (entry) entry.barred = { version, message };
  }
}
