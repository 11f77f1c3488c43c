import * as vscode from 'vscode';
import { api, AMBIGUOUS, at, closeAll, put, rangeOf, show, wordsAt } from './article';
import { equal, eventually, match, ok, same } from './expect';

const command = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`glossator.${id}`);

async function fixesAt(document: vscode.TextDocument, words: string, nth: number): Promise<vscode.CodeAction[]> {
  const position = at(document, words, nth);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

/** The "Smith" of whom the text does not say which of the two he is. */
const LONE_SMITH = 2;

async function boxes(editor: vscode.TextEditor, expected: readonly string[]): Promise<void> {
  const { questionRanges } = await api();
  const words = (): string[] => wordsAt(editor.document, questionRanges(editor));
  await eventually(
    () => (words().join() === expected.join() ? true : undefined),
    `boxes around ${expected.join(', ') || 'nothing'}`,
  );
}

describe('an open question', () => {
  afterEach(closeAll);

  it('has a box of its own in the text', async () => {
    await boxes(await show(AMBIGUOUS), ['Smith']);
  });

  it('is settled by the quick fix that names the right one; undo opens it again', async () => {
    const editor = await show(AMBIGUOUS);
    const fixes = await fixesAt(editor.document, 'Smith', LONE_SMITH);
    const titles = fixes.map((fix) => fix.title);
    ok(titles.includes('This is John Smith') && titles.includes('This is somebody else…'), titles.join('; '));
    ok(titles.includes('Reject “Smith” as person'), titles.join('; '));
    const fix = fixes.find(({ title }) => title === 'This is Peter Smith');
    ok(fix?.command, titles.join('; '));
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments as unknown[]));
    await boxes(editor, []);
    put(editor, 'Smith', LONE_SMITH);
    await command('nextMention');
    equal(editor.document.getText(editor.selection), 'Peter Smith', 'the mention belongs to Peter Smith');
    await command('undoDecision');
    await boxes(editor, ['Smith']);
  });

  it('says on hover who may be meant', async () => {
    const { document } = await show(AMBIGUOUS);
    const position = at(document, 'Smith', LONE_SMITH);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    match(text, /John Smith or Peter Smith\?|Peter Smith or John Smith\?/);
    match(text, /\[This is John Smith\]/);
  });

  it('is where the command for the next and the previous one goes', async () => {
    const editor = await show(`${AMBIGUOUS}\nOn Friday, Smith and his wife left the town.\n`);
    await boxes(editor, ['Smith', 'Smith']);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const starts = async (id: string, nth: number): Promise<void> => {
      await command(id);
      same(editor.selection.start, rangeOf(editor.document, 'Smith', nth).start, id);
    };
    await starts('nextQuestion', LONE_SMITH);
    await starts('nextQuestion', LONE_SMITH + 1);
    await starts('previousQuestion', LONE_SMITH);
  });
});
