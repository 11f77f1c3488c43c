import * as vscode from 'vscode';
import { api, closeAll, shown } from './article';
import { equal, eventually, ok } from './expect';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

describe('the walkthrough', () => {
  afterEach(closeAll);

  it('opens', async () => {
    await api();
    await vscode.commands.executeCommand('glossator.getStarted');
    await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Welcome' || undefined,
      'the tab of walkthroughs',
    );
  });

  it('has pictures, and links to commands that are there', async () => {
    const { packageJSON, extensionUri } = vscode.extensions.getExtension('glossator.glossator')!;
    const { steps } = (packageJSON as { contributes: { walkthroughs: { steps: Step[] }[] } }).contributes
      .walkthroughs[0]!;
    ok(steps.length <= 6, 'at most six steps');
    const commands = new Set(await vscode.commands.getCommands());
    for (const { id, description, media, completionEvents } of steps) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.svg));
      const linked = [...description.matchAll(/command:(?:toSide:)?([\w.]+)/g)].map((m) => m[1]!);
      const awaited = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      ok(linked.length > 0, id);
      for (const command of [...linked, ...awaited]) ok(commands.has(command), `${id}: ${command}`);
    }
  });

  it('opens a sample article, as a copy that the reader may change', async () => {
    await vscode.commands.executeCommand('glossator.openSample');
    const editor = await shown(vscode.window.activeTextEditor!.document);
    ok(editor.document.getText().includes('Ingrid Solheim'));
    ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'My own words. ')), 'it can be edited');
    await editor.document.save();
    await closeAll();
    await vscode.commands.executeCommand('glossator.openSample');
    equal(
      vscode.window.activeTextEditor!.document.getText().startsWith('My own words. '),
      true,
      'what the reader wrote stays',
    );
  });
});
