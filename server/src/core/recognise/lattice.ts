// The linear-chain arithmetic on the label scores of one sentence: best path, and sums over all paths.
import { LABEL_COUNT, mayFollow } from "./labels";

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
  /** exp of the scores, each position scaled by its best label. */
  readonly weights: Float64Array;
  /** What each position's forward values were divided by. */
  readonly scales: Float64Array;
  readonly back: Uint8Array;
}

/** Allocates a lattice. */
export function createLattice(capacity: number): Lattice {
  return {
    scores: new Float32Array(capacity * L),
    forward: new Float64Array(capacity * L),
    backward: new Float64Array(capacity * L),
    weights: new Float64Array(capacity * L),
    scales: new Float64Array(capacity),
    back: new Uint8Array(capacity * L),
  };
}

/** Best labels by Viterbi's algorithm, written to `path`. Uses `forward` and `back`. */
export function bestPath(lattice: Lattice, length: number, transitions: Transitions, path: Uint8Array): void {
  const { scores, forward, back } = lattice;
  for (let y = 0; y < L; y++) forward[y] = (scores[y] as number) + (transitions[L * L + y] as number);
  for (let t = 1; t < length; t++) {
    const row = t * L;
    const previous = row - L;
    for (let y = 0; y < L; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let z = 0; z < L; z++) {
        const score = (forward[previous + z] as number) + (transitions[z * L + y] as number);
        if (score > best) {
          best = score;
          from = z;
        }
      }
      forward[row + y] = best + (scores[row + y] as number);
      back[row + y] = from;
    }
  }
  let last = 0;
  const end = (length - 1) * L;
  for (let y = 1; y < L; y++) if ((forward[end + y] as number) > (forward[end + last] as number)) last = y;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = last;
    last = back[t * L + last] as number;
  }
}

/**
 * Sums over all paths (Rabiner 1989, section III, with scaling): fills weights, forward, backward, scales. Forward
 * values of a position sum to 1. `factors` is exp of the transitions. Returns the logarithm of the sum.
 */
export function sumPaths(lattice: Lattice, length: number, factors: Float64Array): number {
  let log = exponentiate(lattice, length);
  const { weights, forward, scales } = lattice;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let total = 0;
    for (let y = 0; y < L; y++) {
      const weight = weights[row + y] as number;
      const sum =
        weight === 0 ? 0 : t === 0 ? (factors[L * L + y] as number) : arrive(forward, row - L, factors, y);
      const value = sum * weight;
      forward[row + y] = value;
      total += value;
    }
    scales[t] = total;
    log += Math.log(total);
    for (let y = 0; y < L; y++) forward[row + y] = (forward[row + y] as number) / total;
  }
  sumBackward(lattice, length, factors);
  return log;
}

function arrive(forward: Float64Array, previous: number, factors: Float64Array, y: number): number {
  let sum = 0;
  for (let z = 0; z < L; z++) sum += (forward[previous + z] as number) * (factors[z * L + y] as number);
  return sum;
}

function sumBackward(lattice: Lattice, length: number, factors: Float64Array): void {
  const { weights, backward, scales } = lattice;
  const end = (length - 1) * L;
  for (let y = 0; y < L; y++) backward[end + y] = 1;
  for (let t = length - 2; t >= 0; t--) {
    const row = t * L;
    const next = row + L;
    const scale = 1 / (scales[t + 1] as number);
    for (let z = 0; z < L; z++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        sum +=
          (factors[z * L + y] as number) * (weights[next + y] as number) * (backward[next + y] as number);
      }
      backward[row + z] = sum * scale;
    }
  }
}

/** exp of each score over the best of its position; returns the sum of what was taken off. */
function exponentiate(lattice: Lattice, length: number): number {
  const { scores, weights } = lattice;
  let taken = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let best = scores[row] as number;
    for (let y = 1; y < L; y++) best = Math.max(best, scores[row + y] as number);
    taken += best;
    for (let y = 0; y < L; y++) {
      const weight = Math.exp((scores[row + y] as number) - best);
      weights[row + y] = weight < 1e-30 ? 0 : weight;
    }
  }
  return taken;
}

/** exp of transition scores. */
export function factorsOf(transitions: Transitions): Float64Array {
  return Float64Array.from(transitions, (score) => Math.exp(score));
}
