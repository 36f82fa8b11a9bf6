// Estimates the time that work will take from what was done since it began.

/** Too few files say nothing. */
const FEWEST = 10;

/** Times are milliseconds on any clock that only goes forward. */
export class Stopwatch {
  private started: number | undefined;
  private finished = 0;

  /** A file was finished; `left` are still to do. */
  lap(now: number, left: number): void {
    this.started ??= now;
    this.finished++;
    if (left === 0) this.reset();
  }

  /** Work was interrupted: what was measured says nothing of what comes. */
  reset(): void {
    this.started = undefined;
    this.finished = 0;
  }

  /** Seconds for `left` more files; undefined before anything can be said. */
  secondsLeft(now: number, left: number): number | undefined {
    if (this.started === undefined || this.finished < FEWEST) return undefined;
    return Math.ceil(((now - this.started) / 1000 / this.finished) * left);
  }
}
