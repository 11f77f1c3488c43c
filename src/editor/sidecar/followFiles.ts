import { Disposable, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { Annotations } from '../services/annotations';
import { mirrorOf, SIDECAR_ENDING, sidecarBesideOf, sidecarOf } from '../services/sidecarFiles';
import { setting } from '../settings';

/** When a document is renamed, moved or deleted in VS Code, its annotations go along, in the same step of undo. */
export function followFiles(annotations: Annotations): Disposable {
  return Disposable.from(
    workspace.onWillRenameFiles((event) => event.waitUntil(renamed(annotations, event.files))),
    workspace.onWillDeleteFiles((event) => event.waitUntil(deleted(event.files))),
  );
}

interface Renaming {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

async function renamed(annotations: Annotations, files: readonly Renaming[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    if (oldUri.path.endsWith(SIDECAR_ENDING)) continue;
    const within = workspace.textDocuments.filter(({ uri }) => `${String(uri)}/`.startsWith(`${String(oldUri)}/`));
    for (const { uri } of within) {
      await annotations.moving(uri, uri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }));
    }
    if (!setting('sidecar.followFile', oldUri)) continue;
    for (const [from, to] of await companions(oldUri, newUri)) edit.renameFile(from, to, { ignoreIfExists: true });
  }
  return edit;
}

async function deleted(files: readonly Uri[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const uri of files) {
    if (uri.path.endsWith(SIDECAR_ENDING) || !setting('sidecar.followFile', uri)) continue;
    for (const [from] of await companions(uri, uri)) {
      edit.deleteFile(from, { recursive: true, ignoreIfNotExists: true });
    }
  }
  return edit;
}

/** What there is of annotations of a file, or of the files of a folder, and where it belongs after a renaming. */
async function companions(from: Uri, to: Uri): Promise<[Uri, Uri][]> {
  const beside = [sidecarBesideOf(from), sidecarOf(to) ?? sidecarBesideOf(to)] as const;
  const pairs: (readonly [Uri, Uri])[] = [beside];
  const mirror = mirrorOf(from);
  if (mirror) {
    const there = mirrorOf(to);
    pairs.push([sidecarOf(from)!, sidecarOf(to) ?? sidecarBesideOf(to)]);
    // A folder's own sidecars lie in it; those of the mirror in the folder's image.
    if (there) pairs.push([image(mirror, from), image(there, to)]);
  }
  const found: [Uri, Uri][] = [];
  for (const [old, now] of pairs) if (await exists(old)) found.push([old, now]);
  return found;
}

const image = ({ root, folder }: { readonly root: Uri; readonly folder: string }, uri: Uri): Uri =>
  Uri.joinPath(root, folder, uri.path.slice(root.path.length));

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
