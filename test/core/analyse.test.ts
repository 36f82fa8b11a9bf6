// The analysis of an article: the whole path with a toy recogniser, on an example and on any string.
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse } from "../../server/src/core/analysis/analyse";
import type { ImmediateRecogniser } from "../../server/src/core/recognise/recogniser";
import { anyString } from "./any-string";

/** Takes runs of capitalised words for persons. */
const toy: ImmediateRecogniser = {
  id: "toy",
  version: "1",
  tier: "fast",
  recognise: ({ text }) => ({
    mentions: [...text.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: "PER",
      kind: "name",
      confidence: 0.9,
    })),
    candidates: [],
  }),
};

describe("analysis", () => {
  it("keeps what later stages need", () => {
    const text = "Clara Wieck spielte.\n\nspäter schrieb Wieck an ihn.";
    const analysis = analyse(text, toy);
    assert.equal(analysis.length, text.length);
    assert.equal(analysis.words, 8);
    assert.deepEqual(
      analysis.mentions.map((m) => [m.surface, m.sentence, text.slice(m.start, m.end)]),
      [
        ["Clara Wieck", 0, "Clara Wieck"],
        ["Wieck", 1, "Wieck"],
      ],
    );
    assert.deepEqual(analysis.chains, [{ type: "PER", mentions: [0, 1], name: "Clara Wieck" }]);
    assert.deepEqual(analysis.links, [{ from: 1, to: 0, reason: "surname" }]);
    const [start, end] = [analysis.sentences[2], analysis.sentences[3]];
    assert.equal(text.slice(start, end), "später schrieb Wieck an ihn.");
  });

  it("gives every mention a sentence that holds it, and throws on no string", () => {
    const words = fc.array(fc.oneof(fc.constantFrom("Clara", "Wieck", ".", "\n\n", "und"), anyString(4)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const { mentions, sentences, chains } = analyse(parts.join(" "), toy);
        for (const { start, sentence } of mentions) {
          if (sentences.length === 0) continue;
          assert.ok((sentences[2 * sentence] ?? 0) <= start || sentence === 0);
          assert.ok(start < (sentences[2 * sentence + 2] ?? Number.POSITIVE_INFINITY));
        }
        assert.equal(chains.flatMap((chain) => chain.mentions).length, mentions.length);
      }),
      { numRuns: 200 },
    );
  });
});
