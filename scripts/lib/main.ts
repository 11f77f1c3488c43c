import { constants } from 'node:os';
import { whenOrphaned } from './ancestors';

/** A failure the user can do something about: its message is printed alone, without a stack. */
export class UserError extends Error {}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Stopper = () => Promise<void> | void;

const stoppers: Stopper[] = [];
let ending: Promise<void> | undefined;
let stopped = false;

/** Registers what has to be stopped or removed when the script ends, however it ends; the last registered goes first. */
export function atEnd(stopper: Stopper): void {
  stoppers.push(stopper);
}

async function runStoppers(): Promise<void> {
  for (let stopper = stoppers.pop(); stopper; stopper = stoppers.pop()) {
    try {
      await stopper();
    } catch (error) {
      // One thing that can't be stopped must not keep the others alive.
      console.error(messageOf(error));
    }
  }
}

function end(): Promise<void> {
  ending ??= runStoppers();
  return ending;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface MainOptions {
  /** Exit status after Ctrl-C; 130 by default. */
  interrupted?: number;
}

/** Runs a script's main function: clean-up at every end, Ctrl-C included, and an exit status. */
export function runMain(main: () => Promise<number>, { interrupted = 130 }: MainOptions = {}): void {
  const stop = (status: number): void => {
    stopped = true;
    void end().then(() => process.exit(status));
  };
  for (const signal of signals) {
    process.on(signal, () => stop(signal === 'SIGINT' ? interrupted : 128 + constants.signals[signal]));
  }
  whenOrphaned(() => stop(1));
  void main()
    .catch((error: unknown) => {
      // What fails because it was stopped is no news.
      if (!stopped) console.error(error instanceof UserError ? error.message : error);
      return 1;
    })
    .then(async (status) => {
      // Not process.exit before the clean-up is through: it would leave processes behind.
      await end();
      if (!stopped) process.exit(status);
    });
}
