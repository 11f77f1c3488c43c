import { EventEmitter, workspace, type Disposable, type TextDocument } from 'vscode';
import { affects, setting } from '../settings';
import { COMPARED, SIDECAR_ENDING } from './sidecarFiles';

/** Documents of these are not articles: parts of a notebook, old revisions, what a program printed. */
const FOREIGN_SCHEMES = new Set([
  'git',
  'output',
  'vscode-notebook-cell',
  'comment',
  'search-editor',
  'vscode-scm',
  COMPARED,
]);

/** Glossaries and the like, which are no articles. */
const OWN_FILES = /\/\.glossator\/[^/]*$/;

/** Settings that decide which documents are read, or where their annotations are. */
const DECISIVE = ['languages', 'limits.fileSize', 'sidecar.folder'] as const;

/** Which documents are read for annotations. */
export class Articles implements Disposable {
  private languages = new Set(setting('languages'));
  private readonly changed = new EventEmitter<void>();
  /** Others are read from now on, or their annotations are elsewhere. */
  readonly onDidChange = this.changed.event;
  private readonly listener = workspace.onDidChangeConfiguration((event) => {
    if (!DECISIVE.some((key) => affects(event, key))) return;
    this.languages = new Set(setting('languages'));
    this.changed.fire();
  });

  has(document: TextDocument): boolean {
    return (
      this.languages.has(document.languageId) &&
      !FOREIGN_SCHEMES.has(document.uri.scheme) &&
      !document.uri.path.endsWith(SIDECAR_ENDING) &&
      !OWN_FILES.test(document.uri.path) &&
      !document.isClosed
    );
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
