/** Whether a worker that has ended is started again: one that ends again and again is not. */
export class Restarts {
  private ends = 0;
  private last = -Infinity;

  /**
   * @param most ends without a pause that lasts `quiet` milliseconds; what the worker says in between is no sign of
   *   health, for a text that ends it may come last of several.
   */
  constructor(
    private readonly most: number,
    private readonly quiet: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes note of an end. @returns whether to start again. */
  ended(): boolean {
    const now = this.now();
    if (now - this.last > this.quiet) this.ends = 0;
    this.last = now;
    return ++this.ends < this.most;
  }
}
