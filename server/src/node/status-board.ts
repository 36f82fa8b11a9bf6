// Where indexing stands, as told to whoever listens.

import type { Status } from "../common/protocol";
import type { Corpus } from "../core/corpus/corpus";
import type { Disposable } from "../ports/indexer";
import { Listeners, Stopwatch, Throttle } from "./progress";

/** What the board has to know of the work. */
export interface Work {
  readonly busy: boolean;
  readonly paused: boolean;
  /** Files known, and those whose newest state is not in the store. */
  readonly total: number;
  readonly unfinished: number;
  readonly articles: number;
  readonly problems: number;
}

/** How often entities are counted while indexing, at most. */
const COUNT_MILLISECONDS = 5000;
/** To be counted, the corpus so far must be resolved: the pause after that is so many times as long. */
const PAUSE_FACTOR = 20;

/** Puts the status together and tells listeners of changes. */
export class StatusBoard {
  private readonly stopwatch = new Stopwatch();
  private readonly listeners = new Listeners<Status>();
  private readonly throttle = new Throttle(() => this.listeners.emit(this.status()));
  private entities = 0;
  private wasBusy = false;
  private nextCount = performance.now() + COUNT_MILLISECONDS;
  /** When the count under way was asked for. */
  private countBegan: number | undefined;

  /** `prepare` has the corpus so far resolved, behind the scenes; call `prepared` when it is. */
  constructor(
    private readonly store: Corpus,
    private readonly work: () => Work,
    private readonly prepare: () => void,
  ) {}

  status(): Status {
    const { busy, paused, total, unfinished, articles, problems } = this.work();
    const secondsLeft = busy ? this.stopwatch.secondsLeft(unfinished) : undefined;
    return {
      phase: !busy ? "idle" : paused ? "paused" : "indexing",
      done: total - unfinished,
      total,
      entities: this.countEntities(busy),
      articles,
      ...(secondsLeft !== undefined && { secondsLeft }),
      problems,
    };
  }

  /** A file was finished; so many wait. */
  fileDone(waiting: number): void {
    this.stopwatch.lap(waiting);
  }

  /** Time is taken anew: work was interrupted. */
  interrupted(): void {
    this.stopwatch.reset();
  }

  /** Something about the status may have changed. */
  changed(): void {
    this.throttle.call();
    const { busy } = this.work();
    if (this.wasBusy && !busy) this.throttle.hurry();
    this.wasBusy = busy;
  }

  /** All that came in so far is resolved: counting costs nothing. */
  prepared(): void {
    this.entities = this.store.snapshot().entityCount;
    const ended = performance.now();
    const took = ended - (this.countBegan ?? ended);
    this.countBegan = undefined;
    this.nextCount = ended + Math.max(COUNT_MILLISECONDS, PAUSE_FACTOR * took);
    this.changed();
  }

  listen(listener: (status: Status) => void): Disposable {
    return this.listeners.add(listener);
  }

  dispose(): void {
    this.throttle.dispose();
    this.listeners.clear();
  }

  /** While articles come in, they are counted now and then. */
  private countEntities(busy: boolean): number {
    if (!busy) this.entities = this.store.snapshot().entityCount;
    else if (this.countBegan === undefined && performance.now() >= this.nextCount) {
      this.countBegan = performance.now();
      this.prepare();
    }
    return this.entities;
  }
}
