// Counts by key in two typed arrays: for the names that thousands of articles use, whose map would be the largest
// part of the corpus and is asked for every mention that comes or goes.

/** In place of a key: no key is here. Keys are not negative. */
const EMPTY = -1;
const FIRST_SLOTS = 32;
/** Spreads consecutive keys over the table (the golden ratio, as in Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/** Open-addressing table from whole numbers below 2^31 to counts; at most half full. A count of zero is no entry. */
export class IntHashCounts {
  size = 0;
  private keys = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  private counts = new Float64Array(FIRST_SLOTS);

  get(key: number): number {
    return this.counts[this.slotOf(key)] ?? 0;
  }

  /** Adds to a key's count; returns the new count. */
  add(key: number, amount: number): number {
    const slot = this.slotOf(key);
    const count = (this.counts[slot] ?? 0) + amount;
    if (count === 0) this.remove(slot);
    else {
      this.counts[slot] = count;
      if (this.keys[slot] === EMPTY) this.enter(slot, key);
    }
    return count;
  }

  forEach(visit: (key: number, count: number) => void): void {
    const { keys, counts } = this;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot] ?? EMPTY;
      if (key !== EMPTY) visit(key, counts[slot] ?? 0);
    }
  }

  /** Where the key stands, or the empty slot where it would; the count of an empty slot is 0. */
  private slotOf(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let slot = this.home(key);
    for (let found = keys[slot]; found !== key && found !== EMPTY; found = keys[slot])
      slot = (slot + 1) & mask;
    return slot;
  }

  private home(key: number): number {
    const hash = Math.imul(key, SPREAD);
    return (hash ^ (hash >>> 15)) & (this.keys.length - 1);
  }

  private enter(slot: number, key: number): void {
    this.keys[slot] = key;
    this.size++;
    if (this.size * 2 > this.keys.length) this.grow();
  }

  /** Empties a slot and moves up what stood behind it only because it was taken. */
  private remove(slot: number): void {
    const { keys, counts } = this;
    const mask = keys.length - 1;
    if (keys[slot] === EMPTY) return;
    let hole = slot;
    for (let next = (hole + 1) & mask; keys[next] !== EMPTY; next = (next + 1) & mask) {
      const home = this.home(keys[next] ?? EMPTY);
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      keys[hole] = keys[next] ?? EMPTY;
      counts[hole] = counts[next] ?? 0;
      hole = next;
    }
    keys[hole] = EMPTY;
    counts[hole] = 0;
    this.size--;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2).fill(EMPTY);
    this.counts = new Float64Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === EMPTY) return;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.counts[slot] = counts[at] ?? 0;
    });
  }
}
