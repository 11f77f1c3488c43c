import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  RelativePattern,
  Uri,
  workspace,
} from 'vscode';
import type { GlossaryProblem } from '../../core/terms/glossary';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { nameOf } from '../services/sidecarFiles';
import { affects, setting } from '../settings';
import { bytesOf, FOLDER, GLOSSARY_FILES, missingMessage, possibleSources, stampOf, type Source } from './files';
import type { GlossaryReader } from './reader';

/** Files change in bursts, of so many milliseconds. */
const PAUSE = 150;

/** A glossary's file as it was last read. */
interface Known {
  readonly stamp: string;
  /** The usable entries, as the JSON of a `Glossary`; null where there are none. */
  readonly json: string | null;
  readonly problems: readonly GlossaryProblem[];
}

/** The reader's glossaries: found, read again when they change, handed to the engine; what is wrong is shown as problems. */
export class Glossaries implements Disposable {
  private readonly known = new Map<string, Known>();
  private readonly problems = languages.createDiagnosticCollection('glossator.glossaries');
  private readonly disposables: Disposable[];
  /** Those outside the workspace's own folders. */
  private watchers = new Map<string, Disposable>();
  private missing: readonly string[] = [];
  private readonly beginning: ReturnType<typeof setTimeout>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private told = '';

  constructor(
    private readonly annotations: Annotations,
    private readonly reader: GlossaryReader,
  ) {
    this.disposables = [
      this.problems,
      workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      workspace.onDidChangeConfiguration((event) => {
        const settings = ['glossaries', 'terms.builtIn', 'terms.excludedDomains'] as const;
        if (settings.some((key) => affects(event, key))) this.refresh();
      }),
    ];
    // Activation is not to wait for it.
    this.beginning = setTimeout(() => {
      this.disposables.push(this.watch(`**/${FOLDER}/{${GLOSSARY_FILES.join(',')}}`));
      void this.load();
    });
  }

  dispose(): void {
    clearTimeout(this.beginning);
    clearTimeout(this.timer);
    Disposable.from(...this.disposables, ...this.watchers.values()).dispose();
  }

  /** @param uri has changed, whatever its time and size say. */
  refresh(uri?: Uri): void {
    if (uri) this.known.delete(String(uri));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), PAUSE);
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const sources = possibleSources(setting('glossaries'));
    this.watchOutside(sources);
    const read = await Promise.all(sources.map((source) => this.read(source)));
    if (turn !== this.turn) return;
    this.show(sources, read);
    const glossaries = read.flatMap((known) => known?.json ?? []);
    const terms = { glossaries, builtIn: setting('terms.builtIn'), excludedDomains: setting('terms.excludedDomains') };
    const all = JSON.stringify({
      ...terms,
      glossaries: read.map((known, i) => known?.json && `${String(sources[i]!.uri)} ${known.stamp}`),
    });
    if (all !== this.told) this.annotations.add({ terms });
    this.told = all;
  }

  /** Undefined where there is no such file. */
  private async read({ uri }: Source): Promise<Known | undefined> {
    const key = String(uri);
    const stamp = await stampOf(uri).catch((error: unknown) => `unreadable: ${reasonOf(error)}`);
    if (stamp === null) return void this.known.delete(key);
    const before = this.known.get(key);
    if (before?.stamp === stamp) return before;
    const known = await this.readFile(uri, stamp);
    this.known.set(key, known);
    return known;
  }

  private async readFile(uri: Uri, stamp: string): Promise<Known> {
    try {
      const { json, count, problems } = await this.reader.read(nameOf(uri), await bytesOf(uri));
      return { stamp, json: count > 0 ? json : null, problems };
    } catch (error) {
      const message = l10n.t('This glossary can’t be read. {0}', reasonOf(error));
      return { stamp, json: null, problems: [{ severity: 'error', line: null, message }] };
    }
  }

  private show(sources: readonly Source[], read: readonly (Known | undefined)[]): void {
    this.problems.clear();
    sources.forEach(({ uri }, i) => this.problems.set(uri, read[i]?.problems.map(diagnosticOf)));
    const found = new Set(sources.flatMap(({ named }, i) => (named !== null && read[i] ? [named] : [])));
    const missing = [...new Set(setting('glossaries'))].filter((path) => path.trim() !== '' && !found.has(path));
    const fresh = missing.find((path) => !this.missing.includes(path));
    this.missing = missing;
    if (fresh === undefined) return;
    tell('warning', missingMessage(fresh), {
      [l10n.t('Open Settings')]: () => commands.executeCommand('workbench.action.openSettings', 'glossator.glossaries'),
    });
  }

  /** A file that the setting names may lie anywhere. */
  private watchOutside(sources: readonly Source[]): void {
    const wanted = new Map(sources.filter(({ named }) => named !== null).map(({ uri }) => [String(uri), uri]));
    for (const [key, watcher] of this.watchers) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.watchers.delete(key);
    }
    for (const [key, uri] of wanted) {
      if (this.watchers.has(key)) continue;
      const literally = nameOf(uri).replace(/[[\]{}*?]/g, '[$&]');
      this.watchers.set(key, this.watch(new RelativePattern(Uri.joinPath(uri, '..'), literally)));
    }
  }

  private watch(pattern: string | RelativePattern): Disposable {
    const watcher = workspace.createFileSystemWatcher(pattern);
    const look = (uri: Uri): void => this.refresh(uri);
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }
}

function diagnosticOf({ severity, line, message }: GlossaryProblem): Diagnostic {
  const at = (line ?? 1) - 1;
  const kind = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning }[severity];
  const diagnostic = new Diagnostic(new Range(at, 0, at, Number.MAX_SAFE_INTEGER), message, kind);
  diagnostic.source = 'Glossator';
  return diagnostic;
}
