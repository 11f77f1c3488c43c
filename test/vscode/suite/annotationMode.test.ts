import * as vscode from 'vscode';
import { ARTICLE, closeAll, peopleIn, put, rangeOf, show } from './article';
import { equal, eventually, ok, same } from './expect';

const run = vscode.commands.executeCommand;

describe('suggestions', () => {
  afterEach(closeAll);

  it('are gone through in the order of the text, names and statements alike, and back', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Chip makers');
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await run('glossator.nextSuggestion');
      seen.push(editor.document.getText(editor.selection));
    }
    same(seen.slice(0, 2), ['Maria Jensen', 'Nordic Bank']);
    ok(seen.includes('the new rules come too early'), seen.join('; '));
    await run('glossator.previousSuggestion');
    equal(editor.document.getText(editor.selection), seen[2]);
  });

  it('are passed over once they are accepted', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'patience');
    await run('glossator.nextSuggestion');
    await run('glossator.accept');
    put(editor, 'patience');
    await run('glossator.nextSuggestion');
    equal(editor.document.getText(editor.selection), 'Nordic Bank');
  });

  it('are accepted as statements when exactly their words are selected', async () => {
    const editor = await show(ARTICLE);
    const words = rangeOf(editor.document, 'the new rules come too early');
    editor.selection = new vscode.Selection(words.start, words.end);
    await run('glossator.accept');
    put(editor, 'said that');
    await run('glossator.nextSuggestion');
    ok(editor.document.getText(editor.selection) !== 'the new rules come too early', 'it is no suggestion any more');
  });
});

describe('annotation mode', () => {
  afterEach(async () => {
    await run('glossator.stopAnnotating');
    await closeAll();
  });

  it('keeps the article from what is typed, while it is on', async () => {
    const editor = await show(ARTICLE);
    await run('glossator.startAnnotating');
    await run('type', { text: 'z' });
    equal(editor.document.getText(), ARTICLE);
    await run('glossator.stopAnnotating');
    put(editor, 'patience');
    await run('type', { text: 'z' });
    await eventually(() => editor.document.getText().includes('pzatience') || undefined, 'the letter is typed');
  });

  it('lets the reader type in other texts', async () => {
    await show(ARTICLE);
    await run('glossator.startAnnotating');
    const other = await vscode.workspace.openTextDocument({ content: '', language: 'json' });
    await vscode.window.showTextDocument(other);
    await run('type', { text: 'z' });
    await eventually(() => other.getText() === 'z' || undefined, 'the letter is typed');
  });

  it('labels several selections at once', async () => {
    const content = 'Sun and moon\n\nThe Kleeblatt is green. The Rotkehl is red.\n';
    const editor = await show(content);
    editor.selections = ['Kleeblatt', 'Rotkehl'].map((words) => {
      const { start, end } = rangeOf(editor.document, words);
      return new vscode.Selection(start, end);
    });
    await run('glossator.startAnnotating');
    await run('glossator.markPerson');
    await peopleIn(editor, (words) => words.includes('Kleeblatt') && words.includes('Rotkehl'));
  });

  it('labels what is selected and leaves the words at other cursors alone', async () => {
    const content = 'Sun and moon\n\nThe Kleeblatt is green. The Rotkehl is red.\n';
    const editor = await show(content);
    const { start, end } = rangeOf(editor.document, 'Kleeblatt');
    const elsewhere = rangeOf(editor.document, 'Rotkehl').start;
    editor.selections = [new vscode.Selection(start, end), new vscode.Selection(elsewhere, elsewhere)];
    await run('glossator.markPerson');
    const people = await peopleIn(editor, (words) => words.includes('Kleeblatt'));
    ok(!people.includes('Rotkehl'), people.join('; '));
  });

  it('labels the word or the name at each cursor where nothing is selected', async () => {
    const content = 'Sun and moon\n\nThe Kleeblatt is green. The Rotkehl is red.\n';
    const editor = await show(content);
    editor.selections = ['Kleeblatt', 'Rotkehl'].map((words) => {
      const cursor = rangeOf(editor.document, words).start.translate(0, 2);
      return new vscode.Selection(cursor, cursor);
    });
    await run('glossator.markPerson');
    await peopleIn(editor, (words) => words.includes('Kleeblatt') && words.includes('Rotkehl'));
  });
});
