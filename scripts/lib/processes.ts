import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { atEnd } from './main';

const windows = process.platform === 'win32';

function signalTree(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    // The leader of a group of its own (`detached` below): the minus sends to every process in it.
    process.kill(windows ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function stopOnWindows(pid: number): Promise<void> {
  await new Promise<void>((done) => {
    execFile('taskkill', ['/pid', String(pid), '/T', '/F'], () => done());
  });
}

/** Ends a process started by `startTree` with all it started; kills what is still there after two seconds. */
export async function stopTree(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (windows) return stopOnWindows(pid);
  signalTree(pid, 'SIGTERM');
  for (let tries = 0; tries < 40 && signalTree(pid, 0); tries++) await wait(50);
  signalTree(pid, 'SIGKILL');
}

const started = new Set<number>();

/** The last resort, for an end without clean-up (an uncaught error, say). */
process.once('exit', () => {
  for (const pid of started) signalTree(pid, 'SIGKILL');
});

/** Starts a program in a process group of its own, which is stopped whole when the script ends. */
export function startTree(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: !windows });
  const { pid } = child;
  if (pid !== undefined) started.add(pid);
  atEnd(() => stopTree(child));
  return child;
}

export interface Finished {
  status: number;
  output: string;
}

export interface RunOptions extends SpawnOptions {
  /** Also show the output while it comes. */
  show?: boolean;
  /** Stop the program after this many milliseconds. */
  timeout?: number;
}

function statusOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? (signal ? 128 : 1);
}

/** Runs a program to its end and hands back its status and all it printed; rejects only when it can't be started. */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  const { show = false, timeout, ...rest } = options;
  const child = startTree(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep =
    (to: NodeJS.WriteStream) =>
    (chunk: string): void => {
      output += chunk;
      if (show) to.write(chunk);
    };
  child.stdout?.setEncoding('utf8').on('data', keep(process.stdout));
  child.stderr?.setEncoding('utf8').on('data', keep(process.stderr));
  const clock = timeout === undefined ? undefined : setTimeout(() => void stopTree(child), timeout);
  try {
    return await new Promise<Finished>((done, fail) => {
      child.once('error', fail);
      child.once('close', (code, signal) => done({ status: statusOf(code, signal), output }));
    });
  } finally {
    clearTimeout(clock);
  }
}
