/** What the worker works on. */
export interface Job {
  readonly uri: string;
  readonly version: number;
}

/** How often to look whether somebody waits by now, once a job has taken too long; in milliseconds. */
const LOOK_AGAIN = 1000;

/** Finds out that the worker is stuck: it has begun a job, and is silent for too long while others wait. */
export class Watchdog {
  private running: Job | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param limit in milliseconds. */
  constructor(
    private readonly limit: number,
    private readonly isAwaited: (job: Job) => boolean,
    private readonly onStuck: (job: Job) => void,
  ) {}

  /** What the worker has begun and not ended, if anything. */
  get job(): Job | undefined {
    return this.running;
  }

  began(job: Job): void {
    this.ended();
    this.running = job;
    this.timer = setTimeout(() => this.look(job), this.limit);
  }

  ended(): void {
    clearTimeout(this.timer);
    this.running = undefined;
  }

  private look(job: Job): void {
    if (this.isAwaited(job)) this.onStuck(job);
    else this.timer = setTimeout(() => this.look(job), LOOK_AGAIN);
  }
}
