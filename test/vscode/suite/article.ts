import * as vscode from 'vscode';
import type { GlossatorApi } from '../../../src/editor/api';
import { eventually, ok } from './expect';

/** A short article with what the suite asks for: roles, statements, a term, a pronoun. */
export const ARTICLE = [
  'Chip makers and patience',
  '',
  'Maria Jensen, chairwoman of Nordic Bank, said that the new rules come too early. "We need time," she said.',
  '',
  'Peter Okafor, a researcher at the University of Lagos, said: "The rules are welcome."',
  '',
  'Jensen added that the bank will wait. On Monday, Nordic Bank met Okafor and the ministry.',
  '',
].join('\n');

/** An article that leaves open which of two people is meant. */
export const AMBIGUOUS = [
  'Two men of one name meet',
  '',
  'John Smith, chairman of Nordic Bank, met Peter Smith, a researcher at the University of Lagos, on Monday. ' +
    '"We need time," Smith said.',
  '',
  'Maria Jensen, chairwoman of Nordic Bank, said that the rules come too early. She added that her company would wait.',
  '',
].join('\n');

export async function api(): Promise<GlossatorApi> {
  const extension = vscode.extensions.getExtension<GlossatorApi>('glossator.glossator');
  ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Shows an untitled document, analysed, and gives its editor. */
export async function show(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  // For a moment after closing, VS Code may hand out the closed document again.
  const document = await eventually(async () => {
    const opened = await vscode.workspace.openTextDocument({ content, language });
    return opened.getText() === content ? opened : undefined;
  }, 'a new document');
  return shown(document);
}

/** Shows a document and waits until it is analysed. */
export async function shown(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const { status } = await api();
  await eventually(() => (status().text.startsWith('$(person)') ? true : undefined), 'the text is analysed').catch(
    (error: unknown) => {
      throw new Error(`${String(error)}; the status bar says “${status().text}”`);
    },
  );
  return editor;
}

/** Writes a file into the workspace. */
export async function file(name: string, content: Uint8Array | string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

export const sidecarOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotations.json` });

/** Shows a file, analysed. */
export async function showFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return shown(await vscode.workspace.openTextDocument(uri));
}

/** The words that are underlined as people, once they are as the test expects. */
export async function peopleIn(
  editor: vscode.TextEditor,
  expected: (words: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const { highlightedRanges } = await api();
  let words: readonly string[] = [];
  return eventually(() => {
    words = wordsAt(editor.document, highlightedRanges(editor).person);
    return expected(words) ? words : undefined;
  }, 'the underlined people').catch(() => {
    throw new Error(`The people underlined are: ${words.join('; ')}`);
  });
}

export function put(editor: vscode.TextEditor, words: string, nth = 0): void {
  const position = at(editor.document, words, nth);
  editor.selection = new vscode.Selection(position, position);
}

/** The position in the middle of the nth occurrence of some words. */
export function at(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  return rangeOf(document, words, nth).start.translate(0, 1);
}

export function rangeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  const text = document.getText();
  let start = text.indexOf(words);
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  ok(start >= 0, `“${words}” is in the text`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The words of each range, in order. */
export const wordsAt = (document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] =>
  ranges.map((range) => document.getText(range));

/** Closes all editors without keeping what was typed; a question would wait for ever. */
export async function closeAll(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter((tab) => tab.input instanceof vscode.TabInputWebview));
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
