// Chooses between this thread and worker threads: starting workers pays only when many files wait.
import type { Analyser, Job, Outcome } from "./analyser";

/** With fewer files waiting than this, they are analysed on this thread. */
const MANY_FILES = 40;
/** Open documents are given as text only when they are long: never on this thread. */
const isLong = (job: Job) => job.text !== undefined;

/** An analyser that hands over to `many` while many files wait and goes back to `few` when all are done. */
export class TieredAnalyser implements Analyser {
  private crowded = false;
  private running = 0;

  constructor(
    private readonly few: Analyser,
    private readonly many: Analyser,
  ) {}

  get capacity(): number {
    return this.crowded ? this.many.capacity : this.few.capacity;
  }

  plan(waiting: number): void {
    if (waiting >= MANY_FILES) this.crowded = true;
    else if (waiting === 0 && this.running === 0) this.crowded = false;
  }

  async run(job: Job): Promise<Outcome> {
    this.running++;
    const outcome = await (this.crowded || isLong(job) ? this.many : this.few).run(job);
    this.running--;
    return outcome;
  }

  async dispose(): Promise<void> {
    await Promise.all([this.few.dispose(), this.many.dispose()]);
  }
}
