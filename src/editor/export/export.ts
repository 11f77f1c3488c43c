import { commands, l10n, Uri, window, workspace, type Disposable, type QuickPickItem, type TextDocument } from 'vscode';
import { writeText } from '#platform';
import type { Exported, FormatOffer } from '../../worker/protocol';
import { articleEditor } from '../commands';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { nameOf } from '../services/sidecarFiles';

interface FormatItem extends QuickPickItem {
  readonly format: FormatOffer;
}

/** Writes what is known of the active text in another format. */
export function activateExport(annotations: Annotations): Disposable {
  return commands.registerCommand('glossator.exportAnnotations', async (format?: string, target?: Uri) => {
    const document = articleEditor(annotations)?.document;
    if (!document || !(await annotations.view(document))) {
      return tell('information', l10n.t('There is no annotated text here.'));
    }
    const chosen = await choose(annotations, document, format);
    if (!chosen) return;
    const uri = target instanceof Uri ? target : await askWhere(document, chosen);
    if (uri) await deliver(await annotations.ask(document, { ask: 'export', format: chosen.name }), uri);
  });
}

async function choose(
  annotations: Annotations,
  document: TextDocument,
  name: unknown,
): Promise<FormatOffer | undefined> {
  const offers = await annotations.ask(document, { ask: 'formats' });
  if (typeof name === 'string') return offers.find((offer) => offer.name === name);
  const items = offers.map((format): FormatItem => ({ label: format.name, detail: format.description, format }));
  const title = l10n.t('Export Annotations');
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Choose a format') }))?.format;
}

function askWhere(document: TextDocument, { name, extension }: FormatOffer): Thenable<Uri | undefined> {
  const stem = nameOf(document.uri).replace(/\.[^.]*$/, '') || 'annotations';
  const folder = Uri.joinPath(document.uri, '..');
  const defaultUri = document.isUntitled ? undefined : Uri.joinPath(folder, stem + extension);
  return window.showSaveDialog({ defaultUri, filters: { [name]: [extension.slice(extension.lastIndexOf('.') + 1)] } });
}

interface ExportFile {
  readonly uri: Uri;
  readonly content: string;
}

/**
 * A format of several tables makes several files: `x.csv` becomes `x.people.csv` and so on. The dialog asked about
 * `x.csv` alone, so the reader is asked before these replace others.
 */
async function deliver({ parts, leftOut }: Exported, uri: Uri): Promise<void> {
  const files = parts.map(({ name, content }): ExportFile => {
    return { uri: parts.length === 1 ? uri : uri.with({ path: withName(uri.path, name) }), content };
  });
  const left = leftOut.map(({ what, count }) => `${count} ${what}`).join(', ');
  const there = parts.length === 1 ? [] : await existing(files);
  if (there.length === 0) return write(files, left);
  tell('warning', l10n.t('These files exist already: {0}. Nothing was written.', there.join(', ')), {
    [l10n.t('Replace Them')]: () => write(files, left),
  });
}

async function existing(files: readonly ExportFile[]): Promise<string[]> {
  const isThere = await Promise.all(
    files.map(({ uri }) =>
      Promise.resolve(workspace.fs.stat(uri)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, i) => isThere[i]).map(({ uri }) => nameOf(uri));
}

async function write(files: readonly ExportFile[], left: string): Promise<void> {
  try {
    for (const { uri, content } of files) await writeText(uri, content);
  } catch (error) {
    return tell('error', l10n.t('The export could not be written. {0}', reasonOf(error)));
  }
  const written = l10n.t('Written: {0}.', files.map(({ uri }) => nameOf(uri)).join(', '));
  tell('information', left ? `${written} ${l10n.t('Left out: {0}.', left)}` : written);
}

const withName = (path: string, name: string): string => {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? `${path.slice(0, dot)}.${name}${path.slice(dot)}` : `${path}.${name}`;
};
