import { commands, l10n, Uri, window, type Disposable } from 'vscode';
import type { Source } from '../../core/formats/format';
import { tell } from '../messages';
import type { Imported } from '../../worker/formatsProtocol';
import { nameOf, readText } from '../services/sidecarFiles';
import { leftText, told, type Exchange } from './export';
import type { Formats } from './formats';
import { savedDocument } from './saved';

/** Takes what another program wrote about the active text over as decisions of the reader: one step to undo. */
export const activateImport = (exchange: Exchange): Disposable =>
  commands.registerCommand('glossator.importAnnotations', (files?: unknown, format?: unknown) => {
    const given = (Array.isArray(files) ? files : [files]).filter((f) => f instanceof Uri || isSource(f));
    return told(importInto(exchange, given, typeof format === 'string' ? format : undefined));
  });

async function importInto(
  { annotations, formats }: Exchange,
  given: readonly (Uri | Source)[],
  name?: string,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !(await annotations.view(document))) {
    return tell('information', l10n.t('Open the text that the annotations are about first.'));
  }
  const chosen = given.length > 0 ? given : await askFiles(Uri.joinPath(document.uri, '..'));
  if (!chosen) return;
  const files = await Promise.all(chosen.map((file) => (file instanceof Uri ? sourceAt(file) : file)));
  const format = name ?? (await recognized(formats, files));
  if (!format) return;
  const saved = await savedDocument(annotations, document);
  const imported = await formats.ask({ ask: 'import', format, files, document: saved });
  const { entities, annotations: marks, statements } = imported.items;
  const items = { entities: [...entities], annotations: [...marks], statements: [...statements] };
  await annotations.ask(document, { ask: 'decide', decision: { type: 'import', items } });
  report(imported);
}

const askFiles = (defaultUri: Uri): Thenable<Uri[] | undefined> =>
  window.showOpenDialog({ defaultUri, canSelectMany: true, openLabel: l10n.t('Import') });

/** A file that was dropped, of which the window has the content alone. */
function isSource(value: unknown): value is Source {
  const { name, content } = (value ?? {}) as Partial<Record<keyof Source, unknown>>;
  return typeof name === 'string' && typeof content === 'string';
}

async function sourceAt(uri: Uri): Promise<Source> {
  const content = await readText(uri);
  if (content === null) throw new Error(l10n.t('There is no file {0}.', nameOf(uri)));
  return { name: nameOf(uri), content };
}

/** Most files can be read as one format alone; the ending tells where there are more. */
async function recognized(formats: Formats, files: readonly Source[]): Promise<string | undefined> {
  const names = await formats.ask({ ask: 'recognize', files });
  const offers = (await formats.ask({ ask: 'offers' })).filter((o) => names.includes(o.name));
  const fitting = offers.filter(({ extension }) => files.some((f) => f.name.toLowerCase().endsWith(extension)));
  const choice = fitting.length > 0 ? fitting : offers;
  if (choice.length === 0) throw new Error(l10n.t('No format that Glossator reads is in this file.'));
  if (choice.length === 1) return choice[0]!.name;
  const items = choice.map(({ title, description, name }) => ({ label: title, detail: description, name }));
  return (
    await window.showQuickPick(items, { title: l10n.t('Import Annotations'), placeHolder: l10n.t('Choose a format') })
  )?.name;
}

function report({ report: { taken, decidedBefore, lost }, leftOut }: Imported): void {
  const parts = [l10n.t('{0} annotations and statements taken over.', taken)];
  if (decidedBefore > 0) parts.push(l10n.t('{0} were decided before and are as they were.', decidedBefore));
  if (lost > 0) parts.push(l10n.t('{0} were not found in the text and are kept without a place.', lost));
  if (leftOut.length > 0) parts.push(l10n.t('Left out: {0}.', leftText(leftOut)));
  tell(lost > 0 ? 'warning' : 'information', parts.join(' '));
}
