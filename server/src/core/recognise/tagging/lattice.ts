// The linear-chain arithmetic on the label scores of one sentence: best path, and sums over all paths. Labels far
// behind the best of their position are left out, which leaves one to three of them at most positions.
import { LABEL_COUNT, mayFollow, OUTSIDE } from "./labels";

const L = LABEL_COUNT;
/** Score of what cannot be. */
export const IMPOSSIBLE = -1e30;
/** Transition scores: entry from * L + to; the row L holds scores for starting a sentence. */
export type Transitions = Float32Array;

/** Sets what cannot follow to IMPOSSIBLE. */
export function forbid(transitions: Transitions): void {
  for (let from = 0; from <= L; from++) {
    for (let to = 0; to < L; to++) {
      if (!mayFollow(from === L ? -1 : from, to)) transitions[from * L + to] = IMPOSSIBLE;
    }
  }
}

/** Scratch space for sentences of up to `capacity` tokens; reused. Position t, label y is at t * L + y. */
export interface Lattice {
  readonly scores: Float32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp of the scores, each position scaled by its best label; 0 for labels left out. */
  readonly weights: Float64Array;
  /** What each position's forward values were divided by. */
  readonly scales: Float64Array;
  /** Labels not left out of each position, ascending; OUTSIDE is always among them. */
  readonly active: Uint8Array;
  readonly activeCounts: Uint8Array;
  readonly back: Uint8Array;
  /** Best score of a path to each label. */
  readonly paths: Float64Array;
}

/** Allocates a lattice. */
export function createLattice(capacity: number): Lattice {
  return {
    scores: new Float32Array(capacity * L),
    forward: new Float64Array(capacity * L),
    backward: new Float64Array(capacity * L),
    weights: new Float64Array(capacity * L),
    scales: new Float64Array(capacity),
    active: new Uint8Array(capacity * L),
    activeCounts: new Uint8Array(capacity),
    back: new Uint8Array(capacity * L),
    paths: new Float64Array(capacity * L),
  };
}

/**
 * Lists the active labels of each position: those not more than `behind` under the best score. Call before `bestPath`
 * and `sumPaths`.
 */
export function activate(lattice: Lattice, length: number, behind: number): void {
  const { scores, active, activeCounts } = lattice;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let best = scores[row] as number;
    for (let y = 1; y < L; y++) {
      const score = scores[row + y] as number;
      if (score > best) best = score;
    }
    const least = best - behind;
    let count = 0;
    active[row + count++] = OUTSIDE;
    for (let y = 1; y < L; y++) if ((scores[row + y] as number) >= least) active[row + count++] = y;
    activeCounts[t] = count;
  }
}

/** Best labels by Viterbi's algorithm, written to `path`. Occurrences `paths` and `back`. */
export function bestPath(lattice: Lattice, length: number, transitions: Transitions, path: Uint8Array): void {
  const { scores, paths, back, active, activeCounts } = lattice;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    const previous = row - L;
    const before = t === 0 ? 0 : (activeCounts[t - 1] as number);
    for (let i = 0; i < (activeCounts[t] as number); i++) {
      const y = active[row + i] as number;
      let best = t === 0 ? (transitions[L * L + y] as number) : Number.NEGATIVE_INFINITY;
      for (let j = 0; j < before; j++) {
        const z = active[previous + j] as number;
        const score = (paths[previous + z] as number) + (transitions[z * L + y] as number);
        if (score > best) {
          best = score;
          back[row + y] = z;
        }
      }
      paths[row + y] = best + (scores[row + y] as number);
    }
  }
  const end = (length - 1) * L;
  let last = OUTSIDE;
  for (let i = 1; i < (activeCounts[length - 1] as number); i++) {
    const y = active[end + i] as number;
    if ((paths[end + y] as number) > (paths[end + last] as number)) last = y;
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = last;
    last = back[t * L + last] as number;
  }
}

/**
 * Sums over all paths of active labels (Rabiner 1989, section III, with scaling): fills weights, forward, backward,
 * scales. Forward values of a position sum to 1. `factors` is exp of the transitions. Returns the sum's logarithm.
 */
export function sumPaths(lattice: Lattice, length: number, factors: Float64Array): number {
  const { weights, forward, scales, active, activeCounts } = lattice;
  let log = exponentiate(lattice, length);
  for (let t = 0; t < length; t++) {
    const row = t * L;
    const previous = row - L;
    const count = activeCounts[t] as number;
    const before = t === 0 ? 0 : (activeCounts[t - 1] as number);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const y = active[row + i] as number;
      let sum = t === 0 ? (factors[L * L + y] as number) : 0;
      for (let j = 0; j < before; j++) {
        const z = active[previous + j] as number;
        sum += (forward[previous + z] as number) * (factors[z * L + y] as number);
      }
      const value = sum * (weights[row + y] as number);
      forward[row + y] = value;
      total += value;
    }
    scales[t] = total;
    log += Math.log(total);
    for (let i = 0; i < count; i++) {
      const at = row + (active[row + i] as number);
      forward[at] = (forward[at] as number) / total;
    }
  }
  sumBackward(lattice, length, factors);
  return log;
}

function sumBackward(lattice: Lattice, length: number, factors: Float64Array): void {
  const { weights, backward, scales, active, activeCounts } = lattice;
  backward.fill(1, (length - 1) * L, length * L);
  for (let t = length - 2; t >= 0; t--) {
    const row = t * L;
    const next = row + L;
    const scale = 1 / (scales[t + 1] as number);
    const after = activeCounts[t + 1] as number;
    for (let i = 0; i < (activeCounts[t] as number); i++) {
      const z = active[row + i] as number;
      let sum = 0;
      for (let j = 0; j < after; j++) {
        const y = active[next + j] as number;
        sum +=
          (factors[z * L + y] as number) * (weights[next + y] as number) * (backward[next + y] as number);
      }
      backward[row + z] = sum * scale;
    }
  }
}

/** exp of each active score over the best of its position, the rest 0; returns the sum of what was taken off. */
function exponentiate(lattice: Lattice, length: number): number {
  const { scores, weights, forward, active, activeCounts } = lattice;
  weights.fill(0, 0, length * L);
  forward.fill(0, 0, length * L);
  let taken = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    const count = activeCounts[t] as number;
    let best = scores[row] as number;
    for (let i = 1; i < count; i++) {
      const score = scores[row + (active[row + i] as number)] as number;
      if (score > best) best = score;
    }
    taken += best;
    for (let i = 0; i < count; i++) {
      const at = row + (active[row + i] as number);
      weights[at] = Math.exp((scores[at] as number) - best);
    }
  }
  return taken;
}

/** exp of transition scores. */
export function factorsOf(transitions: Transitions): Float64Array {
  return Float64Array.from(transitions, (score) => Math.exp(score));
}
