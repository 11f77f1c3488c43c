import { Uri, workspace } from 'vscode';
import { writeText } from '#platform';
import { sha256Of } from '../../core/sidecar/hash';
import type { Draft } from '../../worker/protocol';
import { readText } from './sidecarFiles';

/** Decisions that are in no sidecar yet, and what the sidecar held that they were added to. */
export type Unsaved = Pick<Draft, 'content' | 'base'>;

/**
 * The decisions on each document that its sidecar does not hold yet. They are there when the document comes back, even
 * after the window or the machine has ended: as VS Code keeps texts that were not saved.
 */
export class Drafts {
  private readonly known = new Map<string, Promise<Unsaved | undefined>>();
  /** Files are written and deleted one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param folder of the extension's own; without one the drafts end with the window. */
  constructor(private readonly folder: Uri | undefined) {}

  get(document: Uri): Promise<Unsaved | undefined> {
    return this.known.get(String(document)) ?? this.read(document);
  }

  keep(document: Uri, draft: Unsaved | Promise<Unsaved | undefined>): void {
    const promise = Promise.resolve(draft);
    this.known.set(String(document), promise);
    const file = this.fileOf(document);
    if (!file) return;
    this.enqueue(async () => {
      // A newer one is written later.
      if (this.known.get(String(document)) !== promise) return;
      const unsaved = await promise;
      if (unsaved) await writeText(file, JSON.stringify({ document: String(document), ...unsaved }));
    });
  }

  forget(document: Uri): void {
    this.known.set(String(document), Promise.resolve(undefined));
    const file = this.fileOf(document);
    if (file) this.enqueue(() => workspace.fs.delete(file));
  }

  /** The document has another name now. */
  async move(from: Uri, to: Uri): Promise<void> {
    const draft = await this.get(from);
    if (draft) this.keep(to, draft);
    this.forget(from);
  }

  private async read(document: Uri): Promise<Unsaved | undefined> {
    const file = this.fileOf(document);
    const content = file && (await readText(file).catch(() => null));
    if (!content) return undefined;
    try {
      const draft = JSON.parse(content) as Unsaved & { document: string };
      return draft.document === String(document) ? { content: draft.content, base: draft.base } : undefined;
    } catch {
      return undefined; // The machine ended while it was written.
    }
  }

  private enqueue(work: () => PromiseLike<unknown>): void {
    // A draft that can't be kept on the disk is still kept here.
    this.last = this.last.then(work).then(undefined, () => undefined);
  }

  private fileOf(document: Uri): Uri | undefined {
    return this.folder && Uri.joinPath(this.folder, 'drafts', `${sha256Of(String(document)).slice(0, 32)}.json`);
  }
}
