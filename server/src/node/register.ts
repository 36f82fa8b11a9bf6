// Which files the corpus has, and for each how new the state is that the store shows. Pure bookkeeping: it makes
// sure that an old outcome never replaces a newer one, whatever the order in which they arrive.
import type { ArticleId } from "../core/vocabulary/types";
import { isBelow } from "./disk/folders";
import type { Known } from "./schedule";

/** A file of the corpus, on disk or only open. */
export interface Entry {
  readonly path: string;
  readonly id: ArticleId;
  /** Grows with every piece of news of the file. */
  readonly generation: number;
  /** Number of the last scan that met the file. */
  scan: number;
  /** Size and time of the file when it was last looked at. */
  known: Known | undefined;
}

interface Record extends Entry {
  generation: number;
  /** The generation that the store shows. */
  shown: number;
  waiters: (() => void)[];
}

/** The files of the corpus by path. */
export class Register {
  private readonly records = new Map<string, Record>();
  private open = 0;

  get size(): number {
    return this.records.size;
  }

  /** Number of files whose newest state is not in the store yet. */
  get unfinished(): number {
    return this.open;
  }

  get(path: string): Entry | undefined {
    return this.records.get(path);
  }

  entries(): Entry[] {
    return [...this.records.values()];
  }

  /** Adds a file of which nothing is shown yet; it is unfinished until `show`. */
  add(path: string, id: ArticleId, scan: number): Entry {
    const record: Record = { path, id, generation: 1, shown: 0, scan, known: undefined, waiters: [] };
    this.records.set(path, record);
    this.open++;
    return record;
  }

  /** There is news of the file: outcomes begun before no longer count. Returns the new generation. */
  renew(path: string): number {
    const record = this.records.get(path);
    if (!record) return 0;
    if (record.shown === record.generation) this.open++;
    return ++record.generation;
  }

  /** True if nothing newer is known of the file than what this entry had at this generation. */
  isCurrent(entry: Entry, generation: number): boolean {
    return this.records.get(entry.path) === entry && entry.generation === generation;
  }

  /** The store shows the file as it was at this generation. */
  show(entry: Entry, generation: number): void {
    const record = this.records.get(entry.path);
    if (record !== entry || record.shown === record.generation || record.generation !== generation) return;
    record.shown = generation;
    this.open--;
    release(record);
  }

  remove(path: string): void {
    const record = this.records.get(path);
    if (!record) return;
    if (record.shown !== record.generation) this.open--;
    this.records.delete(path);
    release(record);
  }

  /** Resolves once the store shows the newest state of the file, or the file is no longer of the corpus. */
  settled(path: string): Promise<void> {
    const record = this.records.get(path);
    if (!record || record.shown === record.generation) return Promise.resolve();
    return new Promise((resolve) => record.waiters.push(resolve));
  }

  hasWaiters(path: string): boolean {
    return (this.records.get(path)?.waiters.length ?? 0) > 0;
  }

  /** Paths below any of these directories. */
  below(directories: ReadonlySet<string>): string[] {
    const all = [...directories];
    return [...this.records.keys()].filter((path) => all.some((directory) => isBelow(path, directory)));
  }

  /** Lets everyone go who waits. */
  releaseAll(): void {
    for (const record of this.records.values()) release(record);
  }
}

function release(record: Record): void {
  const waiters = record.waiters;
  record.waiters = [];
  for (const waiter of waiters) waiter();
}
