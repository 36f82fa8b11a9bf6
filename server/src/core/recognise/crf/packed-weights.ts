// The features of a model as bytes: rows of label weights, in buckets by the high bits of the features' hashes.
//
//   BUCKETS bytes: how many bytes the rows of each bucket take
//   then the rows, ascending by hash: the low 14 bits of the hash (two bytes), one byte that picks the set of labels
//        from `sets` (255: three bytes of label bits follow), one signed byte of weight for each label of the set
//
// A bucket holds a row or three, so that a row is found by reading along, and a start reads only the sizes.

/** High bits of the hash that choose the bucket. Two bytes hold the rest. */
const BUCKET_BITS = 18;
export const BUCKETS = 1 << BUCKET_BITS;
/** Shifts a hash down to its bucket. */
export const BUCKET_SHIFT = 32 - BUCKET_BITS;
/** The part of a hash that is written out. */
export const LOW_MASK = (1 << BUCKET_SHIFT) - 1;
/** In place of the number of a common set of labels: the set itself follows in three bytes. */
export const ESCAPE = 255;
const LARGEST_BUCKET = 255;

/** Trained weights as rows of (label, value) pairs: the row of feature i is [rows[i], rows[i + 1]). */
export interface PackedWeights {
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly rows: Uint32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
}

/**
 * The bytes of the features and the sets of labels they refer to, as bits, commonest first.
 * @throws Error when more features share a bucket than its size can say
 */
export function encodeFeatures(features: PackedWeights): { bytes: Uint8Array; sets: readonly number[] } {
  const { hashes, rows, labels, values } = features;
  const sets = commonSets(features);
  const codes = new Map(sets.map((set, code) => [set, code]));
  const sizes = new Uint8Array(BUCKETS);
  const bytes: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const start = bytes.length;
    const hash = hashes[i] as number;
    bytes.push(hash & 255, (hash & LOW_MASK) >>> 8);
    const set = setOf(labels, rows[i] as number, rows[i + 1] as number);
    const code = codes.get(set) ?? ESCAPE;
    bytes.push(code);
    if (code === ESCAPE) bytes.push(set & 255, (set >>> 8) & 255, set >>> 16);
    for (let w = rows[i] as number; w < (rows[i + 1] as number); w++) bytes.push((values[w] as number) & 255);
    const bucket = hash >>> BUCKET_SHIFT;
    const size = (sizes[bucket] as number) + bytes.length - start;
    if (size > LARGEST_BUCKET) throw new Error("model file: too many features of one hash");
    sizes[bucket] = size;
  }
  const all = new Uint8Array(BUCKETS + bytes.length);
  all.set(sizes);
  all.set(bytes, BUCKETS);
  return { bytes: all, sets };
}

function commonSets({ hashes, rows, labels }: PackedWeights): number[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) {
    const set = setOf(labels, rows[i] as number, rows[i + 1] as number);
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  const common = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return common.slice(0, ESCAPE).map(([set]) => set);
}

function setOf(labels: Uint8Array, from: number, to: number): number {
  let set = 0;
  for (let w = from; w < to; w++) set |= 1 << (labels[w] as number);
  return set;
}
