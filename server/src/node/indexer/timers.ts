// The loop's timers by name: each is set once at a time, and says when it is due.
import type { Timer } from "./events";

/** Timers that have not gone off yet. */
export class Timers {
  private readonly set = new Map<Timer, NodeJS.Timeout | NodeJS.Immediate>();

  constructor(private readonly due: (timer: Timer) => void) {}

  /** Goes off after so many milliseconds, in the next turn for 0; replaces an earlier wish. */
  wake(timer: Timer, milliseconds: number): void {
    this.letSleep(timer);
    const goOff = () => {
      this.set.delete(timer);
      this.due(timer);
    };
    this.set.set(timer, milliseconds > 0 ? setTimeout(goOff, milliseconds) : setImmediate(goOff));
  }

  letSleep(timer: Timer): void {
    const handle = this.set.get(timer);
    this.set.delete(timer);
    if (handle === undefined) return;
    if ("refresh" in handle) clearTimeout(handle);
    else clearImmediate(handle);
  }

  clear(): void {
    for (const timer of this.set.keys()) this.letSleep(timer);
  }
}
