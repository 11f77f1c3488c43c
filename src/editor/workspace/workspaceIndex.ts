import { CancellationTokenSource, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { IndexAnswers, IndexRequest } from '../../worker/indexProtocol';
import type { Annotations } from '../services/annotations';
import type { StartWorker } from '../services/engine';
import { documentOf, SIDECAR_ENDING } from '../services/sidecarFiles';
import { affects } from '../settings';
import { IndexClient } from './client';
import { Changes } from './changes';
import { findArticles, inTurns, look, readArticle, type ArticleFile } from './files';
import { OpenDocuments } from './openDocuments';
import { PeopleFiles } from './peopleFiles';

export type IndexState =
  /** Nobody has asked for it yet, or the reader has stopped it. */
  | { readonly kind: 'off' }
  | { readonly kind: 'building'; readonly done: number; readonly of: number }
  /** @param more there are more articles than the settings allow. */
  | { readonly kind: 'ready'; readonly articles: number; readonly more: boolean };

/** Articles that are read and sent at once. */
const BATCH = 16;
/** Changes of files are gathered for so many milliseconds. */
const GATHER = 300;
/** After changes, the cache is written once there were none for so many milliseconds. */
const SAVE = 5000;

/**
 * The index of the workspace's articles: built in the background by a worker of its own when it is first needed, kept
 * on disk, and in step with the files and the open documents from then on.
 */
export class WorkspaceIndexer implements Disposable {
  readonly people: PeopleFiles;
  private readonly changed = new EventEmitter<void>();
  /** The index would answer otherwise than before. */
  readonly onDidChange = this.changed.event;
  private readonly progressed = new EventEmitter<IndexState>();
  readonly onDidProgress = this.progressed.event;
  private known: IndexState = { kind: 'off' };
  private building: Promise<void> | undefined;
  private cancellation: CancellationTokenSource | undefined;
  private readonly client: IndexClient;
  private loaded: Promise<unknown> | undefined;
  private readonly open: OpenDocuments;
  private changes = new Changes();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private watching: Disposable | undefined;
  private readonly disposables: Disposable[];

  /** @param storage where the cache is kept; undefined where there is no workspace. */
  constructor(
    annotations: Annotations,
    private readonly storage: Uri | undefined,
    startWorker: StartWorker,
  ) {
    this.client = new IndexClient(
      startWorker,
      () => annotations.additions,
      () => this.reset(),
    );
    this.open = new OpenDocuments(annotations, this.client);
    this.people = new PeopleFiles((content) => this.setPeople(content));
    this.disposables = [
      this.changed,
      this.progressed,
      this.client,
      this.people,
      this.open,
      annotations.onDidAdd(() => this.restart()),
    ];
  }

  get state(): IndexState {
    return this.known;
  }

  /** Whether the whole workspace is being followed. */
  get isOn(): boolean {
    return this.building !== undefined;
  }

  /** Builds the index, unless that was done or is being done. Ends when all articles are in it, or the reader stops it. */
  async build(): Promise<void> {
    let building: Promise<void>;
    do {
      building = this.building ??= this.watchAndBuild();
      await building;
    } while (this.isOn && this.building !== building); // It was begun again meanwhile.
  }

  /** Stops the building. What is in the index stays; the next need for it goes on from there. */
  cancel(): void {
    if (this.known.kind !== 'building') return;
    this.cancellation?.cancel();
    this.watching?.dispose();
    this.building = undefined;
    this.show({ kind: 'off' });
  }

  /**
   * Asks what is known by now, open documents included as they are.
   * @throws Error with the reason, for the user.
   */
  async ask<R extends IndexRequest>(request: R): Promise<IndexAnswers[R['ask']]> {
    await this.load();
    await this.open.tell();
    return this.client.ask(request);
  }

  dispose(): void {
    this.cancellation?.cancel();
    clearTimeout(this.gathering);
    clearTimeout(this.saving);
    this.watching?.dispose();
    Disposable.from(...this.disposables).dispose();
  }

  private get cacheFile(): Uri | undefined {
    return this.storage && Uri.joinPath(this.storage, 'index.json');
  }

  private async watchAndBuild(): Promise<void> {
    this.watching?.dispose();
    this.watching = this.watch();
    await this.scan();
  }

  /** Brings the index in step with all the files. */
  private async scan(): Promise<void> {
    this.cancellation?.cancel();
    const { token } = (this.cancellation = new CancellationTokenSource());
    this.show({ kind: 'building', done: 0, of: 0 });
    try {
      await this.load();
      const { files, more } = await findArticles(token);
      if (token.isCancellationRequested) return;
      const { needed } = await this.client.ask({ ask: 'offer', files: files.map(plain) });
      const done = files.length - needed.length;
      await this.read(
        needed.map((i) => files[i]!),
        () => token.isCancellationRequested,
        (count) => this.show({ kind: 'building', done: done + count, of: files.length }),
      );
      if (token.isCancellationRequested) return;
      if (needed.length > 0) this.saveSoon(0);
      this.show({ kind: 'ready', articles: files.length, more });
      this.changed.fire();
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.reset();
      throw error;
    }
  }

  /** While the worker reads some of the files, the next ones are fetched. */
  private async read(
    files: readonly ArticleFile[],
    isOver: () => boolean,
    onProgress: (done: number) => void,
  ): Promise<void> {
    let sent: Promise<unknown> = Promise.resolve();
    for (let i = 0; i < files.length && !isOver(); i += BATCH) {
      const texts = await Promise.all(files.slice(i, i + BATCH).map(readArticle));
      await sent;
      onProgress(i);
      sent = this.client.ask({ ask: 'read', files: texts.flatMap((text) => text ?? []) });
      // Whoever awaits it next gets the error; until then it is no unhandled one.
      sent.catch(() => undefined);
    }
    await sent;
  }

  private load(): Promise<unknown> {
    this.loaded ??= this.loadCache();
    return this.loaded;
  }

  private async loadCache(): Promise<void> {
    const { cacheFile } = this;
    const cache = cacheFile && (await workspace.fs.readFile(cacheFile).then(null, () => null));
    await this.client.ask({ ask: 'load', cache: cache ?? null });
    await this.people.read();
  }

  private async setPeople(content: string | null): Promise<IndexAnswers['people']> {
    if (!this.loaded) return null; // It is read when somebody asks for the index.
    const problem = await this.client.ask({ ask: 'people', content });
    this.changed.fire();
    return problem;
  }

  private watch(): Disposable {
    const rescan = (): void => {
      this.changes.all = true;
      this.gather();
    };
    const touch = (kind: 'changed' | 'created' | 'gone') => (uri: Uri) => {
      const { path } = uri;
      const isSidecar = path.endsWith(SIDECAR_ENDING);
      const article = isSidecar ? documentOf(uri) : uri;
      this.changes[isSidecar ? 'changed' : kind].set(String(article), article);
      this.gather();
    };
    const watcher = workspace.createFileSystemWatcher('**/*');
    return Disposable.from(
      watcher,
      watcher.onDidCreate(touch('created')),
      watcher.onDidChange(touch('changed')),
      watcher.onDidDelete(touch('gone')),
      workspace.onDidRenameFiles(rescan),
      workspace.onDidChangeWorkspaceFolders(rescan),
      workspace.onDidChangeConfiguration((event) => {
        const isAboutFiles =
          event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude');
        if (isAboutFiles || affects(event, 'workspace.include') || affects(event, 'workspace.maxArticles')) rescan();
      }),
    );
  }

  private gather(): void {
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => void this.update().catch(() => undefined), GATHER);
  }

  /** Brings the index in step with what has changed. Where the worker has ended, it is built anew when it is needed. */
  private async update(): Promise<void> {
    const { changes } = this;
    this.changes = new Changes();
    if (!this.isOn) return;
    if (changes.all || (await changes.bringFolders())) return (this.building = this.scan());
    const articles = await changes.articles();
    const found = await inTurns(articles, look);
    // A folder that is gone says nothing of its files.
    const gone = [...changes.gone.keys(), ...articles.filter((_, i) => !found[i]).map(String)];
    if (gone.length > 0) await this.client.ask({ ask: 'forget', uris: gone });
    const files = found.flatMap((file) => file ?? []);
    await this.read(
      files,
      () => !this.isOn,
      () => undefined,
    );
    if (gone.length === 0 && files.length === 0) return;
    this.saveSoon(SAVE);
    this.changed.fire();
  }

  private saveSoon(wait: number): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.save().catch(() => undefined), wait);
  }

  /** Without it, the next session analyses the articles again. */
  private async save(): Promise<void> {
    const { storage, cacheFile } = this;
    if (!storage || !cacheFile) return;
    const cache = await this.client.ask({ ask: 'save' });
    await workspace.fs.createDirectory(storage);
    await workspace.fs.writeFile(cacheFile, cache);
  }

  /** Forgets all, and begins again with what is on disk. */
  restart(): void {
    if (!this.loaded) return;
    const wasOn = this.isOn;
    this.cancellation?.cancel();
    this.client.dispose();
    this.reset();
    if (wasOn) void this.build().catch(() => undefined);
  }

  /** The worker is gone, with all that it knew. */
  private reset(): void {
    this.watching?.dispose();
    this.building = undefined;
    this.loaded = undefined;
    this.open.reset();
    this.show({ kind: 'off' });
  }

  private show(state: IndexState): void {
    this.known = state;
    this.progressed.fire(state);
  }
}

const plain = ({ uri, path, stamp, changed }: ArticleFile) => ({ uri, path, stamp, changed });
