// The helpers that features share: excerpts, labels, numbers, the largest few.
import assert from "node:assert/strict";
import fc from "fast-check";
import { top } from "../../server/src/core/util/top-k";
import { Cancelled, type Token } from "../../server/src/features/shared/context";
import { excerptOf } from "../../server/src/features/shared/excerpt";
import { inSlices } from "../../server/src/features/shared/slices";
import { shortLabel } from "../../server/src/features/shared/source-label";
import { counted, formatCount } from "../../server/src/features/shared/words";
import { markedCorpus } from "../support/marked-corpus";

describe("excerpt", () => {
  function check(fixture: string, expected: string, longest?: number, text?: (now: string) => string): void {
    const corpus = markedCorpus(fixture);
    const [mention] = corpus.article.mentions;
    assert.ok(mention);
    const now = corpus.text(corpus.article.id);
    const excerpt = excerptOf(corpus.article, mention, text === undefined ? now : text(now), longest);
    const [start, end] = excerpt.highlight;
    const { text: line } = excerpt;
    assert.equal(`${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`, expected);
  }
  it("is the sentence around the mention", () => check("Eins. Der ⟦IS⟧{ORG} kam. Zwei.", "Der [IS] kam."));
  it("folds white space, also inside the name", () =>
    check("Der\t ⟦Islamische   Staat⟧{ORG}  kam.", "Der [Islamische Staat] kam."));
  it("is cut around the mention at word boundaries", () =>
    check("Alpha beta gamma delta ⟦IS⟧{ORG} epsilon zeta eta theta.", "…gamma delta [IS] epsilon zeta…", 30));
  it("gives the side that needs it the room the other leaves", () =>
    check("Am ⟦IS⟧{ORG} epsilon zeta eta theta iota kappa.", "Am [IS] epsilon zeta eta…", 25));
  it("is the bare name when the text is not what was indexed", () =>
    check("Der ⟦IS⟧{ORG} kam.", "[IS]", 200, (now) => ` ${now}`));

  it("never exceeds its length, never loses the name and never halves a character", () => {
    const words = fc.array(fc.stringMatching(/^(?:[a-z]|😀){1,9}$/u), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 10, max: 80 }), (before, after, longest) => {
        const corpus = markedCorpus(`${before.join(" ")} ⟦Name⟧{PER} ${after.join(" ")}`);
        const [mention] = corpus.article.mentions;
        assert.ok(mention);
        const { text, highlight } = excerptOf(corpus.article, mention, corpus.text("a.txt"), longest);
        assert.ok(text.length <= longest + 2);
        assert.equal(text.slice(...highlight), "Name");
        assert.doesNotMatch(text, /\p{Surrogate}/u);
      }),
    );
  });
});

describe("labels and numbers", () => {
  it("shortens hashes in file names and drops folder and extension", () => {
    assert.equal(shortLabel("002_4f0ccbbd1c104709.txt"), "002_4f0c…");
    assert.equal(shortLabel("2017/11/trump-in-danang.txt"), "trump-in-danang");
    assert.equal(shortLabel("an-article-with-a-name-that-never-ends.md"), "an-article-with-a-name-that-…");
    assert.equal(shortLabel(".hidden"), ".hidden");
  });
  it("writes counts with separators and the right noun", () => {
    assert.deepEqual([0, 999, 1000, 25371, 1234567].map(formatCount), [
      "0",
      "999",
      "1,000",
      "25,371",
      "1,234,567",
    ]);
    assert.equal(counted(1, "source"), "1 source");
    assert.equal(counted(2431, "entity", "entities"), "2,431 entities");
  });
});

describe("top", () => {
  it("equals sorting everything and cutting", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat()));
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 12 }), (items, limit) => {
        const order = (a: [number, number], b: [number, number]) => b[0] - a[0];
        assert.deepEqual(top(items, limit, order), [...items].sort(order).slice(0, limit));
      }),
    );
  });
});

describe("slices", () => {
  it("visit all in order, and pause and tell how far they are when time is up", async () => {
    const told: string[] = [];
    let asked = 0;
    const token: Token = {
      isCancelled: false,
      hasTime: () => ++asked % 2 === 0,
      pause: async () => void told.push("pause"),
      progress: (done, total) => told.push(`${done} of ${total}`),
    };
    await inSlices(["a", "b", "c"], token, (item) => told.push(item));
    assert.deepEqual(told, ["0 of 3", "pause", "a", "b", "2 of 3", "pause", "c"]);
  });
  it("end where the token says that nobody waits", async () => {
    const seen: number[] = [];
    const token: Token = {
      isCancelled: true,
      hasTime: () => seen.length < 2,
      pause: () => Promise.reject(new Cancelled()),
    };
    await assert.rejects(
      inSlices([1, 2, 3], token, (item) => seen.push(item)),
      Cancelled,
    );
    assert.deepEqual(seen, [1, 2]);
  });
});
