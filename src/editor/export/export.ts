import { CancellationError, commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { ExtensionContext, QuickPickItem, TextDocument } from 'vscode';
import { writeText } from '#platform';
import type { Exported, FormatOffer } from '../../worker/formatsProtocol';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { nameOf } from '../services/sidecarFiles';
import { activateCopyAs } from './copyAs';
import { exportMany } from './exportMany';
import { Formats, type StartFormats } from './formats';
import { activateImport } from './import';
import { savedDocument } from './saved';

/** What every command here needs. */
export interface Exchange {
  readonly annotations: Annotations;
  readonly formats: Formats;
  /** What was chosen last. */
  readonly memory: ExtensionContext['workspaceState'];
}

/** Takes what is known of texts to other programs, and what those know of them back. */
export function activateExport(
  annotations: Annotations,
  memory: ExtensionContext['workspaceState'],
  start: StartFormats,
): Disposable {
  const formats = new Formats(start);
  const exchange: Exchange = { annotations, formats, memory };
  return Disposable.from(
    formats,
    commands.registerCommand('glossator.exportAnnotations', (format?: unknown, target?: unknown) =>
      told(exportActive(exchange, format, target)),
    ),
    commands.registerCommand(
      'glossator.exportFiles',
      (uri?: unknown, uris?: unknown, format?: unknown, folder?: unknown) => {
        const chosen = Array.isArray(uris) ? uris.filter((u) => u instanceof Uri) : uri instanceof Uri ? [uri] : [];
        return told(exportMany(exchange, chosen, format, folder));
      },
    ),
    commands.registerCommand('glossator.exportWorkspace', (format?: unknown, folder?: unknown) =>
      told(exportMany(exchange, [], format, folder)),
    ),
    activateImport(exchange),
    activateCopyAs(exchange),
  );
}

/** What goes wrong is for the reader to know; what was cancelled is known. */
export const told = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => {
    if (!(error instanceof CancellationError)) tell('error', reasonOf(error));
  });

async function exportActive(
  { annotations, formats, memory }: Exchange,
  format: unknown,
  target: unknown,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !(await annotations.view(document))) {
    return tell('information', l10n.t('There is no annotated text here.'));
  }
  const chosen = await chooseFormat(formats, memory, format);
  if (!chosen) return;
  const uri = target instanceof Uri ? target : await askWhere(document, chosen);
  if (!uri) return;
  const documents = [await savedDocument(annotations, document)];
  await deliver(await formats.ask({ ask: 'export', format: chosen.name, documents }), uri, chosen, document.uri);
}

interface FormatItem extends QuickPickItem {
  readonly format: FormatOffer;
}

const LAST_FORMAT = 'glossator.export.format';

/** The format of that name, or the one that the reader picks: the last one stands first. */
export async function chooseFormat(
  formats: Formats,
  memory: Exchange['memory'],
  name: unknown,
): Promise<FormatOffer | undefined> {
  if (typeof name === 'string') return formats.named(name);
  const last = memory.get(LAST_FORMAT);
  const offers = [...(await formats.ask({ ask: 'offers' }))];
  offers.sort((a, b) => Number(b.name === last) - Number(a.name === last));
  const items = offers.map((format): FormatItem => ({ label: format.title, detail: format.description, format }));
  const title = l10n.t('Export Annotations');
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Choose a format'),
    matchOnDetail: true,
  });
  if (picked) await memory.update(LAST_FORMAT, picked.format.name);
  return picked?.format;
}

function askWhere(document: TextDocument, { title, extension }: FormatOffer): Thenable<Uri | undefined> {
  const stem = nameOf(document.uri).replace(/\.[^.]*$/, '') || 'annotations';
  const folder = Uri.joinPath(document.uri, '..');
  const defaultUri = document.isUntitled ? undefined : Uri.joinPath(folder, stem + extension);
  return window.showSaveDialog({ defaultUri, filters: { [title]: [extension.slice(1)] } });
}

export interface ExportFile {
  readonly uri: Uri;
  readonly content: string;
}

/** What goes into a folder, named after the text; never the text itself, which a format may bring along. */
export const filesIn = (folder: Uri, stem: string, { parts }: Exported, text?: Uri): ExportFile[] =>
  parts
    .map(({ file, content }) => ({
      uri: Uri.joinPath(
        folder,
        file.replace('*', () => stem),
      ),
      content,
    }))
    .filter(({ uri }) => String(uri) !== String(text));

/**
 * A format of several files writes the others beside the one that was asked for: tables `x.people.csv` and so on for
 * `x.csv`. The dialog asked about one alone, so the reader is asked before these replace others.
 */
async function deliver(exported: Exported, target: Uri, format: FormatOffer, text: Uri): Promise<void> {
  const folder = Uri.joinPath(target, '..');
  const stem = nameOf(target).replace(/\.[^.]*$/, '');
  const all = filesIn(folder, stem, exported);
  const named = format.hasTables ? all : all.map((f, i) => (i === 0 ? { ...f, uri: target } : f));
  const files = named.filter(({ uri }) => String(uri) !== String(text));
  const there = await existing(format.hasTables ? files : files.slice(1));
  if (there.length === 0) return writeAll(files, exported);
  tell('warning', l10n.t('These files exist already: {0}. Nothing was written.', there.join(', ')), {
    [l10n.t('Replace Them')]: () => writeAll(files, exported),
  });
}

export async function existing(files: readonly ExportFile[]): Promise<string[]> {
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

export const leftText = (leftOut: Exported['leftOut']): string =>
  leftOut.map(({ what, count }) => `${what} (${count})`).join(', ');

async function writeAll(files: readonly ExportFile[], { leftOut }: Exported): Promise<void> {
  try {
    for (const { uri, content } of files) await writeText(uri, content);
  } catch (error) {
    return tell('error', l10n.t('The export could not be written. {0}', reasonOf(error)));
  }
  const written = l10n.t('Written: {0}.', files.map(({ uri }) => nameOf(uri)).join(', '));
  const left = leftText(leftOut);
  tell('information', left ? `${written} ${l10n.t('Left out: {0}.', left)}` : written);
}
