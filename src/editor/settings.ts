import { Disposable, Uri, workspace } from 'vscode';
import type { ConfigurationChangeEvent, TextDocument, WorkspaceConfiguration, WorkspaceFolder } from 'vscode';

/** The settings and the types of their values; package.json holds their defaults and their limits. */
export interface Settings {
  languages: string[];
  'limits.fileSize': number;
  'highlights.style': 'decorations' | 'semanticTokens' | 'both' | 'off';
  'highlights.references': boolean;
  'inlayHints.pronouns': boolean;
  'codeLens.people': boolean;
  'citation.format': 'plain' | 'markdown' | 'html' | 'table';
  'views.sort': 'name' | 'firstMention' | 'count';
  'views.followCursor': boolean;
  'sidecar.write': 'onCommand' | 'onSave' | 'always';
  'sidecar.folder': string;
  'sidecar.followFile': boolean;
  glossaries: string[];
  'terms.builtIn': boolean;
  'terms.excludedDomains': string[];
  'workspace.include': string;
  'workspace.maxArticles': number;
  'names.always': Record<string, string>;
  'names.never': string[];
  'debug.why': boolean;
}

/** The settings as they are now, by the texts and places that they were asked for: VS Code takes long to gather them. */
const known = new Map<string, WorkspaceConfiguration>();
/** Asked for more places than this, as when a whole folder is gone through, it is better not to keep them. */
const MOST_KNOWN = 100;

/** Must come before all else that listens to changes of the settings: the others then ask for their new values. */
export function followSettings(): Disposable {
  const forget = (): void => known.clear();
  return Disposable.from(
    workspace.onDidChangeConfiguration(forget),
    workspace.onDidChangeWorkspaceFolders(forget),
    new Disposable(forget),
  );
}

/** @param scope the text, the folder or the place that it is wanted for. */
export function setting<K extends keyof Settings>(key: K, scope?: TextDocument | WorkspaceFolder | Uri): Settings[K] {
  const place = nameOf(scope);
  let configuration = known.get(place);
  if (!configuration) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(place, (configuration = workspace.getConfiguration('glossator', scope)));
  }
  return configuration.get<Settings[K]>(key)!;
}

function nameOf(scope: TextDocument | WorkspaceFolder | Uri | undefined): string {
  if (!scope || scope instanceof Uri) return String(scope);
  return 'languageId' in scope ? `${scope.languageId} ${String(scope.uri)}` : String(scope.uri);
}

export const affects = (event: ConfigurationChangeEvent, key: keyof Settings): boolean =>
  event.affectsConfiguration(`glossator.${key}`);
