import * as vscode from 'vscode';
import { api, ARTICLE, at, closeAll, peopleIn, put, rangeOf, show, wordsAt } from './article';
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

  it('marks what is selected as a person, an organization or a term, and can be undone', async () => {
    const editor = await show(ARTICLE);
    const range = rangeOf(editor.document, 'Chip makers ');
    editor.selection = new vscode.Selection(range.start, range.end);
    await command('markPerson');
    await peopleIn(editor, (people) => people.includes('Chip makers'));
    await command('undoDecision');
    await peopleIn(editor, (people) => !people.includes('Chip makers'));
  });

  it('says that a mark under the cursor is of another kind', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Peter Okafor');
    await command('markOrganization');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
    const { highlightedRanges } = await api();
    ok(wordsAt(editor.document, highlightedRanges(editor).organization).includes('Peter Okafor'));
  });

  it('marks the same words everywhere at once, as whole words', async () => {
    const editor = await show('A gizmo is new. No gizmo is old, and gizmos are many.\n\nMaria Jensen said so.\n');
    const range = rangeOf(editor.document, 'gizmo');
    editor.selection = new vscode.Selection(range.start, range.end);
    await command('markPerson');
    put(editor, 'gizmo');
    await command('markEverywhere');
    await peopleIn(editor, (people) => people.filter((words) => words === 'gizmo').length === 2);
  });

  it('on a statement is offered in its words', async () => {
    const { document } = await show(ARTICLE);
    ok((await titlesAt(document, 'are welcome')).includes('Accept this statement of Peter Okafor'));
  });
});
