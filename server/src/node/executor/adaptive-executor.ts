// Chooses between this thread and worker threads: starting workers pays only when many files wait.
import { statSync } from "node:fs";
import type { Executor, Job, Outcome } from "./executor";

/** With fewer files waiting than this, they are analysed on this thread. */
const MANY_FILES = 40;
/** Files larger than this (bytes) would keep this thread for a second or more: never on it. */
const LARGE_FILE = 1_000_000;
/** Open documents are given as text only when they are long. */
const isLong = (job: Job) => job.text !== undefined || sizeOf(job.path) > LARGE_FILE;

/** An executor that hands over to `many` while many files wait and goes back to `few` when all are done. */
export class AdaptiveExecutor implements Executor {
  private crowded = false;
  private running = 0;
  /** Long jobs under way: short ones need not wait for them. */
  private long = 0;

  constructor(
    private readonly few: Executor,
    private readonly many: Executor,
  ) {}

  get capacity(): number {
    return this.crowded ? this.many.capacity : this.few.capacity + this.long;
  }

  plan(waiting: number): void {
    if (waiting >= MANY_FILES) this.crowded = true;
    else if (waiting === 0 && this.running === 0) this.crowded = false;
  }

  async run(job: Job): Promise<Outcome> {
    const long = !this.crowded && isLong(job) ? 1 : 0;
    this.running++;
    this.long += long;
    try {
      return await (this.crowded || long === 1 ? this.many : this.few).run(job);
    } finally {
      this.running--;
      this.long -= long;
    }
  }

  async dispose(): Promise<void> {
    await Promise.all([this.few.dispose(), this.many.dispose()]);
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
