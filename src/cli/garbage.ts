import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects this thread's garbage each time that so many bytes have gone through it: answers that threads hand over lie
 * outside of V8's heap, and V8 lets them pile up to a hundred megabytes and more before it looks after them.
 */
export function collectorAfter(bytes: number): (passed: number) => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let uncollected = 0;
  return (passed) => {
    uncollected += passed;
    if (uncollected < bytes) return;
    collect();
    uncollected = 0;
  };
}
