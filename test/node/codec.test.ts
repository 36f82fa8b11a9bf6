// Analyses as bytes: a round trip loses nothing, and damage is noticed.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../server/src/core/analysis/analysis";
import { BLOCK_KINDS, LINK_REASONS } from "../../server/src/core/analysis/packed-analysis";
import type { AnalysedMention } from "../../server/src/core/link/linked";
import { decodeAnalysis, encodeAnalysis } from "../../server/src/node/cache/codec";
import { anyString } from "../core/any-string";
import { unpacked } from "../support/unpacked";
import { fakeAnalysis } from "./support";

const text = fc.oneof(anyString(), fc.string(), fc.constantFrom("Müller", "Łódź", "\ud800", "😀"));
const offset = fc.nat(2 ** 31);
const span = fc.tuple(offset, fc.nat(10_000)).map(([start, length]) => ({ start, end: start + length }));
const type = fc.constantFrom("PER" as const, "LOC" as const, "ORG" as const);
const ascending = fc
  .array(fc.nat(2 ** 32 - 1))
  .map((values) => Uint32Array.from(values.sort((a, b) => a - b)));
const mention: fc.Arbitrary<AnalysedMention> = fc
  .record(
    {
      at: span,
      type,
      kind: fc.constantFrom("name" as const, "compound" as const, "derived" as const),
      confidence: fc.oneof(
        fc.nat(1_000_000).map((n) => n / 1_000_000),
        fc.nat(1000).map((n) => n / 1000),
      ),
      surface: text,
      candidate: fc.boolean(),
      sentence: fc.nat(1_000_000),
      role: fc.record(
        { descriptor: span, role: text.filter((words) => words !== "") },
        { requiredKeys: ["descriptor"] },
      ),
    },
    { requiredKeys: ["at", "type", "kind", "confidence", "surface", "candidate", "sentence"] },
  )
  .map(({ at, role, ...rest }) => ({ ...at, ...rest, ...role }));

/** Mentions with chains, of which each is in one, and links, of which each has one at most. */
const linked: fc.Arbitrary<Pick<Analysis, "mentions" | "chains" | "links">> = fc
  .record({
    rows: fc.array(
      fc.record(
        {
          mention,
          chain: fc.nat(),
          link: fc.record({ to: fc.nat(2 ** 27), reason: fc.constantFrom(...LINK_REASONS) }),
        },
        { requiredKeys: ["mention", "chain"] },
      ),
    ),
    heads: fc.array(fc.record({ type, name: text }), { minLength: 1 }),
  })
  .map(({ rows, heads }) => ({
    mentions: rows.map((row) => row.mention),
    chains: heads.map((head, chain) => {
      const mentions = rows.flatMap((row, index) => (row.chain % heads.length === chain ? [index] : []));
      return { ...head, mentions };
    }),
    links: rows.flatMap(({ link }, from) => (link === undefined ? [] : [{ from, ...link }])),
  }));
const analysis: fc.Arbitrary<Analysis> = fc
  .record({
    length: offset,
    words: offset,
    language: fc.constantFrom("de", "und", "nds"),
    meta: fc.record(
      {
        date: text,
        title: text,
        source: text,
        author: text,
        language: text,
        tags: fc.array(text, { minLength: 1 }),
        names: fc.array(fc.record({ name: text, type }, { requiredKeys: ["name"] }), { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    blocks: fc.array(
      fc
        .record(
          { at: span, kind: fc.constantFrom(...BLOCK_KINDS), level: fc.integer({ min: 1, max: 6 }) },
          { requiredKeys: ["at", "kind"] },
        )
        .map(({ at, ...rest }) => ({ ...at, ...rest })),
    ),
    lineStarts: ascending,
    sentences: ascending,
    linked,
  })
  .map(({ linked, ...rest }) => ({ ...rest, ...linked }));

/** What comes back after a round trip. */
function roundTrip(given: Analysis): Analysis {
  const decoded = decodeAnalysis(encodeAnalysis(given));
  assert.ok(decoded);
  return unpacked(decoded);
}

describe("analysis codec", () => {
  it("gives back what it was given", () => {
    fc.assert(
      fc.property(analysis, (given) => {
        assert.deepEqual(roundTrip(given), structuredClone(given));
      }),
    );
  });

  it("notices any damage", () => {
    const bytes = encodeAnalysis(fakeAnalysis("Anna traf Berta in Celle."));
    for (let cut = 0; cut < bytes.length; cut++)
      assert.equal(decodeAnalysis(bytes.subarray(0, cut)), undefined);
    for (let i = 0; i < bytes.length; i++) {
      const damaged = bytes.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 0x10;
      assert.equal(decodeAnalysis(damaged), undefined);
    }
  });

  it("never throws on noise, even under a right checksum", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => decodeAnalysis(noise) === undefined));
  });

  it("needs few bytes", () => {
    const analysis = fakeAnalysis("Wladimir Putin in Moskau mit Angela Merkel in Kiew. ".repeat(50));
    assert.ok(encodeAnalysis(analysis).length < 20 * analysis.mentions.length);
  });
});
