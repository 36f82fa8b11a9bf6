// The trained weights in memory: from feature hash to label scores, without allocation.
import { LABEL_COUNT } from "./labels";
import type { FeatureRows } from "./model-file";

/** Open-addressing table over the rows of a model. */
export class WeightTable {
  private readonly keys: Uint32Array;
  /** Row number + 1; 0 is an empty slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly rows: Uint32Array;
  private readonly labels: Uint8Array;
  private readonly values: Int8Array;

  constructor({ hashes, rows, labels, values }: FeatureRows) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.keys = new Uint32Array(size);
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.rows = rows;
    this.labels = labels;
    this.values = values;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      let slot = hash & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.slots[slot] = i + 1;
    }
  }

  /** Adds the weights of the feature to the LABEL_COUNT sums at `offset`. */
  add(hash: number, sums: Int32Array, offset: number): void {
    const { keys, slots, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const row = slots[slot] as number;
      if (row === 0) return;
      if (keys[slot] === hash) break;
      slot = (slot + 1) & mask;
    }
    const row = (slots[slot] as number) - 1;
    const end = this.rows[row + 1] as number;
    for (let w = this.rows[row] as number; w < end; w++) {
      const at = offset + (this.labels[w] as number);
      sums[at] = (sums[at] as number) + (this.values[w] as number);
    }
  }

  /** Sums of several features, written to a fresh row. */
  sum(features: readonly number[], sums: Int32Array): void {
    sums.fill(0, 0, LABEL_COUNT);
    for (const feature of features) this.add(feature, sums, 0);
  }
}
