// Counts by article while one question is answered: for names that stand in tens of thousands of articles, where a
// map would take longer than all the rest.

/** Counts by article slot, emptied after each use. */
export class ScratchCounts {
  private counts = new Uint32Array(1024);
  /** Those with a count, in the order in which they came. */
  readonly slots: number[] = [];

  get(slot: number): number {
    return this.counts[slot] ?? 0;
  }

  /** Adds a count above zero. */
  add(slot: number, count: number): void {
    if (slot >= this.counts.length) this.grow(slot);
    const before = this.counts[slot] ?? 0;
    if (before === 0) this.slots.push(slot);
    this.counts[slot] = before + count;
  }

  clear(): void {
    for (const slot of this.slots) this.counts[slot] = 0;
    this.slots.length = 0;
  }

  private grow(slot: number): void {
    const counts = new Uint32Array(2 * (slot + 1));
    counts.set(this.counts);
    this.counts = counts;
  }
}
