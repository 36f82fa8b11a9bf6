// The coreference scores: a worked example from a paper, limits, and the assignment against brute force.
import assert from "node:assert/strict";
import fc from "fast-check";
import { assignMaximum } from "../../server/src/evaluate/assignment";
import { bcubed, ceafe, lea, type Pair } from "../../server/src/evaluate/coreference";

/** Pairs from two partitions of the letters of `gold`, written "abc de" against "ab cde". */
function pairs(gold: string, predicted: string): Pair[] {
  const cluster = (partition: string, letter: string) =>
    partition.split(" ").find((part) => part.includes(letter)) ?? letter;
  return [...gold.replaceAll(" ", "")].map((letter) => ({
    gold: cluster(gold, letter),
    predicted: cluster(predicted, letter),
  }));
}

const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe("coreference scores", () => {
  it("scores the example of Bagga and Baldwin (1998): 12 mentions, two entities merged", () => {
    // Key {1..5} {6,7} {8..C}; response links {6,7} to {8..C} in one case and {1..5} to {8..C} in the other.
    close(bcubed(pairs("12345 67 89ABC", "12345 6789ABC")).precision, 16 / 21);
    close(bcubed(pairs("12345 67 89ABC", "1234589ABC 67")).precision, 7 / 12);
    close(bcubed(pairs("12345 67 89ABC", "12345 6789ABC")).recall, 1);
  });

  it("scores the LEA and CEAF-e of a merge", () => {
    const merged = pairs("12345 67 89ABC", "12345 6789ABC");
    close(lea(merged).recall, 1);
    close(lea(merged).precision, (5 * 1 + 7 * ((1 + 10) / 21)) / 12);
    close(ceafe(merged).precision, (1 + (2 * 5) / 12) / 2);
    close(ceafe(merged).recall, (1 + (2 * 5) / 12) / 3);
  });

  it("gives 1 to the same partition under other names, and singletons count", () => {
    const same = pairs("ab c de", "ab c de").map(({ gold, predicted }) => ({
      gold,
      predicted: `x${predicted}`,
    }));
    for (const metric of [bcubed, ceafe, lea])
      assert.deepEqual(metric(same), { precision: 1, recall: 1, f1: 1 });
    close(lea(pairs("a b", "ab")).recall, 0);
  });

  it("finds the best assignment", () => {
    const matrix = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(matrix, (weights) => {
        const rows = weights.map((row) => new Map([...row.entries()].filter(([, weight]) => weight > 0)));
        close(assignMaximum(rows, 4), bruteForce(weights, 0, new Set()));
      }),
    );
  });
});

function bruteForce(weights: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  const own = weights[row];
  if (own === undefined) return 0;
  let best = bruteForce(weights, row + 1, used);
  own.forEach((weight, column) => {
    if (!used.has(column))
      best = Math.max(best, weight + bruteForce(weights, row + 1, new Set([...used, column])));
  });
  return best;
}
