import { FileType, workspace, type Uri } from 'vscode';
import { articleTest } from './files';

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
  articles(): Uri[] {
    return [...new Map([...this.changed, ...this.created]).values()].filter(articleTest());
  }

  /** Whether a folder has come: its files may not be told one by one. */
  async bringFolders(): Promise<boolean> {
    const isArticle = articleTest();
    const others = [...this.created.values()].filter((uri) => !isArticle(uri));
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
