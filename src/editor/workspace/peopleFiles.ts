import { Disposable, l10n, Uri, window, workspace } from 'vscode';
import { writeText } from '#platform';
import type { Problem } from '../../worker/protocol';
import { reasonOf, tell } from '../messages';
import { readText } from '../services/sidecarFiles';

const PATH = ['.glossator', 'people.json'] as const;

/** Undefined where no folder is open. */
export function peopleFile(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  return folder && Uri.joinPath(folder.uri, ...PATH);
}

/** The workspace's file of people: what the reader decided on who is who in all articles. It lies in the first folder. */
export class PeopleFiles implements Disposable {
  /** Why the file can't be used, and so must be left as it is. */
  private problem: string | undefined;
  private reading: Promise<void> = Promise.resolve();
  private readonly watching: Disposable;

  /** @param use tells the index; the answer is why it can't. */
  constructor(private readonly use: (content: string | null) => Promise<Problem | null>) {
    const look = (): void => void this.read();
    // A folder that is deleted says nothing of its files.
    const watchers = [PATH[0], PATH.join('/')].map((path) => workspace.createFileSystemWatcher(`**/${path}`));
    this.watching = Disposable.from(
      ...watchers.flatMap((w) => [w, w.onDidChange(look), w.onDidCreate(look), w.onDidDelete(look)]),
    );
  }

  /** Reads the file as it is now, after what is being read already. */
  read(): Promise<void> {
    this.reading = this.reading.then(() => this.readNow());
    return this.reading;
  }

  private async readNow(): Promise<void> {
    const uri = peopleFile();
    let problem: string | undefined;
    try {
      problem = (await this.use(uri ? await readText(uri) : null))?.message;
    } catch (error) {
      problem = reasonOf(error);
    }
    if (problem !== undefined && problem !== this.problem && uri) {
      const open = l10n.t('Open the File');
      tell('warning', l10n.t('The file of people can’t be used: {0}', problem), {
        [open]: () => window.showTextDocument(uri),
      });
    }
    this.problem = problem;
  }

  /**
   * Changes the file as it is now.
   * @param change asks the index, which by then knows the file, for its new content; undefined leaves it as it is.
   * @throws Error with the reason, for the user.
   */
  async write(change: () => Promise<string | undefined>): Promise<void> {
    const uri = peopleFile();
    if (!uri) throw new Error(l10n.t('Open a folder first: its file of people keeps this.'));
    await this.read();
    if (this.problem !== undefined) throw new Error(l10n.t('The file of people can’t be used: {0}', this.problem));
    const content = await change();
    if (content === undefined) return;
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await writeText(uri, content);
    await this.read();
  }

  dispose(): void {
    this.watching.dispose();
  }
}
