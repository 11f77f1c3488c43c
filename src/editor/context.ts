import { commands, Disposable, window } from 'vscode';
import type { Annotations } from './services/annotations';

/** Keeps the context key of the commands and keybindings: true in an editor whose text is read for annotations. */
export function activateContext(annotations: Annotations): Disposable {
  let known: boolean | undefined;
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const available = document !== undefined && annotations.accepts(document);
    if (available !== known) void commands.executeCommand('setContext', 'glossator.available', available);
    known = available;
  };
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), annotations.onDidChange(update));
}
