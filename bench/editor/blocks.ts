import { performance } from 'node:perf_hooks';

/** The longest times in which the event loop answered nobody, in milliseconds. They need not be of one block. */
export interface Longest {
  readonly wall: number;
  /** Of what the thread itself computed: the rest of a block is other programs' share of the machine. */
  readonly cpu: number;
}

const NONE: Longest = { wall: 0, cpu: 0 };

interface Clock {
  /** Of this thread, in microseconds. Since Node 23.9. */
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/** What this thread has computed, in milliseconds. */
export const cpuNow = (): number => {
  const { user, system } = (process as Clock).threadCpuUsage?.() ?? { user: 0, system: 0 };
  return (user + system) / 1000;
};

/** How long the event loop has been busy since the thread began: a thread that waits for the system holds nobody up. */
const active = (): number => performance.eventLoopUtilization().active;

/** Watches the event loop with a timer that is always due: what was done between two of its turns was done in one go. */
export class Blocks {
  private wall = active();
  private cpu = cpuNow();
  private worst = NONE;

  constructor() {
    setInterval(() => this.tick(), 1);
  }

  reset(): void {
    this.tick();
    this.worst = NONE;
  }

  /** Since the last reset. */
  longest(): Longest {
    this.tick();
    return this.worst;
  }

  private tick(): void {
    const [wall, cpu] = [active(), cpuNow()];
    this.worst = {
      wall: Math.max(this.worst.wall, wall - this.wall),
      cpu: Math.max(this.worst.cpu, cpu - this.cpu),
    };
    this.wall = wall;
    this.cpu = cpu;
  }
}
