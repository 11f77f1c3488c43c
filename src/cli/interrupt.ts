/** What a shell calls the end of a program by a signal: 128 and the signal's number. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does work that can be asked to end early: at the first SIGINT (Ctrl-C) or SIGTERM it may finish what it has begun, at
 * the second the program ends at once.
 * @returns the work's status; that of the signal when one came.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  let status: number | undefined;
  const onSignal = (signal: keyof typeof STATUS): void => {
    if (stop.signal.aborted) process.exit(STATUS[signal]);
    status = STATUS[signal];
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    const done = await work(stop.signal);
    return status ?? done;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
