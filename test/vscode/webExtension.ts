import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../scripts/lib/main';
import { root } from '../../scripts/lib/paths';
import { run } from '../../scripts/lib/processes';
import { privateFolder } from '../../scripts/vscode/server';

/** The files that the .vsix would hold: what is tested is what is shipped. */
async function shippedFiles(): Promise<string[]> {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const done = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root });
  if (done.status !== 0) throw new UserError(`vsce could not list the extension's files:\n${done.output}`);
  return done.output.split(/\r?\n/).filter((line) => line !== '' && !/^\s|^(INFO|WARNING)/.test(line));
}

/** A copy of the extension that has only its browser side, so that VS Code runs it in the web extension host. */
export async function webExtension(suite: string): Promise<{ folder: string; suite: string }> {
  const folder = join(await privateFolder(), 'extension');
  for (const file of await shippedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (!manifest['browser'])
    throw new UserError('package.json names no `browser` bundle: there is nothing to run in the web.');
  delete manifest['main'];
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await cp(suite, join(folder, 'suite.js'));
  return { folder, suite: join(folder, 'suite.js') };
}
