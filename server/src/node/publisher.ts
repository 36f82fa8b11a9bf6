// Brings finished analyses into the store in small batches, so that requests are answered between any two.

import type { ArticleChange } from "../core/analysis/article-change";
import type { AnyAnalysis } from "../core/analysis/packed-analysis";
import type { StagedStore } from "../core/corpus/staged-store";
import type { ArticleId } from "../core/vocabulary/types";
import type { Disposable } from "../ports/indexer";
import { Preparation } from "./preparation";

/** A batch is sized so that applying it takes about this long. */
const TARGET_MILLISECONDS = 3;
const LARGEST_BATCH = 512;
/** How long a change waits for others to come along. */
const GATHER_MILLISECONDS = 30;

/** How long readers may keep a batch out of the store. */
const HOLD_MILLISECONDS = 100;

/** Something that wants to know when a change is in the store. */
export type Applied = () => void;

interface PendingChange {
  readonly analysis: AnyAnalysis | undefined;
  readonly applied: Applied;
  readonly isAwaited: boolean;
}

type Change = readonly [ArticleId, PendingChange];

/** Who is told what. */
export interface PublisherHandlers {
  /** The store shows something new; the number grows. */
  published(count: number): void;
  /** A batch was taken up: there is room for more. */
  taken(): void;
  /** All that was there at `prepare` is resolved, and shows. */
  prepared(): void;
}

/**
 * Applies changes to the store; for each article the newest change wins. While the store is staging, files are staged,
 * but for those that somebody waits for or that show already; the first preparation that ends publishes them.
 */
export class Publisher {
  private readonly pending = new Map<ArticleId, PendingChange>();
  private batch = 16;
  private timer: NodeJS.Timeout | undefined;
  private flushing = false;
  private disposed = false;
  private holds = 0;
  /** True while a batch waits for readers. */
  private isHeld = false;
  private readonly known = new Set<ArticleId>();
  /** Staged articles, and who is to be told when they show. */
  private readonly staged = new Map<ArticleId, Applied>();
  private count = 0;
  private readonly preparation: Preparation;
  private hasNews = false;

  constructor(
    private readonly store: StagedStore,
    private readonly handlers: PublisherHandlers,
  ) {
    this.preparation = new Preparation(store, () => this.endPreparation());
  }

  /** Number of articles that the store shows. */
  get articles(): number {
    return this.known.size;
  }

  /** Number of articles that it will show when they are published. */
  get behind(): number {
    return this.staged.size;
  }

  get size(): number {
    return this.pending.size;
  }

  /** True while enough waits for the next batches: more would only take up memory. */
  get full(): boolean {
    return this.pending.size >= 2 * this.batch;
  }

  /** True while batches are being resolved; others wait until they are, so that nothing is resolved again and again. */
  get preparing(): boolean {
    return this.preparation.busy;
  }

  /** True when batches came in since the last preparation, or wait to be published. */
  get unprepared(): boolean {
    return this.hasNews || this.store.isStaging;
  }

  /** Has what came in resolved in slices. */
  prepare(): void {
    this.preparation.begin();
  }

  /** Shows what was staged. */
  publish(): void {
    this.store.publish();
    const staged = [...this.staged];
    this.staged.clear();
    for (const [id] of staged) this.known.add(id);
    for (const [, applied] of staged) applied();
    this.handlers.published(++this.count);
  }

  /** Applies a change soon, together with others; `isAwaited` if somebody waits for it to show. */
  put(id: ArticleId, analysis: AnyAnalysis | undefined, applied: Applied = nothing, isAwaited = false): void {
    this.pending.set(id, { analysis, applied, isAwaited });
    if (this.timer || this.flushing || this.preparing || this.disposed) return;
    this.timer = setTimeout(() => this.flushSlice(), GATHER_MILLISECONDS);
  }

  /** Lets changes wait until the hold is given back, but not for long; those of `now` never wait. */
  hold(): Disposable {
    let isGiven = false;
    this.holds++;
    const dispose = () => {
      if (isGiven) return;
      isGiven = true;
      this.holds--;
      if (this.holds === 0 && this.isHeld) this.flushNext();
    };
    return { dispose };
  }

  /** Applies one change at once, ahead of all that wait. */
  now(id: ArticleId, analysis: AnyAnalysis | undefined): void {
    if (this.disposed) return;
    this.pending.delete(id);
    this.show([[id, { analysis, applied: nothing, isAwaited: true }]]);
  }

  dispose(): void {
    this.disposed = true;
    this.pending.clear();
    this.preparation.dispose();
    clearTimeout(this.timer);
  }

  private endPreparation(): void {
    this.hasNews = false;
    if (this.store.isStaging) this.publish();
    if (this.pending.size > 0) this.flushNext();
    this.handlers.prepared();
  }

  private flushNext(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isHeld = false;
    this.flushing = true;
    setImmediate(() => this.flushSlice());
  }

  private flushSlice(isOverdue = false): void {
    this.timer = undefined;
    this.flushing = false;
    if (this.disposed || this.preparing || this.pending.size === 0) return;
    this.isHeld = this.holds > 0 && !isOverdue;
    if (this.isHeld) {
      this.timer = setTimeout(() => this.flushSlice(true), HOLD_MILLISECONDS);
      return;
    }
    const slice: Change[] = [];
    for (const change of this.pending) {
      if (slice.length === this.batch) break;
      slice.push(change);
    }
    for (const [id] of slice) this.pending.delete(id);
    this.hasNews = true;
    const started = performance.now();
    const isShown = (change: Change) => !this.store.isStaging || this.belongsInFront(change);
    const hidden = slice.filter((change) => !isShown(change));
    if (hidden.length > 0) this.stage(hidden);
    if (hidden.length < slice.length) this.show(slice.filter(isShown));
    this.adapt(slice.length, performance.now() - started);
    if (this.pending.size > 0) this.flushNext();
    this.handlers.taken();
  }

  /** What is gone or changed must not go on showing as it was. */
  private belongsInFront([id, { analysis, isAwaited }]: Change): boolean {
    return isAwaited || analysis === undefined || this.known.has(id);
  }

  private stage(changes: readonly Change[]): void {
    this.store.stage(changes.map(([id, { analysis }]) => ({ id, analysis })));
    for (const [id, { applied }] of changes) this.staged.set(id, applied);
  }

  private show(changes: readonly Change[]): void {
    this.store.apply(changes.map(([id, { analysis }]): ArticleChange => ({ id, analysis })));
    for (const [id, { analysis, applied }] of changes) {
      this.staged.delete(id);
      if (analysis) this.known.add(id);
      else this.known.delete(id);
      applied();
    }
    this.handlers.published(++this.count);
  }

  private adapt(count: number, milliseconds: number): void {
    if (milliseconds > TARGET_MILLISECONDS * 1.5) this.batch = Math.max(8, Math.floor(this.batch / 2));
    else if (count === this.batch && milliseconds < TARGET_MILLISECONDS) {
      this.batch = Math.min(LARGEST_BATCH, this.batch * 2);
    }
  }
}

function nothing(): void {}
