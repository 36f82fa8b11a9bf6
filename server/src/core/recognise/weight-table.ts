// The trained weights: from feature hash to label scores, read in place from the bytes of the model file.
import { LABEL_COUNT as L } from "./labels";
import { ESCAPE, type ModelDescription } from "./model-file";

/** Bits of the filter: one megabyte, which stays in the processor's cache. */
const FILTER_BITS = 1 << 23;
const FILTER_MASK = FILTER_BITS / 32 - 1;

/** Features in a bucket, at most, on average. */
const BUCKET = 4;

/**
 * Finds the features of a model where they stand in the file, ascending by hash: a directory over the high bits of the
 * hash says where the few that share them begin, and these are read one after the other. That is as fast as a table
 * of all features, takes a tenth of its memory, and is made in the time it takes to read through the file once. Many
 * features of a text are not in the model: a bit filter in front says so without looking.
 */
export class WeightTable {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** For each bucket: where its features begin in `bytes`, and the hash before the first. One more ends the last. */
  private readonly buckets: Int32Array;
  /** Shifts a hash down to its bucket. */
  private readonly shift: number;
  /** Number of labels of each common set, and the labels themselves, L places a set. */
  private readonly setSizes = new Uint8Array(ESCAPE + 1);
  private readonly setLabels = new Uint8Array((ESCAPE + 1) * L);

  /** @throws Error when the bytes do not hold what the description says. */
  constructor(
    private readonly bytes: Uint8Array,
    { features, weights, sets }: Pick<ModelDescription, "features" | "weights" | "sets">,
  ) {
    let bits = 4;
    while (2 ** bits * BUCKET < features) bits++;
    this.buckets = new Int32Array((2 ** bits + 1) * 2);
    this.shift = 32 - bits;
    sets.slice(0, ESCAPE).forEach((set, code) => {
      this.learnSet(code, set);
    });
    if (this.index(features) !== weights) throw new Error("model file: wrong number of weights");
  }

  /** Adds the weights of the feature to the L sums. `hash` is signed or unsigned. */
  add(hash: number, sums: Int32Array): void {
    if ((((this.filter[(hash >>> 14) & FILTER_MASK] as number) >>> (hash >>> 9)) & 1) === 0) return;
    let place = this.find(hash | 0);
    if (place === 0) return;
    const { bytes, setLabels } = this;
    const code = bytes[place++] as number;
    if (code === ESCAPE) {
      this.addRare(place, sums);
      return;
    }
    const end = code * L + (this.setSizes[code] as number);
    for (let i = code * L; i < end; i++) {
      const label = setLabels[i] as number;
      sums[label] = (sums[label] as number) + (((bytes[place++] as number) << 24) >> 24);
    }
  }

  /** Adds a row whose set of labels is written out. */
  private addRare(place: number, sums: Int32Array): void {
    const set = this.setAt(place);
    let at = place + 3;
    for (let y = 0; y < L; y++) {
      if ((set >>> y) & 1) sums[y] = (sums[y] as number) + (((this.bytes[at++] as number) << 24) >> 24);
    }
  }

  private setAt(place: number): number {
    const { bytes } = this;
    return (
      (bytes[place] as number) | ((bytes[place + 1] as number) << 8) | ((bytes[place + 2] as number) << 16)
    );
  }

  private learnSet(code: number, set: number): void {
    let count = 0;
    for (let y = 0; y < L; y++) if ((set >>> y) & 1) this.setLabels[code * L + count++] = y;
    this.setSizes[code] = count;
  }

  /** Reads through all features; returns how many weights they have. */
  private index(features: number): number {
    const { bytes, filter, buckets, shift } = this;
    let at = 0;
    let hash = 0;
    let weights = 0;
    let open = 0;
    for (let i = 0; i < features; i++) {
      const start = at;
      const before = hash;
      let factor = 1;
      let byte = bytes[at++] as number;
      for (; byte >= 128; byte = bytes[at++] as number, factor *= 128) hash += (byte - 128) * factor;
      hash += byte * factor;
      for (const bucket = hash >>> shift; open <= bucket; open++) {
        buckets[open * 2] = start;
        buckets[open * 2 + 1] = before;
      }
      const word = (hash >>> 14) & FILTER_MASK;
      filter[word] = (filter[word] as number) | (1 << (hash >>> 9));
      const size = this.rowSize(at);
      weights += bytes[at] === ESCAPE ? size - 4 : size - 1;
      at += size;
    }
    for (; open * 2 < buckets.length; open++) buckets[open * 2] = at;
    if (at !== bytes.length) throw new Error("model file: wrong number of features");
    return weights;
  }

  /** Bytes of the row at a place: the number of its set of labels, the set itself if it is written out, weights. */
  private rowSize(place: number): number {
    const code = this.bytes[place] as number;
    return code === ESCAPE ? 4 + bitCount(this.setAt(place + 1)) : 1 + (this.setSizes[code] as number);
  }

  /** The place of a feature's row in `bytes`; 0 if there is none (a hash stands before each row). */
  private find(hash: number): number {
    const { bytes, buckets } = this;
    const bucket = (hash >>> this.shift) * 2;
    const end = buckets[bucket + 2] as number;
    // How far the hash lies behind the one before.
    let rest = (hash - (buckets[bucket + 1] as number)) >>> 0;
    for (let at = buckets[bucket] as number; at < end; at += this.rowSize(at)) {
      let shift = 0;
      let byte = bytes[at++] as number;
      let difference = byte & 127;
      for (; byte >= 128; difference += (byte & 127) << shift) {
        byte = bytes[at++] as number;
        shift += 7;
      }
      rest -= difference >>> 0;
      if (rest <= 0) return rest === 0 ? at : 0;
    }
    return 0;
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
