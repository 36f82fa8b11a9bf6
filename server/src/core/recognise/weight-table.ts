// The trained weights: from feature hash to label scores, read in place from the bytes of the model file.
import { LABEL_COUNT as L } from "./labels";
import { ESCAPE, type ModelDescription } from "./model-file";

/** Bits of the filter: one megabyte, which stays in the processor's cache. */
const FILTER_BITS = 1 << 23;
const FILTER_MASK = FILTER_BITS / 32 - 1;

/**
 * Open-addressing table over the features of a model. Many features of a text are not in the model: a bit filter in
 * front says so without touching the table. Places in both follow the high bits of the hash: as the file has the
 * features in ascending order, they are entered from one end to the other, which the processor's cache likes.
 */
export class WeightTable {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** Pairs of hash and place of the row in `bytes`; place 0 is an empty slot (the hash stands before the row). */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** Shifts a hash down to its place in the table. */
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
    while (2 ** bits < features * 2) bits++;
    this.slots = new Int32Array(2 ** bits * 2);
    this.mask = 2 ** bits - 1;
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

  /** Enters all features; returns how many weights they have. */
  private index(features: number): number {
    const { bytes, setSizes } = this;
    let at = 0;
    let hash = 0;
    let weights = 0;
    for (let i = 0; i < features; i++) {
      let shift = 1;
      let byte = bytes[at++] as number;
      for (; byte >= 128; byte = bytes[at++] as number, shift *= 128) hash += (byte - 128) * shift;
      hash += byte * shift;
      this.insert(hash | 0, at);
      const code = bytes[at++] as number;
      const size = code === ESCAPE ? bitCount(this.setAt(at)) : (setSizes[code] as number);
      at += code === ESCAPE ? size + 3 : size;
      weights += size;
    }
    if (at !== bytes.length) throw new Error("model file: wrong number of features");
    return weights;
  }

  private find(hash: number): number {
    const { slots, mask } = this;
    for (let slot = hash >>> this.shift; ; slot = (slot + 1) & mask) {
      const place = slots[slot * 2 + 1] as number;
      if (place === 0 || slots[slot * 2] === hash) return place;
    }
  }

  private insert(hash: number, place: number): void {
    const word = (hash >>> 14) & FILTER_MASK;
    this.filter[word] = (this.filter[word] as number) | (1 << (hash >>> 9));
    const { slots, mask } = this;
    let slot = hash >>> this.shift;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = place;
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
