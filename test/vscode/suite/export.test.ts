import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, file, read, showFile } from './article';
import { match, ok } from './expect';

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
});
