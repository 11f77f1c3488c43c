/** Longer than this, in milliseconds, nothing may hold up the other extensions. */
const AT_ONCE = 5;

/**
 * @returns what long work awaits now and then: it lets other work in, the first time at once, then whenever its time is
 *   up.
 */
export function breath(): () => Promise<void> | undefined {
  let until = -Infinity;
  return () => {
    if (performance.now() < until) return undefined;
    return letOthers().then(() => {
      until = performance.now() + AT_ONCE;
    });
  };
}

let last: Promise<void> = Promise.resolve();

/** Lets all other work in that waits. Those who do this at the same time go on one by one, with others in between. */
export function letOthers(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)));
  return last;
}
