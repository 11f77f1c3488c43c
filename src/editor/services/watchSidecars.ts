import { Disposable, workspace, type Uri } from 'vscode';
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
  const look = async (uri: Uri): Promise<void> => {
    const entry = [...entries()].find((e) => String(e.sidecar?.uri) === String(uri));
    if (!entry?.sidecar) return;
    const content = await readText(uri).catch(() => null);
    if (content !== entry.sidecar.content) onChange(entry, content);
  };
  return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
}
