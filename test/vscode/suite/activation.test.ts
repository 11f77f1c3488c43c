import * as vscode from 'vscode';
import { equal, ok } from './expect';

describe('activation', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('glossator.glossator');
    ok(extension, 'the extension');
    await extension.activate();
    equal(extension.isActive, true);
  });
});
