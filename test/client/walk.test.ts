// From mention to mention: order, ends, and what is no mention.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type MentionPlace, stepFrom } from "../../client/src/commands/walk";

const place = (uri: string, line: number, start: number, end: number): MentionPlace => ({
  uri,
  range: { start: { line, character: start }, end: { line, character: end } },
});
const MENTIONS = [place("a", 0, 4, 9), place("a", 3, 0, 5), place("b", 0, 4, 9)];

describe("walking from mention to mention", () => {
  it("goes on into the next article, and from the last to the first", () => {
    assert.deepEqual(stepFrom(MENTIONS, "a", { line: 3, character: 2 }, 1), {
      mention: MENTIONS[2],
      number: 3,
    });
    assert.deepEqual(stepFrom(MENTIONS, "b", { line: 0, character: 9 }, 1), {
      mention: MENTIONS[0],
      number: 1,
    });
    assert.deepEqual(stepFrom(MENTIONS, "a", { line: 0, character: 4 }, -1), {
      mention: MENTIONS[2],
      number: 3,
    });
  });

  it("goes nowhere from a place without a mention", () => {
    assert.equal(stepFrom(MENTIONS, "a", { line: 0, character: 3 }, 1), undefined);
    assert.equal(stepFrom(MENTIONS, "c", { line: 0, character: 5 }, 1), undefined);
    assert.equal(stepFrom([], "a", { line: 0, character: 5 }, 1), undefined);
  });

  it("comes to every mention once before it is back", () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(count, fc.constantFrom<1 | -1>(1, -1), (length, direction) => {
        const mentions = Array.from({ length }, (_, line) => place("a", line, 0, 5));
        const seen: number[] = [];
        let at = mentions[0] as MentionPlace;
        for (let step = 0; step < length; step++) {
          const next = stepFrom(mentions, at.uri, at.range.start, direction);
          assert.ok(next);
          seen.push(next.number);
          at = next.mention;
        }
        assert.deepEqual(new Set(seen), new Set(mentions.map((_, index) => index + 1)));
        assert.equal(at, mentions[0]);
      }),
      { seed: 20171111 },
    );
  });
});
