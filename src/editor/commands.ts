import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor, ViewColumn } from 'vscode';
import type { Span } from '../core/analysis';
import type { View } from '../worker/view';
import type { Annotations } from './services/annotations';
import type { Services } from './services/services';
import { rangeOf } from './text';
import { Node } from './views/node';

/** A place in a document whose view is up to date. */
export interface Place {
  readonly document: TextDocument;
  readonly view: View;
  readonly offset: number;
  /** The editor whose cursor this is; none where the command was given the place. */
  readonly editor?: TextEditor;
}

/** The argument of a command that is run from a link: where it was run, since the cursor may be elsewhere. */
export interface At {
  readonly uri: string;
  readonly offset: number;
}

/**
 * Registers a command that works at the cursor of the active editor, or at the place that it is given.
 * @param run gets what else the command was given: keys and other extensions may answer what it would ask the reader.
 */
export function registerAtCursor<Answers extends object = object>(
  services: Services,
  id: string,
  run: (place: Place, given: Partial<Answers>) => unknown,
): Disposable {
  return commands.registerCommand(id, async (argument?: unknown) => {
    const given = givenBy(argument) as Partial<At & Answers>;
    const place =
      given.uri === undefined ? placeOfCursor(services, given.offset) : await placeAt(given.uri, given.offset);
    const view = place && (await services.annotations.view(place.document));
    return view ? run({ ...place, view }, given) : say(l10n.t('There is no annotated text here.'));
  });
}

/** VS Code passes arguments of its own when a command is run from a menu: of these, a row says what it is about. */
function givenBy(argument: unknown): object {
  if (typeof argument !== 'object' || argument === null) return {};
  if (argument instanceof Node) return argument.about;
  return Object.getPrototypeOf(argument) === Object.prototype ? argument : {};
}

async function placeAt(uri: string, offset = 0): Promise<Omit<Place, 'view'>> {
  return { document: await workspace.openTextDocument(Uri.parse(uri)), offset };
}

/** The active editor; while the reader is in another kind of tab, a map or a walkthrough say, the article beside it. */
export const articleEditor = (annotations: Annotations): TextEditor | undefined =>
  window.activeTextEditor ?? window.visibleTextEditors.find((editor) => annotations.accepts(editor.document));

function placeOfCursor({ annotations }: Services, offset?: number): Omit<Place, 'view'> | undefined {
  const editor = articleEditor(annotations);
  if (!editor) return undefined;
  const { document, selection } = editor;
  return offset === undefined
    ? { document, offset: document.offsetAt(selection.active), editor }
    : { document, offset };
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
