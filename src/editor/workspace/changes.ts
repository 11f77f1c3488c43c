import { FileType, workspace, type Uri } from 'vscode';
import { articlesAmong } from './files';

/** New names that are looked at whether they are folders; more of them mean that much has changed. */
const MOST_LOOKS = 30;

/** What has changed in the workspace since the index was last brought in step, by URI. */
export class Changes {
  /** More than can be told file by file. */
  all = false;
  readonly changed = new Map<string, Uri>();
  readonly created = new Map<string, Uri>();
  readonly gone = new Map<string, Uri>();

  /** What there is to be read, or to be found gone. */
  articles(): Promise<Uri[]> {
    return articlesAmong([...new Map([...this.changed, ...this.created]).values()]);
  }

  /** Whether a folder has come: its files may not be told one by one. */
  async bringFolders(): Promise<boolean> {
    const created = [...this.created.values()];
    const articles = new Set(await articlesAmong(created));
    const others = created.filter((uri) => !articles.has(uri));
    if (others.length > MOST_LOOKS) return true;
    const types = await Promise.all(
      others.map((uri) =>
        workspace.fs.stat(uri).then(
          ({ type }) => type,
          () => FileType.Unknown,
        ),
      ),
    );
    return types.includes(FileType.Directory);
  }
}
