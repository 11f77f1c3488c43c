import { commands, Uri, window, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { Source } from '../../core/formats/format';
import { decodeText } from '../services/sidecarFiles';
import type { Node } from '../views/node';

/** Files that are dropped on a view are imported: into the article of the row that they fall on, or else the active one. */
export const dropToImport: TreeDragAndDropController<Node> = {
  dragMimeTypes: [],
  dropMimeTypes: ['text/uri-list', 'files'],
  handleDrop: async (target, dropped) => {
    const files = await filesIn(dropped);
    if (files.length === 0) return;
    if (target?.document) await window.showTextDocument(target.document, { preserveFocus: true });
    await commands.executeCommand('glossator.importAnnotations', files);
  },
};

/** Those of the operating system with their contents, since a window in a browser or of another machine can't read them. */
async function filesIn(dropped: DataTransfer): Promise<readonly (Uri | Source)[]> {
  const files = [...dropped].flatMap(([, item]) => item.asFile() ?? []);
  if (files.length > 0) {
    return Promise.all(files.map(async (f) => ({ name: f.name, content: decodeText(await f.data()) })));
  }
  const list = (await dropped.get('text/uri-list')?.asString()) ?? '';
  return list.split(/\r?\n/).flatMap((line) => (line && !line.startsWith('#') ? Uri.parse(line) : []));
}
