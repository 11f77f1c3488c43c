import { Disposable, window, workspace, type Uri } from 'vscode';
import type { Entry } from './entry';
import { readText, SIDECAR_ENDING } from './sidecarFiles';

/**
 * Looks at sidecars that have changed on the disk: another program may write one, or the reader may mend one.
 * @param onChange gets what is there now, null where there is nothing any more, unless it is what is known already.
 */
export function watchSidecars(
  entries: () => Iterable<Entry>,
  onChange: (entry: Entry, content: string | null) => void,
): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/*${SIDECAR_ENDING}`);
  const look = async (entry: Entry | undefined): Promise<void> => {
    if (!entry?.sidecar) return;
    const content = await readText(entry.sidecar.uri).catch(() => null);
    if (content !== entry.sidecar.content) onChange(entry, content);
  };
  const heard = (uri: Uri): Promise<void> => look([...entries()].find((e) => String(e.sidecar?.uri) === String(uri)));
  return Disposable.from(
    watcher,
    watcher.onDidChange(heard),
    watcher.onDidCreate(heard),
    watcher.onDidDelete(heard),
    // Not every change is heard of: some disks tell of none, and folders that are made within each other are missed.
    window.onDidChangeWindowState(({ focused }) => focused && [...entries()].forEach((entry) => void look(entry))),
  );
}
