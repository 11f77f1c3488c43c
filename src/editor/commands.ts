import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor, ViewColumn } from 'vscode';
import type { Span } from '../core/analysis';
import type { View } from '../worker/view';
import type { Annotations } from './services/annotations';
import type { Services } from './services/services';
import { rangeOf } from './text';

/** A place in a document whose view is up to date. */
export interface Place {
  readonly document: TextDocument;
  readonly view: View;
  readonly offset: number;
}

/** The argument of a command that is run from a link: where it was run, since the cursor may be elsewhere. */
export interface At {
  readonly uri: string;
  readonly offset: number;
}

/** Registers a command that works at the cursor of the active editor, or at the place that it is given. */
export function registerAtCursor(services: Services, id: string, run: (place: Place) => unknown): Disposable {
  return commands.registerCommand(id, async (at?: At) => {
    const place = isAt(at) ? await placeAt(at) : placeOfCursor();
    const view = place && (await services.annotations.view(place.document));
    return view ? run({ ...place, view }) : say(l10n.t('There is no annotated text here.'));
  });
}

/** VS Code passes arguments of its own when a command is run from a menu. */
const isAt = (at: unknown): at is At => typeof at === 'object' && at !== null && 'uri' in at && 'offset' in at;

async function placeAt({ uri, offset }: At): Promise<Omit<Place, 'view'>> {
  return { document: await workspace.openTextDocument(Uri.parse(uri)), offset };
}

function placeOfCursor(): Omit<Place, 'view'> | undefined {
  const editor = window.activeTextEditor;
  return editor && { document: editor.document, offset: editor.document.offsetAt(editor.selection.active) };
}

/** Registers a command that works with the selections of the active editor. */
export function registerForEditor(
  annotations: Annotations,
  id: string,
  run: (editor: TextEditor, view: View) => unknown,
): Disposable {
  return commands.registerCommand(id, async () => {
    const editor = window.activeTextEditor;
    const view = editor && (await annotations.view(editor.document));
    return view ? run(editor, view) : say(l10n.t('There is no annotated text here.'));
  });
}

/** Says in the status bar, for a moment, why a command did nothing. */
export function say(message: string): void {
  window.setStatusBarMessage(message, 4000);
}

/** A link for a Markdown text that runs a command. */
export const commandUri = (id: string, ...args: readonly unknown[]): string =>
  Uri.parse(`command:${id}?${encodeURIComponent(JSON.stringify(args))}`).toString();

/** Selects the span in its document, in the editor that shows it; else in the given column, or the active one. */
export async function reveal(document: TextDocument, span: Span, column?: ViewColumn): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? column;
  await window.showTextDocument(document, { selection: rangeOf(document, span), viewColumn });
}
