// A small counter from whole numbers to whole numbers: most names of a corpus occur once, a few in thousands of articles.
import { IntHashCounts } from "./int-hash-counts";

const NONE: readonly number[] = [];
/** Up to this many keys lie in a flat list; more go into a table. */
const SMALL = 8;

/** Counts by key (a whole number below 2^31); a key whose count falls to zero is gone. */
export class IntCounts {
  /** Keys and counts in turn. */
  private flat = NONE;
  private table: IntHashCounts | undefined;

  get size(): number {
    return this.table?.size ?? this.flat.length / 2;
  }

  get(key: number): number {
    if (this.table !== undefined) return this.table.get(key);
    const at = this.position(key);
    return at < 0 ? 0 : (this.flat[at + 1] ?? 0);
  }

  /** Adds to a key's count, which may not fall below zero; returns the new count. */
  add(key: number, amount: number): number {
    return this.table === undefined ? this.addToList(key, amount) : this.table.add(key, amount);
  }

  /** Calls back once for each key, in no particular order. */
  forEach(visit: (key: number, count: number) => void): void {
    if (this.table !== undefined) {
      this.table.forEach(visit);
      return;
    }
    const { flat } = this;
    for (let i = 0; i < flat.length; i += 2) visit(flat[i] ?? 0, flat[i + 1] ?? 0);
  }

  private position(key: number): number {
    const { flat } = this;
    for (let i = 0; i < flat.length; i += 2) if (flat[i] === key) return i;
    return -1;
  }

  private addToList(key: number, amount: number): number {
    const flat = this.flat as number[];
    const at = this.position(key);
    const count = (at < 0 ? 0 : (flat[at + 1] ?? 0)) + amount;
    if (at >= 0 && count === 0) flat.splice(at, 2);
    else if (at >= 0) flat[at + 1] = count;
    // A list that is made with its first key has room for no more: most never need any.
    else if (count !== 0 && flat.length === 0) this.flat = [key, count];
    else if (count !== 0) {
      flat.push(key, count);
      if (flat.length > 2 * SMALL) this.grow();
    }
    return count;
  }

  private grow(): void {
    const table = new IntHashCounts();
    this.forEach((key, count) => {
      table.add(key, count);
    });
    this.table = table;
    this.flat = NONE;
  }
}
