import * as vscode from 'vscode';
import { api, closeAll } from './article';
import { ok, same } from './expect';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when: string;
}

/** Acts in a mode alone that the reader has begun, and ends with Escape. */
const modal = (when: string): boolean => /(?<!!)\bglossator\.(?:annotating|readingAs)\b/.test(when);

describe('keybindings', () => {
  afterEach(closeAll);

  it('override nothing that VS Code has', async () => {
    await api();
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = vscode.window.activeTextEditor!.document.getText();
    // The file is JSON with comments; after the list come the commands without a key, as comments.
    const bindings = [...text.matchAll(/"key": "([^"]*)",\s*"command": "([^"]*)"(?:,\s*"when": "([^"]*)")?/g)].map(
      ([, key, command, when = '']): Binding => ({ key: key!, command: command!, when }),
    );
    const own = bindings.filter(({ command, when }) => command.startsWith('glossator.') && !modal(when));
    ok(own.length > 0, 'own keybindings');
    const keys = new Set(own.map(({ key }) => key));
    const clashes = bindings.filter(({ key, command }) => keys.has(key) && !command.startsWith('glossator.'));
    same(clashes, []);
    // A chord must not begin with a key that does something by itself, nor be the beginning of another.
    const beginnings = bindings.filter(({ key }) => [...keys].some((k) => key.startsWith(`${k} `)));
    same(beginnings, []);
  });
});
