// Places found again by their neighbourhood: after edits above, below and beside them, or not at all.
import assert from "node:assert/strict";
import fc from "fast-check";
import { anchorOf, locate } from "../../../server/src/core/decisions/anchor";
import type { Span } from "../../../server/src/core/vocabulary/types";
import { anyString } from "../any-string";

const TEXT =
  "Am Morgen kam Müller ins Haus. Dann ging Müller wieder, und am Abend sang Müller noch zwei Lieder.";
const nth = (text: string, quote: string, count: number): Span => {
  let start = text.indexOf(quote);
  for (let i = 0; i < count; i++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
};

describe("anchors", () => {
  const second = anchorOf(TEXT, nth(TEXT, "Müller", 1));

  it("hold a quotation and the words beside it", () => {
    assert.deepEqual(second, { quote: "Müller", before: "ins Haus Dann ging", after: "wieder und am Abend" });
  });

  it("find the place after edits above, below and beside it", () => {
    const edits: readonly (readonly [string, string])[] = [
      ["Am Morgen", "Schon am frühen Morgen des Tages"],
      ["zwei Lieder.", "drei Lieder. Und Müller schlief."],
      ["Dann ging", "Später ging"],
      ["Müller wieder, und", "Müller doch wieder und"],
      [" ging Müller", "\n\nging\tMüller"],
    ];
    for (const [from, to] of edits) {
      const text = TEXT.replace(from, to);
      const found = locate(text, second);
      assert.deepEqual(found, nth(text, "Müller", 1), to);
    }
  });

  it("say that the place is gone, or cannot be told from others, and never guess", () => {
    assert.equal(locate(TEXT.replace("ging Müller wieder", "ging Meier wieder"), second), "gone");
    assert.equal(locate("Müller war hier.", second), "gone");
    assert.equal(locate("", second), "gone");
    assert.equal(locate(`${TEXT} ${TEXT}`, second), "ambiguous");
  });

  it("know signs around a name, and white space of any kind in it", () => {
    const text = "Er las «taz» und die U.S. Army.\nIn Frankfurt  a. M. war er.";
    for (const quote of ["«taz»", "U.S. Army", "Frankfurt  a. M."]) {
      const span = nth(text, quote, 0);
      assert.deepEqual(locate(text, anchorOf(text, span)), span);
    }
    const wrapped = text.replace("Frankfurt  a.", "Frankfurt\na.");
    const found = locate(wrapped, anchorOf(text, nth(text, "Frankfurt  a. M.", 0)));
    assert.ok(typeof found !== "string");
    assert.equal(wrapped.slice(found.start, found.end), "Frankfurt\na. M.");
  });

  it("lead back to the very place in any text that has not changed, or say that there are several like it", () => {
    const word = fc.constantFrom("a", "b", "Müller", "und", ".", ",\n");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(), (words, at) => {
        const text = words.join(" ");
        const places = [...text.matchAll(/\p{L}+/gu)];
        const place = places[at % Math.max(1, places.length)];
        fc.pre(place !== undefined);
        const span = { start: place.index, end: place.index + place[0].length };
        const found = locate(text, anchorOf(text, span));
        if (found !== "ambiguous") assert.deepEqual(found, span);
      }),
    );
  });

  it("find the same place after any edit that leaves its own sentence as it was", () => {
    const words = fc.array(fc.constantFrom("und", "dann", "Müller", "kam", "ging", "heute"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, words, (above, below, newAbove, newBelow) => {
        const place = "so sang der alte Müller noch vier schöne Lieder";
        const text = [...above, place, ...below].join(" ");
        const anchor = anchorOf(text, nth(text, "alte Müller", 0));
        const then = [...newAbove, place, ...newBelow].join(" ");
        assert.deepEqual(locate(then, anchor), nth(then, "alte Müller", 0));
      }),
    );
  });

  it("never throw", () => {
    const any = anyString(30);
    fc.assert(
      fc.property(any, any, any, any, (text, quote, before, after) => {
        locate(text, { quote, before, after });
      }),
    );
  });
});
