import * as vscode from 'vscode';
import type { GlossatorApi } from '../../../src/editor/extension';
import { eventually, ok } from './expect';

/** A short article with what the suite asks for: roles, statements, a term, a pronoun. */
export const ARTICLE = [
  'Chip makers ask for patience',
  '',
  'Maria Jensen, chairwoman of Nordic Bank, said that the new rules come too early. "We need time," she said.',
  '',
  'Peter Okafor, a researcher at the University of Lagos, said: "The rules are welcome."',
  '',
  'Jensen added that Nordic Bank will wait for the ministry.',
  '',
].join('\n');

export async function api(): Promise<GlossatorApi> {
  const extension = vscode.extensions.getExtension<GlossatorApi>('glossator.glossator');
  ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Shows an untitled document, analysed, and gives its editor. */
export async function show(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  return shown(await vscode.workspace.openTextDocument({ content, language }));
}

/** Shows a document and waits until it is analysed. */
export async function shown(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const { statusText } = await api();
  await eventually(() => (statusText().startsWith('$(book)') ? true : undefined), 'the text is analysed');
  return editor;
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
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
