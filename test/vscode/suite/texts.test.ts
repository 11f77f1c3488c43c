import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, file, rangeOf, show, showFile, wordsAt } from './article';
import { equal, eventually, match, ok, same } from './expect';

async function status(pattern: RegExp): Promise<string> {
  const { status } = await api();
  return eventually(() => (pattern.test(status().text) ? status().text : undefined), String(pattern));
}

describe('texts', () => {
  afterEach(closeAll);

  it('with emoji and CRLF line ends are marked where the words are', async () => {
    const uri = await file('crlf.txt', `😀🎉 Party\r\n\r\n${ARTICLE.replaceAll('\n', '\r\n')}`);
    const editor = await showFile(uri);
    const { highlightedRanges } = await api();
    const person = highlightedRanges(editor).person;
    ok(wordsAt(editor.document, person).includes('Maria Jensen'), wordsAt(editor.document, person).join('; '));
    const first = person.find((range) => editor.document.getText(range) === 'Maria Jensen');
    same(first, rangeOf(editor.document, 'Maria Jensen'));
  });

  it('are followed while they are edited', async () => {
    const editor = await show('Nothing yet.\n');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '🎉 Maria Jensen said that it is late.\n'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'First line.\n'));
    const { highlightedRanges } = await api();
    await eventually(() => {
      const words = wordsAt(editor.document, highlightedRanges(editor).person);
      return words.includes('Maria Jensen') ? words : undefined;
    }, 'the new name is marked where it stands now');
  });

  it('may change their line ends', async () => {
    const uri = await file('eol.txt', ARTICLE);
    const editor = await showFile(uri);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const { highlightedRanges } = await api();
    await eventually(() => {
      const range = highlightedRanges(editor).person.find((r) => r.start.line === 2);
      return range && editor.document.getText(range) === 'Maria Jensen' ? range : undefined;
    }, 'the marks are right in the new line ends');
  });

  it('that are empty have no marks', async () => {
    await show('');
    match(await status(/person/), /^\$\(person\) 0 \$\(organization\) 0 /);
  });

  it('are read in Markdown too', async () => {
    const editor = await show('# News\n\nMaria Jensen said that it is *late*.\n', 'markdown');
    const { highlightedRanges } = await api();
    ok(wordsAt(editor.document, highlightedRanges(editor).person).includes('Maria Jensen'));
  });

  it('of other languages are left alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: '{"a": "Maria Jensen"}' });
    await vscode.window.showTextDocument(document);
    equal((await api()).status().text, '');
  });

  it('of a language in the setting are read', async () => {
    const settings = vscode.workspace.getConfiguration('glossator');
    await settings.update('languages', ['plaintext', 'markdown', 'json'], vscode.ConfigurationTarget.Global);
    try {
      const editor = await show('{"a": "Maria Jensen, chairwoman of Nordic Bank, said that it is late."}', 'json');
      const { highlightedRanges } = await api();
      ok(wordsAt(editor.document, highlightedRanges(editor).person).includes('Maria Jensen'));
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        rangeOf(editor.document, 'Jensen').start,
      );
      const cards = hovers
        .flatMap((hover) => hover.contents)
        .map((content) => (content as vscode.MarkdownString).value);
      ok(cards.join().includes('#### Maria Jensen'), `a hover card in ${cards.join()}`);
    } finally {
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('that are binary are not analysed, and the status bar says so', async () => {
    const uri = await file('binary.txt', new Uint8Array([77, 97, 0, 1, 2, 3, 0, 255]));
    await vscode.commands.executeCommand('vscode.open', uri);
    match(await status(/Not analysed/), /Not analysed/);
  });

  it('that are longer than the setting allows are not analysed', async () => {
    const settings = vscode.workspace.getConfiguration('glossator');
    await settings.update('limits.fileSize', 0.1, vscode.ConfigurationTarget.Global);
    try {
      const document = await vscode.workspace.openTextDocument({
        language: 'plaintext',
        content: 'Long. '.repeat(20_000),
      });
      await vscode.window.showTextDocument(document);
      match(await status(/Not analysed/), /Not analysed/);
    } finally {
      await settings.update('limits.fileSize', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('of 50 MB are not analysed, and the status bar says so', async () => {
    const uri = await file('huge.txt', new Uint8Array(51 * 1024 * 1024).fill(97));
    await vscode.commands.executeCommand('vscode.open', uri);
    match(await status(/Not analysed/), /Not analysed/);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
