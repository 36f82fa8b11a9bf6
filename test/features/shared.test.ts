// The helpers that features share: excerpts, labels, numbers, the largest few.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCorpus } from "../../server/src/core/corpus/corpus";
import { top } from "../../server/src/core/util/top-k";
import { Cancelled, type Token } from "../../server/src/features/shared/context";
import { excerptOf } from "../../server/src/features/shared/excerpt";
import { inSlices } from "../../server/src/features/shared/slices";
import { sourceLabel } from "../../server/src/features/shared/source-label";
import { analysisOf } from "../core/corpus/analyses";
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

describe("labels of sources", () => {
  /** Articles as id, or id with a title. */
  function labels(articles: Record<string, string>, longest?: number): string[] {
    const corpus = createCorpus();
    const changes = Object.entries(articles).map(([id, title]) => {
      return { id, analysis: analysisOf([], title === "" ? {} : { title }) };
    });
    corpus.apply(changes);
    return Object.keys(articles).map((id) => sourceLabel(corpus.snapshot(), id, longest));
  }
  const untitled = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, ""]));

  it("are titles, with the path where several have the same", () => {
    const shown = labels({ "a/1.txt": "Reise", "a/2.md": "Rede", "b/3.md": "Rede" });
    assert.deepEqual(shown, ["Reise", "Rede (2)", "Rede (3)"]);
  });
  it("are the shortest paths that differ, where there is no title", () => {
    assert.deepEqual(labels(untitled("x/reise.txt", "x/a/index.md", "x/b/index.md", "news/1.txt")), [
      "reise",
      "a/index",
      "b/index",
      "1",
    ]);
    assert.deepEqual(labels(untitled("news/1.txt", "news 2/1.txt", "a.txt", "a.md", "b/a.txt")), [
      "news/1",
      "news 2/1",
      "a.txt",
      "a.md",
      "b/a",
    ]);
    assert.deepEqual(labels(untitled(".hidden", "dir.d/name")), [".hidden", "name"]);
  });
  it("are cut in the middle, or behind the first digits of a hash", () => {
    assert.deepEqual(
      labels(
        untitled(
          "002_4f0ccbbd1c104709.txt",
          "SPD-Rolf-Muetzenich-ID20190071201.txt",
          "SPD-Rolf-Muetzenich-ID20190071204.txt",
        ),
      ),
      ["002_4f0c…", "SPD-Rolf-Muetzeni…0190071201", "SPD-Rolf-Muetzeni…0190071204"],
    );
  });
  it("follow what comes and goes", () => {
    const corpus = createCorpus();
    const name = () => sourceLabel(corpus.snapshot(), "a/index.md");
    corpus.apply([{ id: "a/index.md", analysis: analysisOf([]) }]);
    assert.equal(name(), "index");
    corpus.apply([{ id: "b/index.md", analysis: analysisOf([]) }]);
    assert.equal(name(), "a/index");
    corpus.apply([{ id: "a/index.md", analysis: analysisOf([], { title: "Rede" }) }]);
    assert.equal(name(), "Rede");
    corpus.apply([
      { id: "b/index.md", analysis: undefined },
      { id: "a/index.md", analysis: analysisOf([]) },
    ]);
    assert.equal(name(), "index");
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
