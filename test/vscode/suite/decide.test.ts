import * as vscode from 'vscode';
import { ARTICLE, at, closeAll, peopleIn, put, rangeOf, show } from './article';
import { ok } from './expect';

const command = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`glossator.${id}`);

async function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const position = at(document, words);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
}

async function apply(document: vscode.TextDocument, words: string, title: string): Promise<void> {
  const fix = (await fixesAt(document, words)).find((action) => action.title.startsWith(title));
  ok(fix?.command, `a quick fix “${title}”`);
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
}

const titlesAt = async (document: vscode.TextDocument, words: string): Promise<string> =>
  (await fixesAt(document, words)).map((action) => action.title).join('; ');

describe('a reader’s decision', () => {
  afterEach(closeAll);

  it('to reject takes the underline away; undo brings it back, redo takes it away again', async () => {
    const editor = await show(ARTICLE);
    await apply(editor.document, 'Peter Okafor', 'Reject “Peter Okafor”');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor') && people.includes('Maria Jensen'));
    await command('undoDecision');
    await peopleIn(editor, (people) => people.includes('Peter Okafor'));
    await command('redoDecision');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
  });

  it('to accept is kept: what is accepted is not offered again', async () => {
    const { document } = await show(ARTICLE);
    ok((await titlesAt(document, 'Peter Okafor')).includes('Accept “Peter Okafor” as person'));
    await apply(document, 'Peter Okafor', 'Accept “Peter Okafor”');
    ok(!(await titlesAt(document, 'Peter Okafor')).includes('Accept “Peter Okafor”'));
    await command('undoDecision');
    ok((await titlesAt(document, 'Peter Okafor')).includes('Accept “Peter Okafor”'));
  });

  it('can be made by command at the cursor', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Peter Okafor');
    await command('reject');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
  });

  it('can be made for all mentions of somebody at once', async () => {
    const editor = await show(ARTICLE);
    await apply(editor.document, 'Maria Jensen', 'Reject all');
    await peopleIn(editor, (people) => !people.some((words) => words.includes('Jensen')));
  });

  it('can be made for all that is selected', async () => {
    const editor = await show(ARTICLE);
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'Maria').start,
      rangeOf(editor.document, 'welcome').end,
    );
    await command('reject');
    await peopleIn(editor, (people) => !people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
  });

  it('stays with its words while the text around them is edited', async () => {
    const editor = await show(ARTICLE);
    await apply(editor.document, 'Peter Okafor', 'Reject “Peter Okafor”');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '😀 New first line.\n\n'));
    await peopleIn(editor, (people) => people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
    await command('undoDecision');
    await peopleIn(editor, (people) => people.includes('Peter Okafor'));
  });

  it('on a statement is offered in its words', async () => {
    const { document } = await show(ARTICLE);
    ok((await titlesAt(document, 'are welcome')).includes('Accept this statement of Peter Okafor'));
  });
});
