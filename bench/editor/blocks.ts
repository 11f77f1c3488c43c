/** A time in which the event loop answered nobody, in milliseconds. */
export interface Block {
  readonly wall: number;
  /** What the thread itself computed in it: the rest is other programs' share of the machine. */
  readonly cpu: number;
}

interface Clock {
  /** Of this thread, in microseconds. Since Node 23.9. */
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/** What this thread has computed, in milliseconds. */
export const cpuNow = (): number => {
  const { user, system } = (process as Clock).threadCpuUsage?.() ?? { user: 0, system: 0 };
  return (user + system) / 1000;
};

/** Watches the event loop: a timer that is late shows how long it was held up. */
export class Blocks {
  private wall = performance.now();
  private cpu = cpuNow();
  private worst: Block = { wall: 0, cpu: 0 };

  constructor() {
    setInterval(() => this.tick(), 1);
  }

  reset(): void {
    this.tick();
    this.worst = { wall: 0, cpu: 0 };
  }

  /** The one with most work in it since the last reset. */
  longest(): Block {
    this.tick();
    return this.worst;
  }

  private tick(): void {
    const [wall, cpu] = [performance.now(), cpuNow()];
    const block = { wall: wall - this.wall, cpu: cpu - this.cpu };
    if (block.cpu > this.worst.cpu) this.worst = block;
    this.wall = wall;
    this.cpu = cpu;
  }
}
