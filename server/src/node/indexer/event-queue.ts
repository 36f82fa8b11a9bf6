// Events on their way to the loop. What tasks end in is handled in short slices, so that requests are answered between
// any two; what comes from outside is handled at once.
import type { Event } from "./events";

/** The longest time that events keep the thread to themselves. */
const SLICE_MILLISECONDS = 3;

/** Hands one event after the other to `take`, never one while another is being taken. */
export class EventQueue {
  private readonly waiting: Event[] = [];
  private isTaking = false;
  /** The events that wait go on in the next turn. */
  private isScheduled = false;

  constructor(private readonly take: (event: Event) => void) {}

  /** Something happened outside: handled before this returns, unless an event is being handled. */
  send(event: Event): void {
    if (this.isTaking) this.waiting.push(event);
    else this.takeOne(event);
    this.takeWaiting();
  }

  /** A task ended: its turn comes when those before it have had theirs. */
  post(event: Event): void {
    this.waiting.push(event);
    this.takeWaiting();
  }

  private takeOne(event: Event): void {
    this.isTaking = true;
    this.take(event);
    this.isTaking = false;
  }

  private takeWaiting(): void {
    if (this.isTaking || this.isScheduled || this.waiting.length === 0) return;
    const end = performance.now() + SLICE_MILLISECONDS;
    let count = 0;
    for (const event of this.waiting) {
      count++;
      this.takeOne(event);
      if (performance.now() >= end) break;
    }
    this.waiting.splice(0, count);
    if (this.waiting.length === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.takeWaiting();
    });
  }
}
