import { spawn } from 'node:child_process';

type Command = [string, ...string[]];

/** What opens a web page here, or nothing on a machine without a screen. */
function opener(url: string): Command | undefined {
  // BROWSER may name several, separated by colons, and say with %s where the address goes.
  const own = process.env['BROWSER']?.split(':')[0]?.trim();
  if (own) {
    const words = own.split(/\s+/);
    const filled = words.map((word) => word.replace('%s', url));
    return (own.includes('%s') ? filled : [...words, url]) as Command;
  }
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')];
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? process.env['WSL_DISTRO_NAME'];
  return screen ? ['xdg-open', url] : undefined;
}

/** Opens the address in the user's browser. Where that isn't possible nothing happens: the address is printed anyway. */
export function openInBrowser(url: string): void {
  const command = opener(url);
  if (!command) return;
  const [program, ...args] = command;
  // On its own: the user's browser goes on when the script ends.
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
