// The table of files: which files the corpus has, and for each how new the state is that the store shows. Pure
// bookkeeping: it makes sure that an old outcome never replaces a newer one, whatever the order in which they arrive.
import type { Tier } from "../../core/recognise/recogniser";
import type { ArticleId } from "../../core/vocabulary/types";
import { isAlone, isBelowAny } from "../disk/folders";
import type { Known } from "../disk/scan";

/** A file of the corpus, on disk or only open. */
export interface Row {
  readonly path: string;
  readonly id: ArticleId;
  /** New with every piece of news of the file; no other file has it or had it. */
  readonly generation: number;
  /** The generation that the store shows; 0 for none. */
  readonly shown: number;
  /** Which recogniser has read what the store shows, and of which content that is; absent if it shows nothing. */
  readonly tier: Tier | undefined;
  readonly content: string | undefined;
  /** Number of the last scan that met the file. */
  scan: number;
  /** Size and time of the file when a scan last met it. */
  known: Known | undefined;
  /** Who waits until the store shows the newest generation. */
  readonly waiters: readonly (() => void)[];
}

/** True if the store shows the newest generation, as the fast recogniser read it. */
export function isFast({ shown, generation, tier }: Row): boolean {
  return shown === generation && tier === "fast";
}

type Release = readonly (() => void)[];
type Writable = { -readonly [key in keyof Row]: Row[key] };

/** The files of the corpus by path. What changes hands back those who need wait no longer. */
export class FileTable {
  private readonly rows = new Map<string, Writable>();
  private open = 0;
  private close = 0;
  private alone = 0;
  private generations = 0;

  /** Number of files in the folders of the corpus; what is open beside them does not count. */
  get size(): number {
    return this.rows.size - this.alone;
  }

  /** Number of these whose newest state is not in the store yet. */
  get unfinished(): number {
    return this.open;
  }

  /** Number of files that the store shows as the precise recogniser read them. */
  get readClosely(): number {
    return this.close;
  }

  get(path: string): Row | undefined {
    return this.rows.get(path);
  }

  all(): Row[] {
    return [...this.rows.values()];
  }

  paths(): Set<string> {
    return new Set(this.rows.keys());
  }

  /** Adds a file of which nothing is shown yet; it is unfinished until `show`. */
  add(path: string, id: ArticleId, scan: number): Row {
    const row: Writable = {
      path,
      id,
      generation: ++this.generations,
      shown: 0,
      tier: undefined,
      content: undefined,
      scan,
      known: undefined,
      waiters: [],
    };
    this.rows.set(path, row);
    this.alone += 1 - weight(row);
    this.open += weight(row);
    return row;
  }

  /** There is news of the file: outcomes begun before no longer count. */
  renew({ path }: Row): void {
    const row = this.rows.get(path);
    if (!row) return;
    if (row.shown === row.generation) this.open += weight(row);
    row.generation = ++this.generations;
  }

  /** The row if nothing newer is known of the file than what it was at this generation. */
  current(path: string, generation: number): Row | undefined {
    const row = this.rows.get(path);
    return row?.generation === generation ? row : undefined;
  }

  /** The store shows the file as it was at this generation, read by a recogniser of this tier (absent: not at all). */
  show({ path, id }: Row, generation: number, tier: Tier | undefined, content?: string): Release {
    const row: Writable | undefined = this.rows.get(path);
    if (row?.generation !== generation || row.id !== id) return [];
    this.count(row, tier);
    row.content = content;
    if (row.shown === generation) return [];
    row.shown = generation;
    this.open -= weight(row);
    return release(row);
  }

  private count(row: Writable, tier: Tier | undefined): void {
    this.close += weight(row) * (Number(tier === "precise") - Number(row.tier === "precise"));
    row.tier = tier;
  }

  remove({ path }: Row): Release {
    const row = this.rows.get(path);
    if (!row) return [];
    if (row.shown !== row.generation) this.open -= weight(row);
    this.count(row, undefined);
    this.rows.delete(path);
    this.alone -= 1 - weight(row);
    return release(row);
  }

  /** Notes who waits for a file; false if there is nothing to wait for. */
  wait(path: string, waiter: () => void): boolean {
    const row = this.rows.get(path);
    if (!row || row.shown === row.generation) return false;
    row.waiters = [...row.waiters, waiter];
    return true;
  }

  /** Rows below any of these directories. */
  below(directories: ReadonlySet<string>): Row[] {
    return this.all().filter(({ path }) => isBelowAny(path, directories));
  }

  /** Everyone who waits for anything. */
  releaseAll(): Release {
    return [...this.rows.values()].flatMap(release);
  }
}

/** What a file counts for. */
function weight({ id }: Row): number {
  return isAlone(id) ? 0 : 1;
}

function release(row: Writable): Release {
  const { waiters } = row;
  row.waiters = [];
  return waiters;
}
