/** Longer than this, in milliseconds, nothing may hold up the other extensions. */
const AT_ONCE = 8;

/** @returns what long work awaits now and then: it lets other work in once its time is up. */
export function breath(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < AT_ONCE) return undefined;
    return letOthers().then(() => {
      began = performance.now();
    });
  };
}

/** Lets all other work in that waits. */
export const letOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
