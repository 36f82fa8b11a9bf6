// The packed parts of the corpus: strings by number, small counters, articles as columns.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import { IntCounts } from "../../../server/src/core/util/int-counts";
import { Interner } from "../../../server/src/core/util/interner";
import { anyString } from "../any-string";
import { analysisOf, chain } from "../corpus/analyses";

describe("string table", () => {
  it("finds strings by their letters", () => {
    const units = (text: string) => text.split("").map((unit) => unit.charCodeAt(0));
    fc.assert(
      fc.property(fc.array(anyString(5), { maxLength: 20 }), (texts) => {
        const [one, other] = [new Interner(), new Interner()];
        const expected = texts.map((text) => one.number(text));
        const ends = texts.map((_, i) => texts.slice(0, i + 1).join("").length);
        const letters = { units: Uint16Array.from(units(texts.join(""))), ends: Uint32Array.from(ends) };
        assert.deepEqual([...other.numbers(letters).subarray(0, texts.length)], expected);
        assert.deepEqual([...one.numbers(letters).subarray(0, texts.length)], expected);
        for (const text of texts) assert.equal(other.find(text), one.find(text));
        for (const [i, text] of texts.entries()) assert.equal(other.text(expected[i] ?? -1), text);
      }),
    );
  });

  it("keeps many strings apart", () => {
    const table = new Interner();
    const texts = Array.from({ length: 5000 }, (_, i) => `Name ${i * 7919}`);
    const numbers = texts.map((text) => table.number(text));
    assert.deepEqual(numbers, [...texts.keys()]);
    assert.deepEqual(
      texts.map((text) => table.find(text)),
      numbers,
    );
  });

  it("gives each string one number and gives it back", () => {
    const table = new Interner();
    const texts = ["", "a", "Frankfurt am Main", "\ud800 lone", "a"];
    const numbers = texts.map((text) => table.number(text));
    assert.deepEqual(numbers, [0, 1, 2, 3, 1]);
    assert.deepEqual(
      numbers.map((number) => table.text(number)),
      texts,
    );
    assert.deepEqual([table.size, table.find("b"), table.text(99)], [4, undefined, ""]);
  });
});

describe("tally", () => {
  /** A key of a few, so that it comes again, or of all: neighbours, and such as meet in one place of a table. */
  const key = fc.oneof(
    fc.nat(20),
    fc.nat(300),
    fc.nat(40).map((i) => i * 2 ** 20),
  );

  it("counts like a map without zeros", () => {
    const changes = fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 200, size: "max" });
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.boolean()), (changes, isTakenBack) => {
        const tally = new IntCounts();
        const oracle = new Map<number, number>();
        const add = (key: number, amount: number) => {
          const next = (oracle.get(key) ?? 0) + amount;
          if (next > 0) oracle.set(key, next);
          else oracle.delete(key);
          assert.equal(tally.add(key, amount), next);
        };
        const check = () => {
          const seen = new Map<number, number>();
          tally.forEach((key, count) => {
            assert.ok(!seen.has(key));
            seen.set(key, count);
          });
          assert.deepEqual(seen, oracle);
          assert.equal(tally.size, oracle.size);
          for (const [key] of changes) assert.equal(tally.get(key), oracle.get(key) ?? 0);
        };
        for (const [key, amount] of changes) add(key, amount);
        check();
        for (const [key, amount] of changes) if (isTakenBack.next().value) add(key, -amount);
        check();
      }),
    );
  });
});

describe("packed articles", () => {
  it("give back what the analysis said", () => {
    const analysis = analysisOf(
      [
        {
          type: "PER",
          name: "Petra Lindner",
          mentions: ["Petra Lindner", { surface: "Lindner", role: "Ministerin", confidence: 0.5 }],
          reason: "surname",
        },
        chain("LOC", "Köln"),
      ],
      { date: "2017-11", title: "Titel", source: "Quelle" },
    );
    const store = createCorpus();
    store.apply([{ id: "a", analysis }]);
    const article = store.snapshot().article("a");
    const plain = article?.mentions.map(({ entity, index, ...mention }) => mention);
    assert.deepEqual(plain, analysis.mentions);
    assert.deepEqual(
      article?.mentions.map(({ entity, index }) => `${index} ${entity}`),
      ["0 PER:petra lindner", "1 PER:petra lindner", "2 LOC:koeln"],
    );
    for (const key of ["length", "words", "meta", "blocks", "lineStarts", "sentences"] as const) {
      assert.deepEqual(article?.[key], analysis[key]);
    }
  });

  it("show candidates only when the rest of the corpus is clear about the form", () => {
    const doubtful = chain("LOC", "Selm", { surface: "Selm", candidate: true, confidence: 0.4 });
    const articles = ["a", "b", "c", "d"].map((id) => ({ id, analysis: analysisOf([chain("LOC", "Selm")]) }));
    for (const corpusEvidence of [true, false]) {
      const store = createCorpus({ corpusEvidence });
      store.apply([{ id: "z", analysis: analysisOf([doubtful]) }]);
      assert.deepEqual(store.snapshot().article("z")?.mentions, []);
      store.apply(articles);
      assert.equal(store.snapshot().article("z")?.mentions.length, corpusEvidence ? 1 : 0);
      assert.equal(store.snapshot().entities()[0]?.total, corpusEvidence ? 5 : 4);
      store.apply(articles.slice(0, 2).map(({ id }) => ({ id, analysis: undefined })));
      assert.deepEqual(store.snapshot().article("z")?.mentions, []);
    }
  });
});
