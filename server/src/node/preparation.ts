// Resolves what came into the store before anybody asks for it, in short slices: requests are answered between any two.
// One that needs a view meanwhile has the rest done at once.
import type { Corpus } from "../core/corpus/corpus";

/** The longest time a slice keeps the thread to itself, but for the last step it began. */
const SLICE_MILLISECONDS = 8;

/** The store's next view in the making. */
export class Preparation {
  private running = false;
  private disposed = false;

  constructor(
    private readonly store: Corpus,
    private readonly ended: () => void,
  ) {}

  /** True from the beginning until all is resolved. */
  get busy(): boolean {
    return this.running;
  }

  /** Begins soon, unless it has begun. */
  begin(): void {
    if (this.running || this.disposed) return;
    this.running = true;
    setImmediate(() => this.slice());
  }

  dispose(): void {
    this.disposed = true;
  }

  private slice(): void {
    if (this.disposed) return;
    const end = performance.now() + SLICE_MILLISECONDS;
    if (!this.store.presolve(() => performance.now() < end)) {
      setImmediate(() => this.slice());
      return;
    }
    this.running = false;
    this.ended();
  }
}
