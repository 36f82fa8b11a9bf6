// The trained weights: from feature hash to label scores, read in place from the bytes of the model file.

import { LABEL_COUNT as L } from "../tagging/labels";
import { BUCKET_SHIFT, BUCKETS, ESCAPE, LOW_MASK } from "./packed-weights";

/** What the filter says of a bucket that nobody has looked into: everything may be there. */
const UNSEEN = -1;

/**
 * Finds the features of a model where they stand in the file (`feature-rows.ts`): the hash says in which bucket, and
 * the few rows of the bucket are read one after the other. That is as fast as a table of all features and takes a
 * tenth of its memory. Many features of a text are not in the model: a bit filter in front, 32 bits a bucket, says so
 * without looking. It is one megabyte, which stays in the processor's cache, and is filled bucket by bucket as they
 * are first asked for, because a start would feel it.
 */
export class WeightTable {
  private readonly filter = new Int32Array(BUCKETS).fill(UNSEEN);
  /** For each bucket: where its rows begin in `bytes`. One more ends the last. */
  private readonly starts = new Int32Array(BUCKETS + 1);
  /** Number of labels of each common set, and the labels themselves, L places a set. */
  private readonly setSizes = new Uint8Array(ESCAPE + 1);
  private readonly setLabels = new Uint8Array((ESCAPE + 1) * L);

  /**
   * @param bytes the features of a model file
   * @param sets its common sets of labels, as bits
   * @throws Error when the bytes are more or fewer than they say
   */
  constructor(
    private readonly bytes: Uint8Array,
    sets: readonly number[],
  ) {
    sets.slice(0, ESCAPE).forEach((set, code) => {
      this.learnSet(code, set);
    });
    const { starts } = this;
    let at = BUCKETS;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket] = at;
      at += bytes[bucket] as number;
    }
    starts[BUCKETS] = at;
    if (at !== bytes.length) throw new Error("model file: wrong number of features");
  }

  /** Adds the weights of the feature to the L sums. `hash` is signed or unsigned. */
  add(hash: number, sums: Int32Array): void {
    const bucket = hash >>> BUCKET_SHIFT;
    if ((((this.filter[bucket] as number) >>> filterBit(hash)) & 1) === 0) return;
    let place = this.find(bucket, hash & LOW_MASK);
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

  /** The place in `bytes` behind the hash of a feature; 0 if the bucket does not have it. */
  private find(bucket: number, low: number): number {
    if (this.filter[bucket] === UNSEEN) this.fillFilter(bucket);
    const { bytes } = this;
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at += this.rowSize(at)) {
      const found = (bytes[at++] as number) | ((bytes[at++] as number) << 8);
      if (found >= low) return found === low ? at : 0;
    }
    return 0;
  }

  private fillFilter(bucket: number): void {
    const { bytes } = this;
    const end = this.starts[bucket + 1] as number;
    let bits = 0;
    for (let at = this.starts[bucket] as number; at < end; at += this.rowSize(at)) {
      bits |= 1 << filterBit((bytes[at++] as number) | ((bytes[at++] as number) << 8));
    }
    this.filter[bucket] = bits;
  }

  /** Bytes of the row at a place: the number of its set of labels, the set itself if it is written out, weights. */
  private rowSize(place: number): number {
    const code = this.bytes[place] as number;
    return code === ESCAPE ? 4 + bitCount(this.setAt(place + 1)) : 1 + (this.setSizes[code] as number);
  }
}

/** Which of its bucket's 32 bits a hash, or its low part, sets: the highest five that do not choose the bucket. */
function filterBit(hash: number): number {
  return (hash >>> (BUCKET_SHIFT - 5)) & 31;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
