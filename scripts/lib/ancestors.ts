import { execFileSync } from 'node:child_process';

interface Process {
  parent: number;
  command: string;
}

function look(pid: number): Process | undefined {
  // Windows has no such chain: a process there doesn't outlive its console.
  if (process.platform === 'win32') return undefined;
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [parent, ...command] = line.split(/\s+/);
    return { parent: Number(parent), command: command.join(' ') };
  } catch {
    // A bare system has no `ps`; then only the direct parent is watched.
    return undefined;
  }
}

/** The processes between this one and the npm that runs it, npm included; the direct parent at least. */
function upToNpm(): number[] {
  const chain = [process.ppid];
  if (!process.env['npm_lifecycle_event']) return chain;
  for (let pid = process.ppid; chain.length < 5;) {
    const found = look(pid);
    if (!found || found.parent <= 1) break;
    if (/^npm\b|npm-cli/.test(found.command)) return chain;
    pid = found.parent;
    chain.push(pid);
  }
  return [process.ppid];
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * npm passes a signal on to the shell between it and the script, and the shell dies of it without a word; a killed npm
 * leaves shell and script behind. Nobody would be left who could stop the script, so it has to see for itself.
 */
export function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const above = upToNpm();
  const clock = setInterval(() => {
    if (process.ppid === parent && above.every(isAlive)) return;
    clearInterval(clock);
    then();
  }, 500);
  clock.unref();
}
