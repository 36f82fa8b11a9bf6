// The exchange algorithm puts words of like surroundings together.
import assert from "node:assert/strict";
import { bigramsOfClasses, countBigrams, exchange } from "../../../server/training/lexicon/exchange";

/** A text over three kinds of words in turn (0-4, 5-9, 10-14), members picked by a fixed rule. */
function textOfThreeKinds(length: number): Uint32Array {
  let state = 1;
  return Uint32Array.from({ length }, (_, i) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (i % 3) * 5 + ((state >>> 16) % 5);
  });
}

describe("exchange clustering", () => {
  const bigrams = countBigrams(textOfThreeKinds(6000), 15);

  it("counts bigrams", () => {
    const small = countBigrams(Uint32Array.from([0, 1, 0, 1, 1]), 2);
    assert.deepEqual([...small.start], [0, 1, 3]);
    assert.deepEqual([...small.next], [1, 0, 1]);
    assert.deepEqual([...small.count], [2, 1, 1]);
  });

  it("recovers the kinds of an artificial text", () => {
    const classOf = exchange(bigrams, 3, 20, () => {});
    const kinds = [0, 1, 2].map((kind) => new Set(classOf.subarray(kind * 5, kind * 5 + 5)));
    assert.deepEqual(
      kinds.map((kind) => kind.size),
      [1, 1, 1],
    );
    assert.equal(new Set(classOf).size, 3);
  });

  it("gives the same classes every time", () => {
    assert.deepEqual(
      exchange(bigrams, 4, 5, () => {}),
      exchange(bigrams, 4, 5, () => {}),
    );
  });

  it("sums the bigrams of classes", () => {
    const kinds = Uint16Array.from({ length: 15 }, (_, w) => Math.floor(w / 5));
    const ofKinds = bigramsOfClasses(bigrams, kinds, 3);
    assert.deepEqual([...ofKinds.next], [1, 2, 0]);
    assert.equal(
      ofKinds.count.reduce((sum, n) => sum + n, 0),
      5999,
    );
  });
});
