import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { atEnd, UserError } from '../lib/main';
import { run } from '../lib/processes';
import { cleanEnvironment, privateFolder, writeDesktopSettings } from './server';

/** The installed VS Code's command. */
export function findCode(): string {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  throw new UserError(
    "VS Code's command `code` is not on the PATH. Install VS Code, or run \"Shell Command: Install 'code' command in " +
      'PATH" in it; or leave --desktop out: `npm start` needs no VS Code.',
  );
}

async function processesWith(text: string): Promise<number[]> {
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
    return pids.filter((_, index) => lines[index]?.includes(text)).map(Number);
  }
  const listed = await run('ps', ['-A', '-o', 'pid=,args=']);
  const lines = listed.output.split('\n').filter((line) => line.includes(text));
  return lines.map((line) => Number.parseInt(line, 10));
}

/**
 * `code` hands over to a process outside its group. The private folder is in the arguments of each one that belongs to
 * this VS Code and of no other.
 */
async function stopDesktop(folder: string): Promise<void> {
  // Windows: closing the window is all there is.
  if (process.platform === 'win32') return;
  for (const pid of await processesWith(folder)) {
    try {
      if (pid !== process.pid) process.kill(pid, 'SIGTERM');
    } catch {
      // Gone already.
    }
  }
}

/** Opens a folder in the installed desktop VS Code with the packaged extension alone; ends when its window is closed. */
export async function runDesktop(code: string, vsix: string, folder: string): Promise<number> {
  const shell = process.platform === 'win32';
  const own = await privateFolder();
  await writeDesktopSettings(own);
  const apart = ['--user-data-dir', join(own, 'data'), '--extensions-dir', join(own, 'extensions')];
  // VS Code refuses to run as root without this.
  if (process.getuid?.() === 0) apart.push('--no-sandbox');
  const env = cleanEnvironment();
  const installed = await run(code, [...apart, '--install-extension', vsix], { env, shell });
  if (installed.status !== 0) throw new UserError(`code --install-extension failed:\n${installed.output.trim()}`);
  atEnd(() => stopDesktop(own));
  console.log('Opening the desktop VS Code. Closing its window or Ctrl-C here ends it.');
  const done = await run(code, [...apart, '--new-window', '--wait', '--disable-workspace-trust', folder], {
    env,
    shell,
  });
  if (done.status !== 0) throw new UserError(`code failed:\n${done.output.trim()}`);
  return 0;
}
