import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, file, peopleIn, read, showFile } from './article';
import { match, ok, same } from './expect';

const target = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
const exportAs = (format: string, uri: vscode.Uri): Thenable<unknown> =>
  vscode.commands.executeCommand('glossator.exportAnnotations', format, uri);

describe('export', () => {
  afterEach(closeAll);

  it('writes one annotation a line as JSON Lines', async () => {
    await showFile(await file('exported.txt', ARTICLE));
    await exportAs('jsonl', target('exported.jsonl'));
    const lines = (await read(target('exported.jsonl'))).trim().split('\n');
    const items = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    ok(items.length > 5, `${items.length} lines`);
    ok(lines.some((line) => line.includes('"Maria Jensen"')));
  });

  it('writes people, mentions and statements as tables of their own in CSV', async () => {
    await showFile(await file('tables.txt', ARTICLE));
    await exportAs('csv', target('tables.csv'));
    match(await read(target('tables.people.csv')), /Maria Jensen.*chairwoman.*Nordic Bank/);
    match(await read(target('tables.statements.csv')), /The rules are welcome/);
    match(await read(target('tables.mentions.csv')), /Peter Okafor/);
  });

  it('asks before its tables replace files that exist', async () => {
    const { answerLastMessage, lastMessage } = await api();
    await showFile(await file('asked.txt', ARTICLE));
    await file('asked.people.csv', 'my own table');
    await exportAs('csv', target('asked.csv'));
    match(await read(target('asked.people.csv')), /^my own table$/);
    match(lastMessage(), /asked\.people\.csv/);
    await answerLastMessage('Replace Them');
    match(await read(target('asked.people.csv')), /Maria Jensen/);
  });

  it('exports chosen files, open or not, into a folder, and says what was left out', async () => {
    const { lastMessage } = await api();
    const first = await file('many/one.txt', ARTICLE);
    const second = await file('many/two.txt', ARTICLE.replaceAll('Maria', 'Marta'));
    await vscode.commands.executeCommand('glossator.exportFiles', first, [first, second], 'brat', target('brat'));
    match(await read(target('brat/one.ann')), /\tPerson \d+ \d+\tMaria Jensen/);
    match(await read(target('brat/two.ann')), /\tPerson \d+ \d+\tMarta Jensen/);
    match(await read(target('brat/annotation.conf')), /Attribution/);
    match(lastMessage(), /2 of 2 texts exported.*Left out/);
  });

  it('exports a folder into one file where the format holds many texts', async () => {
    await file('together/one.txt', ARTICLE);
    await file('together/two.txt', ARTICLE);
    const folder = target('together');
    await vscode.commands.executeCommand('glossator.exportFiles', folder, [folder], 'doccano', target('one-file'));
    const lines = (await read(target('one-file/annotations.doccano.jsonl'))).trim().split('\n');
    same(
      lines.map((line) => (JSON.parse(line) as { file: string }).file),
      ['one.txt', 'two.txt'],
    );
  });

  it('exports the workspace', async () => {
    await file('workspace-1.txt', ARTICLE);
    await vscode.commands.executeCommand('glossator.exportWorkspace', 'graphml', target('network'));
    match(await read(target('network/annotations.graphml')), /Maria Jensen/);
  });

  it('goes on after a file that can’t be exported, and names it', async () => {
    const { lastMessage } = await api();
    const good = await file('broken/good.txt', ARTICLE);
    const bad = await file('broken/bad.txt', ARTICLE);
    await file('broken/bad.txt.annotations.json', '{');
    await vscode.commands.executeCommand('glossator.exportFiles', good, [good, bad], 'tei', target('broken-out'));
    match(await read(target('broken-out/good.tei.xml')), /<persName/);
    match(lastMessage(), /1 of 2 texts.*1 failed: bad\.txt: line 1/);
  });

  it('copies what is marked in the selection', async () => {
    const editor = await showFile(await file('copied.txt', ARTICLE));
    editor.selection = new vscode.Selection(4, 0, 5, 0);
    await vscode.commands.executeCommand('glossator.copyAs', 'tsv/statements');
    const copied = await vscode.env.clipboard.readText();
    match(copied, /The rules are welcome/);
    ok(!copied.includes('We need time'), copied);
  });
});

describe('import', () => {
  afterEach(closeAll);

  it('takes annotations over as one step that can be undone, and says what it did not find', async () => {
    const { lastMessage } = await api();
    const editor = await showFile(await file('imported.txt', ARTICLE));
    const start = ARTICLE.indexOf('new rules');
    const lines = [`T1\tPerson ${start} ${start + 9}\tnew rules`, 'T2\tPerson 900 907\tNobody!', ''];
    const annotations = await file('imported.ann', lines.join('\n'));
    await vscode.commands.executeCommand('glossator.importAnnotations', annotations);
    match(lastMessage(), /2 annotations and statements taken over.*1 were not found/);
    await peopleIn(editor, (words) => words.includes('new rules'));
    await vscode.commands.executeCommand('glossator.undoDecision');
    await peopleIn(editor, (words) => !words.includes('new rules'));
  });

  it('takes files over that are dropped on a view, from the Explorer or with their contents', async () => {
    const { trees } = await api();
    const editor = await showFile(await file('dropped.txt', ARTICLE));
    const drop = async (type: string, item: vscode.DataTransferItem): Promise<void> => {
      const dropped = new vscode.DataTransfer();
      dropped.set(type, item);
      const { token } = new vscode.CancellationTokenSource();
      await trees.people.drops.handleDrop!(undefined, dropped, token);
    };
    const person = (words: string): string => {
      const start = ARTICLE.indexOf(words);
      return `T1\tPerson ${start} ${start + words.length}\t${words}\n`;
    };
    const inExplorer = await file('dropped.ann', person('new rules'));
    await drop('text/uri-list', new vscode.DataTransferItem(String(inExplorer)));
    await peopleIn(editor, (words) => words.includes('new rules'));
    const data = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(person('the bank')));
    const fromSystem = Object.assign(new vscode.DataTransferItem(''), { asFile: () => ({ name: 'own.ann', data }) });
    await drop('files', fromSystem);
    await peopleIn(editor, (words) => words.includes('the bank'));
  });

  it('says that it can’t read a file', async () => {
    const { lastMessage } = await api();
    await showFile(await file('unread.txt', ARTICLE));
    await vscode.commands.executeCommand('glossator.importAnnotations', await file('unread.json', '{"a": 1}'));
    match(lastMessage(), /No format that Glossator reads/);
  });
});
