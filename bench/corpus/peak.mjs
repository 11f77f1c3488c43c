// Loaded before the program: when it ends, it adds a line to a file with its peak of memory, in kilobytes, and the time
// of processors that it took, in microseconds.
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const file = process.env.GLOSSATOR_PEAK;
if (isMainThread && file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${ownPeak() ?? maxRSS} ${userCPUTime + systemCPUTime}\n`);
  });
}

/** Linux counts into `maxRSS` what the process that started this one held at that time. */
function ownPeak() {
  try {
    return /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
