// What holds for any text and any mentions in it: nothing throws, every mention is in one chain, links stay inside.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type LinkedMentions, linkMentions } from "../../../server/src/core/link/link-mentions";
import { createDocument } from "../../../server/src/core/text/create-document";
import { ENTITY_TYPES, MENTION_KINDS, type Mention } from "../../../server/src/core/vocabulary/types";
import { anyString } from "../any-string";

const WORDS =
  "Clara Wieck Wiecks C. Dr. Frau der die des Präsident Peru Perus peruanische UNO Vereinten Nationen (BfA) Bundesanstalt für Arbeit AG & , . „ “ Da Nang Danang v. ¬ 😀 \u00ad İ \n".split(
    " ",
  );

/** A text of names and noise, and spans over it as a recogniser might give them: sorted, not overlapping. */
const article = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...WORDS), anyString(4)), {
      maxLength: 40,
    }),
    fc.array(fc.tuple(fc.nat(6), fc.nat(12), fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 20 }),
  )
  .map(([words, spans]) => {
    const text = words.join(" ");
    const mentions: Mention[] = [];
    const candidates: Mention[] = [];
    let at = 0;
    for (const [gap, length, type, kind, strong] of spans) {
      const start = at + gap;
      const end = start + length + 1;
      if (end > text.length) break;
      const span = { start, end, type: ENTITY_TYPES[type] ?? "PER", kind: MENTION_KINDS[kind] ?? "name" };
      (strong ? mentions : candidates).push({ ...span, confidence: strong ? 0.9 : 0.2 });
      at = end;
    }
    return { text, recognition: { mentions, candidates } };
  });

/** Asserts what every result must be. */
function checkWhole(linked: LinkedMentions): void {
  const chainOf = new Map<number, number>();
  linked.chains.forEach((chain, index) => {
    assert.ok(chain.mentions.length > 0);
    assert.deepEqual(
      chain.mentions,
      [...chain.mentions].sort((a, b) => a - b),
    );
    for (const mention of chain.mentions) {
      assert.ok(!chainOf.has(mention), "a mention is in one chain");
      chainOf.set(mention, index);
    }
  });
  assert.equal(chainOf.size, linked.mentions.length);
  for (const { from, to } of linked.links) {
    assert.notEqual(from, to);
    assert.equal(chainOf.get(from), chainOf.get(to));
  }
  for (const chain of linked.chains) {
    const roots = chain.mentions.filter((mention) => linked.links.every((l) => l.from !== mention));
    assert.ok(roots.length >= 1, "one mention of a chain leans on no other");
  }
}

describe("linking", () => {
  it("puts each mention in exactly one chain and links inside chains only, on any input", () => {
    fc.assert(
      fc.property(article, ({ text, recognition }) => {
        const document = createDocument(text);
        const linked = linkMentions(document, recognition);
        checkWhole(linked);
        assert.deepEqual(linkMentions(document, recognition), linked);
      }),
      { numRuns: 150 },
    );
  });

  it("links strong mentions alike with and without candidates", () => {
    fc.assert(
      fc.property(article, ({ text, recognition }) => {
        const document = createDocument(text);
        const strongChains = (linked: LinkedMentions): string[][] =>
          linked.chains
            .map((chain) =>
              chain.mentions.map((m) => linked.mentions[m]).filter((m) => m?.candidate === false),
            )
            .filter((mentions) => mentions.length > 0)
            .map((mentions) => mentions.map((m) => `${m?.start} ${m?.surface}`));
        const alone = linkMentions(document, { ...recognition, candidates: [] });
        assert.deepEqual(
          strongChains(linkMentions(document, recognition)).sort(),
          strongChains(alone).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});
