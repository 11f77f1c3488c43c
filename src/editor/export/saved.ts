import type { Uri } from 'vscode';
import { FileType, RelativePattern, workspace, type TextDocument } from 'vscode';
import type { SavedDocument } from '../../worker/formatsProtocol';
import type { Annotations } from '../services/annotations';
import { nameOf, readText, sidecarOf } from '../services/sidecarFiles';

/**
 * A document with its sidecar as it would be saved.
 * @throws Error with the reason, for the user.
 */
export async function savedDocument(annotations: Annotations, document: TextDocument): Promise<SavedDocument> {
  const { content } = await annotations.ask(document, { ask: 'sidecar' });
  return { ...namesOf(document.uri), text: document.getText(), sidecar: content };
}

/** The same for a file, whether it is open or not. */
export async function savedFile(annotations: Annotations, uri: Uri): Promise<SavedDocument> {
  const open = workspace.textDocuments.find((d) => String(d.uri) === String(uri));
  if (open && (await annotations.view(open))) return savedDocument(annotations, open);
  const text = ((await readText(uri)) ?? '').replace(/^\ufeff/, '');
  const sidecar = await annotations.sidecarFor(uri, text, await readText(sidecarOf(uri)!));
  return { ...namesOf(uri), text, sidecar };
}

const namesOf = (uri: Uri): Pick<SavedDocument, 'file' | 'path'> => ({
  file: nameOf(uri),
  path: workspace.asRelativePath(uri),
});

const TEXTS = '**/*.{txt,text,md,markdown}';

/** The texts that are meant: files as they are, and all texts in folders; without any, those of the workspace. */
export async function textsIn(uris: readonly Uri[]): Promise<Uri[]> {
  if (uris.length === 0) return sorted(await workspace.findFiles(TEXTS, '**/node_modules/**'));
  const out = new Map<string, Uri>();
  for (const uri of uris) {
    const { type } = await workspace.fs.stat(uri);
    const isFolder = (type & FileType.Directory) !== 0;
    const found = isFolder ? await workspace.findFiles(new RelativePattern(uri, TEXTS), '**/node_modules/**') : [uri];
    for (const text of found) out.set(String(text), text);
  }
  return sorted([...out.values()]);
}

const sorted = (uris: Uri[]): Uri[] => uris.sort((a, b) => (a.path < b.path ? -1 : 1));
