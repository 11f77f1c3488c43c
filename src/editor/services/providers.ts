import { Disposable, workspace, type DocumentSelector } from 'vscode';
import { affects, setting } from '../settings';

/** Registers a provider for the languages of the setting, and again whenever the setting changes. */
export function forLanguages(register: (selector: DocumentSelector) => Disposable): Disposable {
  let registered = register(setting('languages'));
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (!affects(event, 'languages')) return;
    registered.dispose();
    registered = register(setting('languages'));
  });
  return new Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}
