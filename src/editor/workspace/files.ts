import { FileType, Uri, workspace, type CancellationToken, type WorkspaceFolder } from 'vscode';
import type { IndexFile, IndexText } from '../../worker/indexProtocol';
import { nameOf, SIDECAR_ENDING, sidecarBesideOf, sidecarOf } from '../services/sidecarFiles';
import { setting } from '../settings';

/** An article in the workspace, and the file of annotations beside it. */
export interface ArticleFile extends IndexFile {
  readonly at: Uri;
  readonly sidecar: Uri | null;
}

export interface Articles {
  readonly files: readonly ArticleFile[];
  /** There are more than the setting `glossator.workspace.maxArticles` allows. */
  readonly more: boolean;
}

/** Larger files are no articles, in bytes. */
const MOST_BYTES = 2_000_000;
/** Folders that are looked into. */
const MOST_FOLDERS = 20_000;
/** Files that are looked at together. */
const TOGETHER = 32;

type Matches = (path: string) => boolean;

/**
 * Finds the articles of the workspace, folder by folder: file systems that offer no search have their folders listed all
 * the same. Leaves out what the settings `files.exclude` and `search.exclude` hide.
 */
export async function findArticles(token: CancellationToken): Promise<Articles> {
  const most = setting('workspace.maxArticles');
  const files: ArticleFile[] = [];
  let folders = 0;
  for (const root of workspace.workspaceFolders ?? []) {
    const { isWanted, isHidden } = await rulesOf(root);
    const waiting = [''];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (token.isCancellationRequested || ++folders > MOST_FOLDERS) return { files, more: true };
      const names = new Map(await listing(Uri.joinPath(root.uri, path)));
      const wanted: string[] = [];
      for (const [name, type] of names) {
        const inner = path === '' ? name : `${path}/${name}`;
        if (isHidden(inner)) continue;
        // A link to a folder may lead in a circle.
        if (type === FileType.Directory) waiting.push(inner);
        else if (type & FileType.File && isWanted(inner) && !name.endsWith(SIDECAR_ENDING)) wanted.push(inner);
      }
      for (const article of await inTurns(wanted, (inner) => look(Uri.joinPath(root.uri, inner), names))) {
        if (!article) continue;
        if (files.length >= most) return { files, more: true };
        files.push(article);
      }
    }
  }
  return { files, more: false };
}

/** Those of the files that the index holds, if they are there, as the settings are now. */
export async function articlesAmong(uris: readonly Uri[]): Promise<Uri[]> {
  const roots = workspace.workspaceFolders ?? [];
  const rules = new Map(await Promise.all(roots.map(async (root) => [String(root.uri), await rulesOf(root)] as const)));
  return uris.filter((uri) => {
    const root = workspace.getWorkspaceFolder(uri);
    const rule = root && rules.get(String(root.uri));
    if (!rule || uri.path.endsWith(SIDECAR_ENDING)) return false;
    const path = uri.path.slice(root.uri.path.length).replace(/^\/+/, '');
    const folders = path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
    return rule.isWanted(path) && !folders.some(rule.isHidden);
  });
}

/**
 * Undefined where there is no such file, or one that is no article.
 * @param siblings what is in its folder, where that is known: nobody has to ask for a sidecar that is not there.
 */
export async function look(at: Uri, siblings?: ReadonlyMap<string, unknown>): Promise<ArticleFile | undefined> {
  const sidecar = sidecarOf(at)!;
  const isBeside = sidecar.path === sidecarBesideOf(at).path;
  const isThere = !siblings || !isBeside || siblings.has(nameOf(sidecar));
  const [stat, beside] = await Promise.all([
    workspace.fs.stat(at),
    isThere ? workspace.fs.stat(sidecar).then(same, missing) : undefined,
  ]).catch(() => [undefined, undefined]);
  if (!stat || stat.size > MOST_BYTES) return undefined;
  return {
    at,
    uri: String(at),
    path: workspace.asRelativePath(at),
    stamp: [stat, ...(beside ? [beside] : [])].map(({ mtime, size }) => `${mtime}:${size}`).join(' '),
    changed: stat.mtime,
    sidecar: beside ? sidecar : null,
  };
}

/** Undefined where it can't be read any more. */
export async function readArticle({ at, sidecar, ...file }: ArticleFile): Promise<IndexText | undefined> {
  try {
    const [text, annotations] = await Promise.all([
      workspace.fs.readFile(at),
      sidecar ? workspace.fs.readFile(sidecar).then(same, missing) : undefined,
    ]);
    return { ...file, text, sidecar: annotations ?? null };
  } catch {
    return undefined;
  }
}

/** Does the work for some of the items at once, and keeps their order. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = [];
  for (let i = 0; i < items.length; i += TOGETHER) {
    out.push(...(await Promise.all(items.slice(i, i + TOGETHER).map((item) => work(item)))));
  }
  return out;
}

/** A folder that can't be read has nothing to show. */
const listing = async (folder: Uri): Promise<[string, FileType][]> => {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
};

const same = <T>(value: T): T => value;
const missing = (): undefined => undefined;

interface Rules {
  readonly isWanted: Matches;
  readonly isHidden: Matches;
}

async function rulesOf(root: WorkspaceFolder): Promise<Rules> {
  // Loaded when files are first looked for: activation is not to wait for it.
  const { default: picomatch } = await import('picomatch/posix');
  const excluded = ['files', 'search'].flatMap((section) =>
    Object.entries(workspace.getConfiguration(section, root).get<Record<string, unknown>>('exclude') ?? {}),
  );
  /** A pattern that can't be understood matches nothing. */
  const matcher = (patterns: readonly string[]): Matches => {
    const parts = patterns.flatMap((pattern) => {
      try {
        return [picomatch(pattern, { dot: true })];
      } catch {
        return [];
      }
    });
    return (path) => parts.some((matches) => matches(path));
  };
  return {
    isWanted: matcher([setting('workspace.include', root)]),
    // Those with a condition on sibling files are for build output, not for articles.
    isHidden: matcher(excluded.flatMap(([pattern, isOn]) => (isOn === true ? [pattern] : []))),
  };
}
