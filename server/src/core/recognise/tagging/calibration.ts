// From the model's own probabilities to ones that hold on text it has not seen (isotonic regression, see the trainer).
import { MENTION_KINDS, type MentionKind } from "../../vocabulary/types";

/** For each kind: points [model's probability, share that is right], both rising; straight lines between them. */
export type CalibrationTable = Readonly<Record<MentionKind, readonly (readonly [number, number])[]>>;

/** Leaves probabilities as they are. */
export const NO_CALIBRATION: CalibrationTable = {
  name: [
    [0, 0],
    [1, 1],
  ],
  compound: [
    [0, 0],
    [1, 1],
  ],
  derived: [
    [0, 0],
    [1, 1],
  ],
};

/** The calibrated probability, between 0 and 1. */
export function calibrate(table: CalibrationTable, kind: MentionKind, probability: number): number {
  const points = table[kind];
  let [x0, y0] = points[0] ?? [0, 0];
  if (probability <= x0) return y0;
  for (const [x, y] of points) {
    if (probability <= x) return x === x0 ? y : y0 + ((y - y0) * (probability - x0)) / (x - x0);
    [x0, y0] = [x, y];
  }
  return y0;
}

/** True for a table that `calibrate` can use. */
export function isCalibration(value: unknown): value is CalibrationTable {
  if (typeof value !== "object" || value === null) return false;
  const table = value as Record<string, unknown>;
  return MENTION_KINDS.every((kind) => Array.isArray(table[kind]));
}
