// The articles in the order of their ids, kept while they come and go: new ones are merged in, nothing is sorted anew.
import type { ArticleId } from "../vocabulary/types";

/** Ids in order, and by the same index the articles' numbers in the corpus. */
interface Columns {
  readonly ids: ArticleId[];
  readonly slots: number[];
}

/** Articles in code-unit order of their ids. What changed is brought in when somebody asks. */
export class ArticleOrder {
  private sorted: Columns = { ids: [], slots: [] };
  private readonly come = new Map<ArticleId, number>();
  private readonly gone = new Set<ArticleId>();
  private ranks: Uint32Array | undefined;

  /** An article that was not there, and its number: a small integer that no other has. */
  add(id: ArticleId, slot: number): void {
    this.come.set(id, slot);
  }

  /** An article that was there. */
  remove(id: ArticleId): void {
    if (!this.come.delete(id)) this.gone.add(id);
  }

  /** All ids, sorted. Never changed: there is another list when articles have come or gone. */
  get ids(): readonly ArticleId[] {
    this.update();
    return this.sorted.ids;
  }

  /** Position of the article with this number. */
  rank(slot: number): number {
    this.update();
    this.ranks ??= ranksOf(this.sorted.slots);
    return this.ranks[slot] ?? 0;
  }

  private update(): void {
    if (this.come.size + this.gone.size === 0) return;
    const stayed = this.gone.size === 0 ? this.sorted : without(this.sorted, this.gone);
    this.sorted = merge(stayed, this.come);
    this.come.clear();
    this.gone.clear();
    this.ranks = undefined;
  }
}

function without({ ids, slots }: Columns, gone: ReadonlySet<ArticleId>): Columns {
  const stays = ids.map((id) => !gone.has(id));
  return { ids: ids.filter((_, at) => stays[at]), slots: slots.filter((_, at) => stays[at]) };
}

/** Merges few into many: what lies between two of the few is copied without a look. */
function merge(many: Columns, few: ReadonlyMap<ArticleId, number>): Columns {
  const added = [...few.keys()];
  const areSorted = added.every((id, at) => at === 0 || (added[at - 1] ?? "") < id);
  // As at the start, when all articles come as the folders list them.
  if (areSorted && many.ids.length === 0) return { ids: added, slots: [...few.values()] };
  const merged: Columns = { ids: [], slots: [] };
  let from = 0;
  const copyTo = (end: number): void => {
    for (; from < end; from++) {
      merged.ids.push(many.ids[from] ?? "");
      merged.slots.push(many.slots[from] ?? 0);
    }
  };
  for (const id of areSorted ? added : added.sort()) {
    copyTo(firstBehind(many.ids, id, from));
    merged.ids.push(id);
    merged.slots.push(few.get(id) ?? 0);
  }
  copyTo(many.ids.length);
  return merged;
}

/** Index of the first id, from `low` on, that is behind the given one. */
function firstBehind(ids: readonly ArticleId[], id: ArticleId, low: number): number {
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? "") < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ranksOf(slots: readonly number[]): Uint32Array {
  let length = 0;
  for (const slot of slots) length = Math.max(length, slot + 1);
  const ranks = new Uint32Array(length);
  slots.forEach((slot, rank) => {
    ranks[slot] = rank;
  });
  return ranks;
}
