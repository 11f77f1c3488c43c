import { Diagnostic, DiagnosticSeverity, Disposable, languages, Range, workspace, type Uri } from 'vscode';
import type { NameDictionary, NameRule } from '../../core/names/dictionary';
import type { NameProblem } from '../../core/names/nameFile';
import type { Annotations } from '../services/annotations';
import { affects, setting } from '../settings';
import { nameFilesOf, PATTERN, readNameFile } from './files';

/** Files change in bursts, of so many milliseconds. */
const PAUSE = 150;

/** The names that the reader always or never wants marked: read again when they change, handed to the engine. */
export class Names implements Disposable {
  private readonly problems = languages.createDiagnosticCollection('glossator.names');
  private readonly disposables: Disposable[];
  private readonly beginning: ReturnType<typeof setTimeout>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private told = '[]';

  constructor(private readonly annotations: Annotations) {
    this.disposables = [
      this.problems,
      workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'names.always') || affects(event, 'names.never')) this.refresh();
      }),
    ];
    // Activation is not to wait for it.
    this.beginning = setTimeout(() => {
      this.disposables.push(this.watch());
      void this.load();
    });
  }

  dispose(): void {
    clearTimeout(this.beginning);
    clearTimeout(this.timer);
    Disposable.from(...this.disposables).dispose();
  }

  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), PAUSE);
  }

  private watch(): Disposable {
    const watcher = workspace.createFileSystemWatcher(PATTERN);
    const refresh = (): void => this.refresh();
    return Disposable.from(
      watcher,
      watcher.onDidCreate(refresh),
      watcher.onDidChange(refresh),
      watcher.onDidDelete(refresh),
    );
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const files = (workspace.workspaceFolders ?? []).flatMap(({ uri }) => nameFilesOf(uri));
    const read = await Promise.all(files.map(readNameFile));
    if (turn !== this.turn) return;
    files.forEach((uri, i) => this.show(uri, read[i]?.problems ?? []));
    const names: NameDictionary = [...rulesOfSettings(), ...read.flatMap((file) => file?.rules ?? [])];
    const all = JSON.stringify(names);
    if (all !== this.told) this.annotations.add({ names });
    this.told = all;
  }

  private show(uri: Uri, problems: readonly NameProblem[]): void {
    this.problems.set(
      uri,
      problems.map(({ line, message }) => {
        const diagnostic = new Diagnostic(new Range(line - 1, 0, line - 1, 1000), message, DiagnosticSeverity.Warning);
        diagnostic.source = 'Glossator';
        return diagnostic;
      }),
    );
  }
}

/** Settings are written by hand: what is no name is passed over. */
function rulesOfSettings(): NameRule[] {
  const rules: NameRule[] = [];
  for (const name of setting('names.never')) if (typeof name === 'string') rules.push({ name, label: null });
  for (const [name, label] of Object.entries(setting('names.always'))) {
    if (label === 'person' || label === 'organization') rules.push({ name, label });
  }
  return rules;
}
