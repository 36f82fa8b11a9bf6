// From label scores to spans with probabilities: the best reading and what else is possible.
import type { EntityType } from "../../vocabulary/types";
import type { FoundSpan, Reading } from "../rules/found-span";
import { CONTINUATION, kindOf, LABEL_COUNT as L, LABELS } from "./labels";
import { activate, bestPath, factorsOf, type Lattice, sumPaths, type Transitions } from "./lattice";

/** Least probability of a second thought. */
export const LEAST = 0.02;
/** A sentence in which no label that starts a name comes closer than this to "outside" holds none. */
const HOPELESS = 6;
/** Labels that start what is shown. */
const SHOWN = Uint8Array.from(LABELS.keys()).filter((y) => kindOf(y) !== undefined);
/** A label this far behind the best score of its position is left out: e^-8 is 0.0003. */
const BEHIND = 8;
/** Longest second thought in tokens. */
const LONGEST = 12;

/** Reads sentences with fixed transitions. */
export class SpanReader {
  private readonly factors: Float64Array;
  private readonly path: Uint8Array;

  constructor(
    private readonly transitions: Transitions,
    private readonly lattice: Lattice,
    capacity: number,
  ) {
    this.factors = factorsOf(transitions);
    this.path = new Uint8Array(capacity);
  }

  /** Sums over all readings of the sentence whose scores stand in the lattice; false when it holds no name. */
  sum(length: number): boolean {
    if (this.isHopeless(length)) return false;
    activate(this.lattice, length, BEHIND);
    sumPaths(this.lattice, length, this.factors);
    return true;
  }

  /** Reads a sentence after `sum` said true. */
  read(length: number): Reading {
    const { path, lattice } = this;
    bestPath(lattice, length, this.transitions, path);
    const best: FoundSpan[] = [];
    const others: FoundSpan[] = [];
    for (let t = 0; t < length; t++) {
      const label = path[t] as number;
      if (kindOf(label) !== undefined && LABELS[label]?.role !== "inside")
        best.push(this.bestSpan(t, length));
      this.addOthers(t, length, others);
    }
    const chosen = new Set(best.map(keyOf));
    return { best, others: others.filter((span) => !chosen.has(keyOf(span))) };
  }

  private isHopeless(length: number): boolean {
    const { scores } = this.lattice;
    for (let at = 0; at < length * L; at += L) {
      const limit = (scores[at] as number) - HOPELESS;
      for (let i = 0; i < SHOWN.length; i++) {
        if ((scores[at + (SHOWN[i] as number)] as number) > limit) return false;
      }
    }
    return true;
  }

  private bestSpan(from: number, length: number): FoundSpan {
    const label = this.path[from] as number;
    const next = CONTINUATION[label] as number;
    let to = from + 1;
    if (next >= 0) while (to < length && this.path[to] === next) to++;
    return spanOf(from, to, label, this.probability(from, to, label, length));
  }

  /** Adds, for each label that may start at `from`, its most probable span. */
  private addOthers(from: number, length: number, into: FoundSpan[]): void {
    const { forward, backward } = this.lattice;
    for (let label = 1; label < L; label++) {
      const at = from * L + label;
      if ((forward[at] as number) * (backward[at] as number) < LEAST) continue;
      if (kindOf(label) === undefined || LABELS[label]?.role === "inside") continue;
      let found: FoundSpan | undefined;
      const limit = (CONTINUATION[label] as number) < 0 ? from + 1 : Math.min(length, from + LONGEST);
      for (let to = from + 1; to <= limit; to++) {
        const probability = this.probability(from, to, label, length);
        if (found === undefined || probability > found.probability)
          found = spanOf(from, to, label, probability);
      }
      if (found !== undefined && found.probability >= LEAST) into.push(found);
    }
  }

  /** Probability that the span starts with `label` and goes on for exactly its tokens. */
  private probability(from: number, to: number, label: number, length: number): number {
    const { forward, backward, weights, scales } = this.lattice;
    const { factors } = this;
    const inside = CONTINUATION[label] as number;
    let mass = forward[from * L + label] as number;
    let last = label;
    for (let t = from + 1; t < to; t++) {
      mass *=
        ((factors[last * L + inside] as number) * (weights[t * L + inside] as number)) /
        (scales[t] as number);
      last = inside;
    }
    if (to === length) return Math.min(1, mass);
    let rest = 0;
    for (let y = 0; y < L; y++) {
      if (y === inside) continue;
      const at = to * L + y;
      rest += (factors[last * L + y] as number) * (weights[at] as number) * (backward[at] as number);
    }
    return Math.min(1, (mass * rest) / (scales[to] as number));
  }
}

/** The span that starts with `label`, one of those that are shown. */
function spanOf(from: number, to: number, label: number, probability: number): FoundSpan {
  const type = LABELS[label]?.type as EntityType;
  return { from, to, type, kind: kindOf(label) ?? "name", probability };
}

function keyOf({ from, to, type, kind }: FoundSpan): string {
  return `${from}-${to}-${type}-${kind}`;
}
