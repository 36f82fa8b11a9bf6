// Brings finished analyses into the store in small batches, so that requests are answered between any two.
import type { ArticleChange, CorpusStore } from "../core/corpus/store";
import type { AnyAnalysis } from "../core/packed-analysis";
import type { ArticleId } from "../core/types";
import type { Disposable } from "../lsp/indexer";
import { Preparation } from "./preparation";

/** A batch is sized so that applying it takes about this long. */
const TARGET_MILLISECONDS = 8;
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
}

/** Applies changes to the store; for each article the newest change wins. */
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
  private count = 0;
  private readonly preparation: Preparation;
  private hasNews = false;

  /**
   * `published` is told, with a number that grows, each time the store has changed; `prepared` when all that was there
   * at `prepare` is resolved.
   */
  constructor(
    private readonly store: CorpusStore,
    private readonly published: (count: number) => void,
    private readonly prepared: () => void = nothing,
  ) {
    this.preparation = new Preparation(store, () => this.endPreparation());
  }

  /** Number of articles in the store. */
  get articles(): number {
    return this.known.size;
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

  /** True when batches came in since the last preparation. */
  get unprepared(): boolean {
    return this.hasNews;
  }

  /** Has what came in resolved in slices. */
  prepare(): void {
    this.preparation.begin();
  }

  /** Applies a change soon, together with others. */
  put(id: ArticleId, analysis: AnyAnalysis | undefined, applied: Applied = nothing): void {
    this.pending.set(id, { analysis, applied });
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
    this.apply([{ id, analysis }]);
    this.published(++this.count);
  }

  dispose(): void {
    this.disposed = true;
    this.pending.clear();
    this.preparation.dispose();
    clearTimeout(this.timer);
  }

  private endPreparation(): void {
    this.hasNews = false;
    if (this.pending.size > 0) this.flushNext();
    this.prepared();
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
    const slice: [ArticleId, PendingChange][] = [];
    for (const change of this.pending) {
      if (slice.length === this.batch) break;
      slice.push(change);
    }
    for (const [id] of slice) this.pending.delete(id);
    const started = performance.now();
    this.apply(slice.map(([id, { analysis }]) => ({ id, analysis })));
    this.hasNews = true;
    this.adapt(slice.length, performance.now() - started);
    for (const [, { applied }] of slice) applied();
    if (this.pending.size > 0) this.flushNext();
    this.published(++this.count);
  }

  private apply(changes: readonly ArticleChange[]): void {
    this.store.apply(changes);
    for (const { id, analysis } of changes) {
      if (analysis) this.known.add(id);
      else this.known.delete(id);
    }
  }

  private adapt(count: number, milliseconds: number): void {
    if (milliseconds > TARGET_MILLISECONDS * 1.5) this.batch = Math.max(8, Math.floor(this.batch / 2));
    else if (count === this.batch && milliseconds < TARGET_MILLISECONDS) {
      this.batch = Math.min(LARGEST_BATCH, this.batch * 2);
    }
  }
}

function nothing(): void {}
