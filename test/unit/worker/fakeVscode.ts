import Module from 'node:module';

/** As much of the editor as following a document takes: no window, no disk, no settings but these. */
export class FakeEmitter<T> {
  private readonly listeners: ((event: T) => unknown)[] = [];
  readonly event = (listener: (event: T) => unknown): { dispose(): void } => {
    this.listeners.push(listener);
    return { dispose: () => undefined };
  };
  fire(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
  dispose(): void {
    this.listeners.length = 0;
  }
}

class Missing extends Error {
  readonly code = 'FileNotFound';
}

export const edited = new FakeEmitter<unknown>();
export const warnings: string[] = [];
const never = new FakeEmitter<unknown>().event;
const settings: Readonly<Record<string, unknown>> = { languages: ['plaintext'], 'limits.fileSize': 20 };

const vscode = {
  Disposable: { from: () => ({ dispose: () => undefined }) },
  EventEmitter: FakeEmitter,
  FileSystemError: Missing,
  l10n: { t: (text: string) => text },
  window: {
    visibleTextEditors: [],
    onDidChangeVisibleTextEditors: never,
    showWarningMessage: (message: string) => {
      warnings.push(message);
      return Promise.resolve(undefined);
    },
  },
  workspace: {
    onDidChangeTextDocument: edited.event,
    onDidCloseTextDocument: never,
    onDidChangeConfiguration: never,
    createFileSystemWatcher: () => ({ onDidChange: never, onDidCreate: never, onDidDelete: never }),
    getConfiguration: () => ({ get: (name: string) => settings[name.replace(/^glossator\./, '')] }),
    fs: { readFile: () => Promise.reject(new Missing()) },
  },
};

const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load.bind(loader);
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

/** A text in the editor. */
export class FakeDocument {
  readonly languageId = 'plaintext';
  readonly isClosed = false;
  readonly lineCount = 1;
  version = 1;
  readonly uri: object;

  constructor(
    name: string,
    private text: string,
  ) {
    const uri = { scheme: 'file', path: `/${name}`, toString: () => `file:///${name}` };
    this.uri = { ...uri, with: ({ path }: { path: string }) => ({ ...uri, path }) };
  }

  getText(): string {
    return this.text;
  }

  lineAt(): unknown {
    return { range: { end: this.text.length } };
  }

  offsetAt(offset: number): number {
    return offset;
  }

  /** The reader types at the beginning. */
  type(words: string): void {
    this.text = words + this.text;
    this.version++;
    edited.fire({ document: this, contentChanges: [{ rangeOffset: 0, rangeLength: 0, text: words }] });
  }
}
