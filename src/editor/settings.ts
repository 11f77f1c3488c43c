import { workspace, type ConfigurationChangeEvent, type ConfigurationScope } from 'vscode';

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

export function setting<K extends keyof Settings>(key: K, scope?: ConfigurationScope): Settings[K] {
  return workspace.getConfiguration('glossator', scope).get<Settings[K]>(key)!;
}

export const affects = (event: ConfigurationChangeEvent, key: keyof Settings): boolean =>
  event.affectsConfiguration(`glossator.${key}`);
