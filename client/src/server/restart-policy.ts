// Decides whether a server that died is started again: yes, quietly, unless it keeps dying.

/** Deaths within the window after which the server stays down. */
const LIMIT = 5;
/** Milliseconds in which deaths are counted together. */
const WINDOW = 3 * 60 * 1000;

/** Counts the deaths of a server. */
export class RestartPolicy {
  private deaths: number[] = [];

  /** Notes a death at `now` (milliseconds); true: start again. */
  mayRestart(now: number): boolean {
    this.deaths = [...this.deaths.filter((death) => now - death < WINDOW), now];
    return this.deaths.length < LIMIT;
  }
}
