// Linking an article that names more than any article does.
import assert from "node:assert/strict";
import { linkMentions } from "../../../server/src/core/link/link-mentions";
import { createDocument } from "../../../server/src/core/text/create-document";

describe("linking, at length", () => {
  it("takes thousands of mentions of many names in its stride", () => {
    const text = Array.from(
      { length: 1500 },
      (_, i) => `Eva${i % 700} Kolb${i % 900} lobt Kolb${i % 50}.`,
    ).join(" ");
    const mentions = [...text.matchAll(/Eva\d+ Kolb\d+|Kolb\d+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: "PER" as const,
      kind: "name" as const,
      confidence: 0.9,
    }));
    const linked = linkMentions(createDocument(text), { mentions, candidates: [] });
    assert.equal(linked.mentions.length, 3000);
  });
});
