// Training of the linear-chain CRF: AdaGrad (Duchi, Hazan, Singer 2011) on single sentences, with L1 pruning by
// soft thresholds (FOBOS, Duchi and Singer 2009) applied lazily. Tokens may allow several labels.
import { LABEL_COUNT as L } from "../src/core/recognise/tagging/labels";
import {
  activate,
  createLattice,
  factorsOf,
  forbid,
  IMPOSSIBLE,
  type Lattice,
  sumPaths,
  type Transitions,
} from "../src/core/recognise/tagging/lattice";
import type { Example } from "./feature-index";

/** How to train. */
export interface CrfOptions {
  readonly rate: number;
  /** Strength of the L1 penalty per sentence. */
  readonly l1: number;
  /** Strength of the L2 penalty, applied on update. */
  readonly l2: number;
  /** Share of features left out at random on each visit. */
  readonly dropout: number;
  /** Share of tokens that are taken for words never seen: without the features that only the very word has. */
  readonly wordDropout: number;
}

const LONGEST = 4096;
/** Labels further behind than this take no part: e^-12 is 6e-6. */
const BEHIND = 12;

/** A CRF in training; weights are label rows a feature. */
export class Crf {
  readonly weights: Float32Array;
  readonly transitions: Transitions = new Float32Array((L + 1) * L);
  private readonly squares: Float32Array;
  private readonly touched: Uint32Array;
  private readonly transitionSquares = new Float32Array((L + 1) * L);
  private readonly free = createLattice(LONGEST);
  private readonly bound = createLattice(LONGEST);
  private readonly slopes = new Float32Array(L);
  private step = 1;
  private averaged: { weights: Float64Array; transitions: Float64Array; count: number } | undefined;

  constructor(
    readonly features: number,
    private readonly options: CrfOptions,
    private readonly random: () => number,
  ) {
    this.weights = new Float32Array(features * L);
    this.squares = new Float32Array(features * L).fill(1e-2);
    this.touched = new Uint32Array(features).fill(1);
    this.transitionSquares.fill(1e-2);
    forbid(this.transitions);
  }

  /** One step on one sentence; returns its loss. */
  learn(example: Example): number {
    const length = example.allowed.length;
    const kept = this.options.dropout + this.options.wordDropout > 0 ? this.drop(example) : example;
    this.score(kept, this.free, length);
    bind(this.free, this.bound, example.allowed, length);
    const factors = factorsOf(this.transitions);
    activate(this.free, length, BEHIND);
    // of what is allowed nothing may be left out: the only way on may be far behind
    activate(this.bound, length, -IMPOSSIBLE / 2);
    const loss = sumPaths(this.free, length, factors) - sumPaths(this.bound, length, factors);
    // when all that the labels allow is hopelessly far behind, the sums have no digits left
    if (!Number.isFinite(loss)) return 0;
    this.updateFeatures(kept, length);
    this.updateTransitions(length, factors);
    this.step++;
    return loss;
  }

  /** Takes the weights as they are now into the average; call after an epoch. */
  takeAverage(): void {
    this.averaged ??= {
      weights: new Float64Array(this.weights.length),
      transitions: new Float64Array(this.transitions.length),
      count: 0,
    };
    const { averaged } = this;
    averaged.count++;
    this.weights.forEach((weight, i) => {
      (averaged.weights[i] as number) += weight;
    });
    this.transitions.forEach((weight, i) => {
      (averaged.transitions[i] as number) += weight;
    });
  }

  /** Puts the average in place of the weights; no learning after that. */
  useAverage(): void {
    const { averaged } = this;
    if (averaged === undefined) return;
    averaged.weights.forEach((sum, i) => {
      this.weights[i] = sum / averaged.count;
    });
    averaged.transitions.forEach((sum, i) => {
      this.transitions[i] = sum / averaged.count;
    });
  }

  /** Applies outstanding L1 shrinkage everywhere; call once at the end. */
  settle(): void {
    for (let f = 0; f < this.features; f++) {
      for (let y = 0; y < L; y++) this.shrink(f * L + y, this.step - (this.touched[f] as number));
      this.touched[f] = this.step;
    }
  }

  private score({ starts, features }: Example, lattice: Lattice, length: number): void {
    const { scores } = lattice;
    const { weights } = this;
    scores.fill(0, 0, length * L);
    for (let t = 0; t < length; t++) {
      const row = t * L;
      const end = starts[t + 1] as number;
      for (let f = starts[t] as number; f < end; f++) {
        const from = (features[f] as number) * L;
        for (let y = 0; y < L; y++)
          scores[row + y] = (scores[row + y] as number) + (weights[from + y] as number);
      }
    }
  }

  private drop(example: Example): Example {
    const starts = new Uint32Array(example.starts.length);
    const features = new Uint32Array(example.features.length);
    const { dropout, wordDropout } = this.options;
    let kept = 0;
    for (let t = 0; t + 1 < starts.length; t++) {
      const unseen = wordDropout > 0 && this.random() < wordDropout;
      for (let f = example.starts[t] as number; f < (example.starts[t + 1] as number); f++) {
        if (unseen && example.lexical[f] === 1) continue;
        if (this.random() >= dropout) features[kept++] = example.features[f] as number;
      }
      starts[t + 1] = kept;
    }
    return { starts, features, allowed: example.allowed, lexical: example.lexical };
  }

  private updateFeatures({ starts, features }: Example, length: number): void {
    const { slopes, weights, squares } = this;
    const { rate, l2 } = this.options;
    for (let t = 0; t < length; t++) {
      if (!this.slopeAt(t)) continue;
      const end = starts[t + 1] as number;
      for (let f = starts[t] as number; f < end; f++) {
        const feature = features[f] as number;
        const skipped = this.step - (this.touched[feature] as number);
        this.touched[feature] = this.step;
        for (let y = 0; y < L; y++) {
          const at = feature * L + y;
          const weight = weights[at] as number;
          const slope = (slopes[y] as number) + l2 * weight;
          const square = (squares[at] as number) + slope * slope;
          squares[at] = square;
          weights[at] = weight - (rate * slope) / Math.sqrt(square);
          this.shrink(at, skipped);
        }
      }
    }
  }

  /** Fills `slopes` with expected minus observed labels of position t; false when there is nothing to learn. */
  private slopeAt(t: number): boolean {
    const { free, bound, slopes } = this;
    let most = 0;
    for (let y = 0; y < L; y++) {
      const at = t * L + y;
      const slope =
        (free.forward[at] as number) * (free.backward[at] as number) -
        (bound.forward[at] as number) * (bound.backward[at] as number);
      slopes[y] = slope;
      most = Math.max(most, Math.abs(slope));
    }
    return most > 5e-3;
  }

  private shrink(at: number, steps: number): void {
    const { l1, rate } = this.options;
    if (l1 === 0 || steps === 0) return;
    const by = (l1 * rate * steps) / Math.sqrt(this.squares[at] as number);
    const weight = this.weights[at] as number;
    this.weights[at] = weight > by ? weight - by : weight < -by ? weight + by : 0;
  }

  private updateTransitions(length: number, factors: Float64Array): void {
    const slope = new Float64Array((L + 1) * L);
    addPairs(this.free, length, factors, 1, slope);
    addPairs(this.bound, length, factors, -1, slope);
    for (let at = 0; at < slope.length; at++) {
      const by = slope[at] as number;
      if (by === 0 || (this.transitions[at] as number) <= IMPOSSIBLE) continue;
      const square = (this.transitionSquares[at] as number) + by * by;
      this.transitionSquares[at] = square;
      this.transitions[at] = (this.transitions[at] as number) - (this.options.rate * by) / Math.sqrt(square);
    }
  }
}

/** Copies scores, with labels that are not allowed made impossible. */
function bind(free: Lattice, bound: Lattice, allowed: Uint32Array, length: number): void {
  for (let t = 0; t < length; t++) {
    const mask = allowed[t] as number;
    for (let y = 0; y < L; y++) {
      const at = t * L + y;
      bound.scores[at] = (mask >>> y) & 1 ? (free.scores[at] as number) : IMPOSSIBLE;
    }
  }
}

/** Adds `sign` times the expected count of each transition. */
function addPairs(
  lattice: Lattice,
  length: number,
  factors: Float64Array,
  sign: number,
  into: Float64Array,
): void {
  const { forward, backward, weights, scales } = lattice;
  for (let y = 0; y < L; y++) {
    into[L * L + y] = (into[L * L + y] as number) + sign * (forward[y] as number) * (backward[y] as number);
  }
  for (let t = 1; t < length; t++) {
    const row = t * L;
    const scale = sign / (scales[t] as number);
    for (let z = 0; z < L; z++) {
      const from = (forward[row - L + z] as number) * scale;
      if (Math.abs(from) < 1e-9) continue;
      for (let y = 0; y < L; y++) {
        const at = z * L + y;
        into[at] =
          (into[at] as number) +
          from * (factors[at] as number) * (weights[row + y] as number) * (backward[row + y] as number);
      }
    }
  }
}
