// Worker threads that analyse files side by side. A worker that dies is replaced; the article that killed it is
// named and skipped.
import type { Worker } from "node:worker_threads";
import { decodeAnalysis } from "../cache/codec";
import { reasonOf } from "../disk/errors";
import type { EndableExecutor, Executor, Job, Outcome } from "./executor";
import type { WorkerMessage } from "./messages";

/** How a pool comes by its workers. */
export interface PoolOptions {
  /** Number of threads. */
  readonly count: number;
  /** Starts one worker. */
  spawn(): Worker;
  /** Does the work if no worker can be started. */
  readonly fallback: Executor;
  log(message: string): void;
  /** A job that takes longer is taken for hung and its worker ended. Default five minutes. */
  readonly millisecondsPerJob?: number;
  /** Jobs a worker holds at a time. Default 4, so that it never waits for the main thread. */
  readonly depth?: number;
  /** What is done if no worker can be started, for the log. Default "analysing on one thread". */
  readonly instead?: string;
  /** Workers without work are ended after this many milliseconds. Default 5,000. */
  readonly idleMilliseconds?: number;
}

/** A worker that has not started after this long is taken for hung, however short its jobs should be. */
const START_MILLISECONDS = 60_000;
/** After so many workers in a row that ended before they were ready, no more are started. */
const MOST_FALSE_STARTS = 3;

interface Task {
  readonly job: Job;
  readonly done: (outcome: Outcome) => void;
}

/** One worker with the jobs it was given; it answers them in order, so the first is the one in its hands. */
class Slot {
  readonly tasks: Task[] = [];
  private watch: NodeJS.Timeout | undefined;
  /** Why the worker is about to end, as far as known. */
  reason = "";
  private isReady = false;

  constructor(
    readonly worker: Worker,
    private readonly limit: number,
  ) {}

  get ready(): boolean {
    return this.isReady;
  }

  /** The worker has started: only now its first task takes its own time. */
  begin(): void {
    this.isReady = true;
    this.startWatch();
  }

  give(task: Task): void {
    this.tasks.push(task);
    this.worker.postMessage(task.job);
    if (this.tasks.length === 1) this.startWatch();
  }

  /** Takes the task that was just answered. */
  answered(): Task | undefined {
    const task = this.tasks.shift();
    this.startWatch();
    return task;
  }

  stopWatch(): void {
    clearTimeout(this.watch);
  }

  private startWatch(): void {
    this.stopWatch();
    if (this.tasks.length === 0) return;
    const limit = this.isReady ? this.limit : Math.max(this.limit, START_MILLISECONDS);
    this.watch = setTimeout(() => {
      this.reason = `took longer than ${limit / 1000} s`;
      void this.worker.terminate();
    }, limit);
    this.watch.unref();
  }
}

/** See Executor. */
export class WorkerPool implements EndableExecutor {
  readonly capacity: number;
  private readonly slots = new Set<Slot>();
  private falseStarts = 0;
  private retirement: NodeJS.Timeout | undefined;
  private disposed = false;

  constructor(private readonly options: PoolOptions) {
    this.capacity = options.count * (options.depth ?? 4);
  }

  plan(): void {}

  run(job: Job): Promise<Outcome> {
    return new Promise((done) => this.assign({ job, done }));
  }

  /** A job in a worker's hands takes its worker along; the worker's other jobs go to another. */
  end(path: string): void {
    for (const slot of this.slots) {
      const at = slot.tasks.findIndex(({ job }) => job.path === path);
      if (at < 0) continue;
      const [task] = slot.tasks.splice(at, 1);
      task?.done({ kind: "gone" });
      this.slots.delete(slot);
      slot.stopWatch();
      void slot.worker.terminate();
      for (const other of slot.tasks) this.assign(other);
    }
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    clearTimeout(this.retirement);
    const slots = [...this.slots];
    this.slots.clear();
    for (const slot of slots) {
      slot.stopWatch();
      for (const task of slot.tasks) task.done({ kind: "gone" });
    }
    await Promise.all(slots.map(({ worker }) => worker.terminate()));
  }

  /** Idle workers hold their memory; after a while they are ended. */
  private retireWhenIdle(): void {
    clearTimeout(this.retirement);
    if ([...this.slots].some((slot) => slot.tasks.length > 0)) return;
    this.retirement = setTimeout(() => this.retire(), this.options.idleMilliseconds ?? 5000);
    this.retirement.unref();
  }

  private retire(): void {
    for (const slot of this.slots) {
      if (slot.tasks.length > 0) continue;
      this.slots.delete(slot);
      void slot.worker.terminate();
    }
  }

  private assign(task: Task): void {
    if (this.disposed) task.done({ kind: "gone" });
    else {
      const slot = this.falseStarts < MOST_FALSE_STARTS ? this.slot() : undefined;
      if (slot) slot.give(task);
      else void this.options.fallback.run(task.job).then(task.done);
    }
  }

  /** A new worker while there are too few, else the one with the least to do. */
  private slot(): Slot | undefined {
    if (this.slots.size < this.options.count) return this.start();
    return [...this.slots].reduce((best, slot) => (slot.tasks.length < best.tasks.length ? slot : best));
  }

  /** A new worker; undefined if the system has no thread for it, or the file of workers is gone: none is tried again. */
  private start(): Slot | undefined {
    let worker: Worker;
    try {
      worker = this.options.spawn();
    } catch (error) {
      this.falseStarts = MOST_FALSE_STARTS;
      this.giveUp(reasonOf(error));
      return undefined;
    }
    const slot = new Slot(worker, this.options.millisecondsPerJob ?? 300_000);
    this.slots.add(slot);
    slot.worker.on("message", (message: WorkerMessage) => this.heard(slot, message));
    slot.worker.on("error", (error) => {
      slot.reason ||= error.message;
    });
    slot.worker.on("exit", () => this.ended(slot));
    return slot;
  }

  private heard(slot: Slot, message: WorkerMessage): void {
    // A worker that was ended may have answered before: its jobs are others' by now.
    if (!this.slots.has(slot)) return;
    if (message.kind === "ready") {
      slot.begin();
      this.falseStarts = 0;
    } else {
      slot.answered()?.done(outcomeOf(message));
      this.retireWhenIdle();
    }
  }

  private ended(slot: Slot): void {
    if (!this.slots.delete(slot)) return;
    slot.stopWatch();
    if (slot.ready) this.died(slot);
    else this.neverStarted(slot);
    this.retireWhenIdle();
  }

  private died(slot: Slot): void {
    const [culprit, ...others] = slot.tasks;
    const reason = `the analysis of this file ended its worker (${slot.reason || "no reason given"}); skipped`;
    culprit?.done({ kind: "refused", reason });
    for (const task of others) this.assign(task);
  }

  private neverStarted(slot: Slot): void {
    this.falseStarts++;
    if (this.falseStarts === MOST_FALSE_STARTS) this.giveUp(slot.reason);
    for (const task of slot.tasks) this.assign(task);
  }

  private giveUp(reason: string): void {
    const { log, instead = "analysing on one thread" } = this.options;
    log(`worker threads cannot be started (${reason}); ${instead}`);
  }
}

function outcomeOf(answer: Exclude<WorkerMessage, { kind: "ready" }>): Outcome {
  if (answer.kind !== "analysed") return answer;
  const analysis = decodeAnalysis(answer.bytes);
  return analysis ? { ...answer, analysis } : { kind: "refused", reason: "its analysis could not be read" };
}
