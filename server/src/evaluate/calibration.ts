// Whether confidences mean what they say: of mentions held 80 % sure, are 80 in 100 right?
import type { Mention, MentionKind } from "../core/vocabulary/types";
import type { Matching } from "./mention-scores";
import { ratio } from "./scores";

/** Mentions whose confidence lies in [from, to); the last bin includes 1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, 0..1. */
  readonly confidence: number;
  /** Share that is right, 0..1. */
  readonly right: number;
}

/** A reliability table with its summary. */
export interface Calibration {
  /** Expected calibration error (Guo et al. 2017, "On calibration of modern neural networks", eq. 3), ten bins. */
  readonly expectedError: number;
  readonly bins: readonly ReliabilityBin[];
  /** All mentions with confidence 0.9 and more. */
  readonly sure: { readonly count: number; readonly right: number };
}

const BINS = 10;

/** Collects mentions and whether they were right. */
export class Calibrator {
  readonly #count = new Float64Array(BINS);
  readonly #confidence = new Float64Array(BINS);
  readonly #right = new Float64Array(BINS);

  /** Adds the mentions of one article whose kind the gold marks. */
  add(predicted: readonly Mention[], matching: Matching, kinds: ReadonlySet<MentionKind>): void {
    const matched = new Set(matching.values());
    predicted.forEach(({ confidence, kind }, index) => {
      if (!kinds.has(kind)) return;
      const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
      this.#count[bin] = (this.#count[bin] ?? 0) + 1;
      this.#confidence[bin] = (this.#confidence[bin] ?? 0) + confidence;
      if (matched.has(index)) this.#right[bin] = (this.#right[bin] ?? 0) + 1;
    });
  }

  /** The table so far; empty bins are left out. */
  result(): Calibration {
    const bins = Array.from({ length: BINS }, (_, bin) => this.#bin(bin)).filter((bin) => bin.count > 0);
    const total = bins.reduce((sum, bin) => sum + bin.count, 0);
    const error = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0);
    const last = this.#bin(BINS - 1);
    return { expectedError: ratio(error, total), bins, sure: { count: last.count, right: last.right } };
  }

  #bin(bin: number): ReliabilityBin {
    const count = this.#count[bin] ?? 0;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count,
      confidence: ratio(this.#confidence[bin] ?? 0, count),
      right: ratio(this.#right[bin] ?? 0, count),
    };
  }
}
