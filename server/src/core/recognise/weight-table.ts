// The trained weights in memory: from feature hash to label scores, without allocation.
import { LABEL_COUNT } from "./labels";
import type { FeatureRows } from "./model-file";

/** Bits of the filter: one megabyte, which stays in the processor's cache. */
const FILTER_BITS = 1 << 23;

/**
 * Open-addressing table over the rows of a model. Most features of a text are not in the model: a bit filter in
 * front says so without touching the table.
 */
export class WeightTable {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** Pairs of hash and place in `pool`; place 0 is an empty slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** For each row its length, then label and weight by turns. */
  private readonly pool: Int8Array;

  constructor({ hashes, rows, labels, values }: FeatureRows) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
    this.pool = new Int8Array(1 + hashes.length + 2 * values.length);
    let place = 1;
    for (let i = 0; i < hashes.length; i++) {
      this.insert((hashes[i] as number) | 0, place);
      const end = rows[i + 1] as number;
      this.pool[place++] = end - (rows[i] as number);
      for (let w = rows[i] as number; w < end; w++) {
        this.pool[place++] = labels[w] as number;
        this.pool[place++] = values[w] as number;
      }
    }
  }

  /** Adds the weights of the feature to the LABEL_COUNT sums at `offset`. `hash` is signed or unsigned. */
  add(hash: number, sums: Int32Array, offset: number): void {
    if ((((this.filter[(hash >>> 14) & (FILTER_BITS / 32 - 1)] as number) >>> (hash >>> 9)) & 1) === 0)
      return;
    let place = this.find(hash | 0);
    if (place === 0) return;
    const { pool } = this;
    for (let left = pool[place++] as number; left > 0; left--) {
      const at = offset + (pool[place++] as number);
      sums[at] = (sums[at] as number) + (pool[place++] as number);
    }
  }

  /** Sums of several features, written to a fresh row. */
  sum(features: readonly number[], sums: Int32Array): void {
    sums.fill(0, 0, LABEL_COUNT);
    for (const feature of features) this.add(feature, sums, 0);
  }

  private find(hash: number): number {
    const { slots, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot * 2 + 1] as number;
      if (place === 0 || slots[slot * 2] === hash) return place;
    }
  }

  private insert(hash: number, place: number): void {
    const word = (hash >>> 14) & (FILTER_BITS / 32 - 1);
    this.filter[word] = (this.filter[word] as number) | (1 << (hash >>> 9));
    let slot = hash & this.mask;
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = place;
  }
}
