import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { document, folder, marks, open, run as command, sidecar } from './article';

/**
 * Writes one of two versions of the sidecar after the other, until it is killed. Both are put down in the first run, for
 * whoever looks at what is left.
 */
export async function activate(): Promise<void> {
  await open();
  const { id } = marks().find((mark) => mark.target.exact === 'Ana Ruiz')!;
  // By its id: a rejected mark can't be reached by the cursor any more.
  const write = async (type: 'accept' | 'reject'): Promise<void> => {
    await vscode.commands.executeCommand('glossator.decide', String(document), { type, ids: [id] });
    await command('saveAnnotations');
  };
  for (const [type, name] of [
    ['accept', 'accepted.json'],
    ['reject', 'rejected.json'],
  ] as const) {
    const kept = join(folder, name);
    if (existsSync(kept)) continue;
    await write(type);
    copyFileSync(sidecar, kept);
  }
  writeFileSync(join(folder, 'writing'), String(process.pid));
  for (;;) {
    await write('accept');
    await write('reject');
  }
}
