import * as vscode from 'vscode';
import { ARTICLE, closeAll, put, show } from './article';
import { equal, eventually } from './expect';

/** Puts the cursor on the words, runs the command, and tells the words that are selected then. */
async function after(editor: vscode.TextEditor, command: string): Promise<string> {
  await vscode.commands.executeCommand(`glossator.${command}`);
  return editor.document.getText(editor.selection);
}

describe('commands', () => {
  afterEach(closeAll);

  it('go to the next and the previous mention of the name under the cursor', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Peter Okafor');
    equal(await after(editor, 'nextMention'), 'Okafor');
    equal(editor.selection.start.line, 6);
    equal(await after(editor, 'previousMention'), 'Peter Okafor');
    equal(editor.selection.start.line, 4);
  });

  it('go around at the end of the text', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Okafor and');
    equal(await after(editor, 'nextMention'), 'Peter Okafor');
    equal(editor.selection.start.line, 4);
  });

  it('go through the statements of the speaker', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Maria Jensen');
    equal(await after(editor, 'nextStatement'), 'the new rules come too early');
    equal(await after(editor, 'nextStatement'), 'We need time,');
    equal(await after(editor, 'previousStatement'), 'the new rules come too early');
  });

  it('go to a speaker who is picked from a list, those with most statements first', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'patience');
    const done = vscode.commands.executeCommand('glossator.goToSpeaker');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText(editor.selection) === 'Maria Jensen' || undefined;
    }, 'the first speaker is selected');
    await done;
  });

  it('list all mentions and all statements', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Maria Jensen');
    await vscode.commands.executeCommand('glossator.allMentions');
    await vscode.commands.executeCommand('closeReferenceSearch');
    await vscode.commands.executeCommand('glossator.allStatements');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('leave the selection alone where there is no name', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'patience');
    await after(editor, 'nextMention');
    equal(editor.selection.start.line, 0);
  });
});
