import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What the writers know of the folder that they share with the script that watches them. */
export const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
const article = join(folder, 'article.txt');
export const document = vscode.Uri.file(article);
export const sidecar = `${article}.annotations.json`;

export interface Mark {
  readonly id: string;
  readonly status: string;
  readonly target: { readonly exact: string };
}

export const marks = (): Mark[] => (JSON.parse(readFileSync(sidecar, 'utf8')) as { annotations: Mark[] }).annotations;

export const run = (command: string, given?: object): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${command}`, ...(given ? [given] : []));

/** Shows the article, with its sidecar written. */
export async function open(): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.extensions.getExtension('glossator.glossator')!.activate();
  while (!existsSync(sidecar)) {
    await run('saveAnnotations');
    await wait(100);
  }
}
