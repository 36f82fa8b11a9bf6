// The lattice's arithmetic against an oracle that lists all label sequences.
import assert from "node:assert/strict";
import fc from "fast-check";
import { LABEL_COUNT as L, mayFollow } from "../../../server/src/core/recognise/tagging/labels";
import {
  activate,
  bestPath,
  createLattice,
  factorsOf,
  forbid,
  sumPaths,
} from "../../../server/src/core/recognise/tagging/lattice";

const LENGTH = 3;

/** All sequences that are allowed, each with its score. */
function sequences(
  scores: readonly number[],
  transitions: Float32Array,
): { path: number[]; score: number }[] {
  let open: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let t = 0; t < LENGTH; t++) {
    open = open.flatMap(({ path, score }) => {
      const last = path.at(-1) ?? -1;
      const row = last < 0 ? L : last;
      return Array.from({ length: L }, (_, y) => y)
        .filter((y) => mayFollow(last, y))
        .map((y) => ({
          path: [...path, y],
          score: score + (transitions[row * L + y] as number) + (scores[t * L + y] as number),
        }));
    });
  }
  return open;
}

describe("lattice", () => {
  const value = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
  const scores = fc.array(value, { minLength: LENGTH * L, maxLength: LENGTH * L });
  const weights = fc.array(value, { minLength: (L + 1) * L, maxLength: (L + 1) * L });

  it("finds the best path and the sum over all paths", () => {
    fc.assert(
      fc.property(scores, weights, (given, moves) => {
        const transitions = Float32Array.from(moves);
        forbid(transitions);
        const lattice = createLattice(LENGTH);
        lattice.scores.set(given);
        activate(lattice, LENGTH, 100);
        const path = new Uint8Array(LENGTH);
        bestPath(lattice, LENGTH, transitions, path);
        const log = sumPaths(lattice, LENGTH, factorsOf(transitions));
        const all = sequences(given, transitions);
        const best = Math.max(...all.map(({ score }) => score));
        const found = all.find((sequence) => sequence.path.every((y, t) => y === path[t]));
        assert.ok(Math.abs((found?.score ?? Number.NEGATIVE_INFINITY) - best) < 1e-3);
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
        assert.ok(Math.abs(log - Math.log(sum)) < 1e-3);
      }),
      { numRuns: 10 },
    );
  }).timeout(20_000);

  it("gives probabilities of labels that sum to one", () => {
    fc.assert(
      fc.property(scores, weights, (given, moves) => {
        const transitions = Float32Array.from(moves);
        forbid(transitions);
        const lattice = createLattice(LENGTH);
        lattice.scores.set(given);
        activate(lattice, LENGTH, 8);
        sumPaths(lattice, LENGTH, factorsOf(transitions));
        for (let t = 0; t < LENGTH; t++) {
          let total = 0;
          for (let y = 0; y < L; y++) {
            const mass = lattice.forward[t * L + y] as number;
            if (mass > 0) total += mass * (lattice.backward[t * L + y] as number);
          }
          assert.ok(Math.abs(total - 1) < 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });
});
