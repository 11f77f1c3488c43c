import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from './main';
import { root, shown } from './paths';
import { run } from './processes';

/** Runs vsce, the packager of VS Code extensions. Everything is bundled, so it has no packages to gather. */
async function vsce(command: string, args: string[]): Promise<string> {
  const program = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const done = await run(process.execPath, [program, command, '--no-dependencies', ...args], { cwd: root });
  if (done.status !== 0) throw new UserError(`vsce ${command} failed:\n${done.output.trim()}`);
  return done.output;
}

/** The files that the .vsix holds. */
export async function shippedFiles(): Promise<string[]> {
  const lines = (await vsce('ls', [])).split(/\r?\n/);
  return lines.filter((line) => line !== '' && !/^\s|^(INFO|WARNING)/.test(line));
}

/** Builds (vsce runs the script `vscode:prepublish`) and packages the extension; hands back the .vsix. */
export async function packageExtension(): Promise<string> {
  console.log('Building and packaging the extension');
  const file = join(root, 'out', 'glossator.vsix');
  await mkdir(join(root, 'out'), { recursive: true });
  // This package goes nowhere but into the private VS Code, which has no use for links to a repository.
  await vsce('package', ['--allow-missing-repository', '--no-rewrite-relative-links', '--out', file]);
  console.log(`  ${shown(file)}`);
  return file;
}
