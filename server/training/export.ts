// From trained weights to the rows of a model file: 8-bit, without what rounds to nothing.

import type { PackedWeights } from "../src/core/recognise/crf/packed-weights";
import { LABEL_COUNT as L } from "../src/core/recognise/tagging/labels";

/** Rows and the factor that turns their bytes back into scores. */
export interface Quantised {
  readonly scale: number;
  readonly features: PackedWeights;
}

/**
 * Rounds weights to bytes; those nearer to zero than `least` are dropped. The largest byte stands for `most`:
 * the few weights beyond are clipped.
 */
export function quantise(hashes: Uint32Array, weights: Float32Array, least: number, most: number): Quantised {
  const scale = most / 127;
  const order = Array.from(hashes, (_, i) => i).sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  const kept: number[] = [];
  const rows: number[] = [0];
  const labels: number[] = [];
  const values: number[] = [];
  for (const feature of order) {
    for (let y = 0; y < L; y++) {
      const weight = weights[feature * L + y] as number;
      const value = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      if (Math.abs(weight) < least || value === 0) continue;
      labels.push(y);
      values.push(value);
    }
    if (labels.length === rows.at(-1)) continue;
    kept.push(hashes[feature] as number);
    rows.push(labels.length);
  }
  return {
    scale,
    features: {
      hashes: Uint32Array.from(kept),
      rows: Uint32Array.from(rows),
      labels: Uint8Array.from(labels),
      values: Int8Array.from(values),
    },
  };
}
