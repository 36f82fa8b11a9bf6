// How far indexing is and how long it will take, told to listeners a few times a second.
import type { Disposable } from "../ports/indexer";

/** Listeners are told at most this often, but always of the last state. */
const QUIET_MILLISECONDS = 100;

/** Estimates the time left from the files done since work began. */
export class Stopwatch {
  private started: number | undefined;
  private finished = 0;

  /** A file was finished; `left` are still to do. */
  lap(left: number): void {
    this.started ??= performance.now();
    this.finished++;
    if (left === 0) this.reset();
  }

  reset(): void {
    this.started = undefined;
    this.finished = 0;
  }

  /** Seconds for `left` more files; undefined before anything can be said. */
  secondsLeft(left: number): number | undefined {
    if (this.started === undefined || this.finished < 10) return undefined;
    const seconds = (performance.now() - this.started) / 1000;
    return Math.ceil((seconds / this.finished) * left);
  }
}

/** A list of listeners. */
export class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): Disposable {
    this.all.add(listener);
    return { dispose: () => this.all.delete(listener) };
  }

  emit(value: T): void {
    for (const listener of this.all) listener(value);
  }

  clear(): void {
    this.all.clear();
  }
}

/** Calls something at once and then at most every so often, the last call never lost. */
export class Throttle {
  private timer: NodeJS.Timeout | undefined;
  private again = false;

  constructor(private readonly action: () => void) {}

  call(): void {
    if (this.timer) {
      this.again = true;
      return;
    }
    this.action();
    this.timer = setTimeout(() => this.elapsed(), QUIET_MILLISECONDS);
  }

  /** Lets a call that waits wait only for what is under way. */
  hurry(): void {
    if (!this.again) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.elapsed(), 0);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private elapsed(): void {
    this.timer = undefined;
    if (!this.again) return;
    this.again = false;
    this.call();
  }
}
