// Tasks one after the other. One that fails is reported and does not keep later ones from running.

/** Runs asynchronous tasks in the order in which they were given. */
export class SerialQueue {
  private last: Promise<void> = Promise.resolve();

  /** @param failed told of each task that throws or rejects */
  constructor(private readonly failed: (error: unknown) => void) {}

  /** Resolves when all tasks given so far have ended. Never rejects. */
  get idle(): Promise<void> {
    return this.last;
  }

  /** Runs a task after all given before it; resolves when it has ended, however it did. */
  run(task: () => Promise<void>): Promise<void> {
    this.last = this.last.then(task).catch(this.failed);
    return this.last;
  }
}
