// Word classes by the exchange algorithm for a class bigram model (Kneser & Ney 1993; Martin, Liermann & Ney 1998).

/** Counts of which word follows which, in compressed rows: successors of w are at [start[w], start[w + 1]). */
export interface Bigrams {
  readonly size: number;
  readonly start: Uint32Array;
  readonly next: Uint32Array;
  readonly count: Uint32Array;
}

/** n log n by table for the small counts that most cells of the class matrix hold. */
const TABLE = Float64Array.from({ length: 1 << 15 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
const entropyTerm = (n: number): number => (n < TABLE.length ? (TABLE[n] as number) : n * Math.log(n));

/** Counts the bigrams of a text given as word numbers below `size`. */
export function countBigrams(tokens: Uint32Array, size: number): Bigrams {
  const keys = new Float64Array(Math.max(0, tokens.length - 1));
  for (let i = 0; i < keys.length; i++) keys[i] = (tokens[i] ?? 0) * size + (tokens[i + 1] ?? 0);
  return fromSortedKeys(keys.sort(), undefined, size);
}

/** Merges equal keys (first * size + second); `weights` gives each key's count, 1 if absent. */
function fromSortedKeys(keys: Float64Array, weights: Uint32Array | undefined, size: number): Bigrams {
  const start = new Uint32Array(size + 1);
  const next: number[] = [];
  const count: number[] = [];
  let previous = -1;
  for (const [i, key] of keys.entries()) {
    const weight = weights === undefined ? 1 : (weights[i] ?? 0);
    if (key === previous) {
      count[count.length - 1] = (count[count.length - 1] ?? 0) + weight;
      continue;
    }
    previous = key;
    const first = Math.floor(key / size);
    start[first + 1] = (start[first + 1] ?? 0) + 1;
    next.push(key - first * size);
    count.push(weight);
  }
  for (let w = 0; w < size; w++) start[w + 1] = (start[w + 1] ?? 0) + (start[w] ?? 0);
  return { size, start, next: Uint32Array.from(next), count: Uint32Array.from(count) };
}

/** The same bigrams read from right to left. */
function reversed({ size, start, next, count }: Bigrams): Bigrams {
  const back = new Uint32Array(size + 1);
  for (const to of next) back[to + 1] = (back[to + 1] ?? 0) + 1;
  for (let w = 0; w < size; w++) back[w + 1] = (back[w + 1] ?? 0) + (back[w] ?? 0);
  const place = back.slice();
  const from = new Uint32Array(next.length);
  const counts = new Uint32Array(next.length);
  for (let w = 0; w < size; w++) {
    for (let i = start[w] ?? 0; i < (start[w + 1] ?? 0); i++) {
      const to = next[i] ?? 0;
      const at = place[to] ?? 0;
      place[to] = at + 1;
      from[at] = w;
      counts[at] = count[i] ?? 0;
    }
  }
  return { size, start: back, next: from, count: counts };
}

/** The bigrams of classes, so that classes can be clustered into coarser ones. */
export function bigramsOfClasses(bigrams: Bigrams, classOf: Uint16Array, classes: number): Bigrams {
  const matrix = new Map<number, number>();
  for (let w = 0; w < bigrams.size; w++) {
    for (let i = bigrams.start[w] ?? 0; i < (bigrams.start[w + 1] ?? 0); i++) {
      const key = (classOf[w] ?? 0) * classes + (classOf[bigrams.next[i] ?? 0] ?? 0);
      matrix.set(key, (matrix.get(key) ?? 0) + (bigrams.count[i] ?? 0));
    }
  }
  const keys = Float64Array.from(matrix.keys()).sort();
  return fromSortedKeys(
    keys,
    Uint32Array.from(keys, (key) => matrix.get(key) ?? 0),
    classes,
  );
}

/**
 * Divides the words into `classes` classes so that the class bigram model explains the text best, moving one word
 * at a time to its best class, `rounds` times over all words. Starts from word number modulo classes, so words
 * should be numbered by frequency. Deterministic.
 */
export function exchange(
  bigrams: Bigrams,
  classes: number,
  rounds: number,
  log: (line: string) => void,
): Uint16Array {
  const state = new ExchangeState(bigrams, classes);
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let w = 0; w < bigrams.size; w++) if (state.improve(w)) moved++;
    log(`round ${round}: ${moved} of ${bigrams.size} words moved`);
    if (moved * 500 < bigrams.size) break;
  }
  return state.classOf;
}

class ExchangeState {
  readonly classOf: Uint16Array;
  private readonly back: Bigrams;
  /** Bigram counts of classes, and the same transposed, so that both directions read along a row. */
  private readonly matrix: Int32Array;
  private readonly transposed: Int32Array;
  private readonly totals: Float64Array;
  private readonly members: Int32Array;
  private readonly wordTotals: Float64Array;
  private readonly after: Neighbours;
  private readonly before: Neighbours;

  constructor(
    private readonly bigrams: Bigrams,
    private readonly classes: number,
  ) {
    this.back = reversed(bigrams);
    this.classOf = Uint16Array.from({ length: bigrams.size }, (_, w) => w % classes);
    this.matrix = new Int32Array(classes * classes);
    this.transposed = new Int32Array(classes * classes);
    this.totals = new Float64Array(classes);
    this.members = new Int32Array(classes);
    this.wordTotals = new Float64Array(bigrams.size);
    this.after = new Neighbours(classes);
    this.before = new Neighbours(classes);
    for (let w = 0; w < bigrams.size; w++) {
      for (let i = this.back.start[w] ?? 0; i < (this.back.start[w + 1] ?? 0); i++) {
        this.wordTotals[w] = (this.wordTotals[w] ?? 0) + (this.back.count[i] ?? 0);
      }
      const own = this.classOf[w] ?? 0;
      this.totals[own] = (this.totals[own] ?? 0) + (this.wordTotals[w] ?? 0);
      this.members[own] = (this.members[own] ?? 0) + 1;
      for (let i = bigrams.start[w] ?? 0; i < (bigrams.start[w + 1] ?? 0); i++) {
        this.addCell(own, this.classOf[bigrams.next[i] ?? 0] ?? 0, bigrams.count[i] ?? 0);
      }
    }
  }

  /** Moves the word to its best class; true if that is another than before. */
  improve(w: number): boolean {
    const old = this.classOf[w] ?? 0;
    if ((this.members[old] ?? 0) <= 1) return false;
    const self = this.after.collect(this.bigrams, w, this.classOf);
    this.before.collect(this.back, w, this.classOf);
    this.shift(w, old, self, -1);
    let best = old;
    let bestGain = this.gain(w, old, self) + 1e-9;
    for (let c = 0; c < this.classes; c++) {
      if (c === old) continue;
      const gain = this.gain(w, c, self);
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
    this.shift(w, best, self, 1);
    this.classOf[w] = best;
    return best !== old;
  }

  /** What the log-likelihood gains when the word, which is in no class now, joins class c. */
  private gain(w: number, c: number, self: number): number {
    const { matrix, transposed, after, before } = this;
    const row = c * this.classes;
    const total = this.totals[c] ?? 0;
    let gain = 2 * (entropyTerm(total) - entropyTerm(total + (this.wordTotals[w] ?? 0)));
    for (let i = 0; i < after.used; i++) {
      const d = after.list[i] as number;
      if (d === c) continue;
      const cell = matrix[row + d] as number;
      gain += entropyTerm(cell + (after.counts[d] as number)) - entropyTerm(cell);
    }
    for (let i = 0; i < before.used; i++) {
      const d = before.list[i] as number;
      if (d === c) continue;
      const cell = transposed[row + d] as number;
      gain += entropyTerm(cell + (before.counts[d] as number)) - entropyTerm(cell);
    }
    const inner = matrix[row + c] as number;
    const joined = inner + (after.counts[c] as number) + (before.counts[c] as number) + self;
    return gain + entropyTerm(joined) - entropyTerm(inner);
  }

  /** Takes the word's counts out of a class (sign -1) or into it (sign 1). */
  private shift(w: number, c: number, self: number, sign: 1 | -1): void {
    for (let i = 0; i < this.after.used; i++) {
      const d = this.after.list[i] as number;
      this.addCell(c, d, sign * (this.after.counts[d] as number));
    }
    for (let i = 0; i < this.before.used; i++) {
      const d = this.before.list[i] as number;
      this.addCell(d, c, sign * (this.before.counts[d] as number));
    }
    this.addCell(c, c, sign * self);
    this.totals[c] = (this.totals[c] ?? 0) + sign * (this.wordTotals[w] ?? 0);
    this.members[c] = (this.members[c] ?? 0) + sign;
  }

  private addCell(from: number, to: number, count: number): void {
    const cell = from * this.classes + to;
    const mirrored = to * this.classes + from;
    this.matrix[cell] = (this.matrix[cell] ?? 0) + count;
    this.transposed[mirrored] = (this.transposed[mirrored] ?? 0) + count;
  }
}

/** The classes of a word's neighbours on one side, with counts. */
class Neighbours {
  readonly counts: Int32Array;
  readonly list: Uint16Array;
  used = 0;

  constructor(classes: number) {
    this.counts = new Int32Array(classes);
    this.list = new Uint16Array(classes);
  }

  /** Fills in the neighbours of w except itself; returns how often it neighbours itself. */
  collect(bigrams: Bigrams, w: number, classOf: Uint16Array): number {
    for (let i = 0; i < this.used; i++) this.counts[this.list[i] as number] = 0;
    this.used = 0;
    let self = 0;
    for (let i = bigrams.start[w] as number; i < (bigrams.start[w + 1] as number); i++) {
      const neighbour = bigrams.next[i] as number;
      if (neighbour === w) {
        self = bigrams.count[i] as number;
        continue;
      }
      const c = classOf[neighbour] as number;
      if (this.counts[c] === 0) this.list[this.used++] = c;
      this.counts[c] = (this.counts[c] as number) + (bigrams.count[i] as number);
    }
    return self;
  }
}
