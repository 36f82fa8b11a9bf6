// Reasons in words, introductions, companions and suggestions.
import assert from "node:assert/strict";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import type { ArticleMeta } from "../../../server/src/core/vocabulary/types";
import { english } from "../../../server/src/lsp/words/en";
import { analysisOf, type ChainSketch, chain } from "./analyses";

/** The sentences are easier to read than the records they are made of. */
const WORDS = english("en");

type Articles = Record<string, readonly ChainSketch[]>;

function corpus(articles: Articles, meta: Record<string, ArticleMeta> = {}): CorpusSnapshot {
  const store = createCorpus();
  store.apply(
    Object.entries(articles).map(([id, chains]) => ({ id, analysis: analysisOf(chains, meta[id]) })),
  );
  return store.snapshot();
}

function evidence(view: CorpusSnapshot, article: string, mention = 0): string | undefined {
  const found = view.evidence(article, mention);
  if (found === undefined) return undefined;
  const where = found.place && { ...found.place, label: found.place.article };
  const isHere = where?.article === article;
  if (where === undefined) return WORDS.evidence(found);
  const { label, ...here } = where;
  return WORDS.evidence({ reasons: found.reasons, where: isHere ? here : { ...here, label } });
}

const lindner = chain("PER", "Petra Lindner", "Petra Lindner", {
  surface: "Petra Lindner",
  role: "Ministerin",
});

describe("evidence in words", () => {
  it("inside an article: the reason and the paragraph", () => {
    const view = corpus({
      a: [{ type: "PER", name: "Petra Lindner", mentions: ["Petra Lindner", "Lindner"], reason: "surname" }],
    });
    assert.equal(evidence(view, "a", 0), "the name itself");
    assert.deepEqual(view.evidence("a", 1), {
      reasons: [{ by: "article", how: "surname", name: "Petra Lindner" }],
      place: {
        ...{ article: "a", start: 0, end: 13 },
        shows: "full name",
        part: { kind: "paragraph", number: 1 },
      },
    });
    assert.equal(evidence(view, "a", 1), "surname of Petra Lindner, named in full in paragraph 1");
  });

  it("a surname of the only bearer, and of one by far the most named", () => {
    const articles: Articles = { a: [lindner], b: [chain("PER", "Lindner")] };
    assert.equal(
      evidence(corpus(articles), "b"),
      "surname of Petra Lindner, the only bearer in the corpus, named in full in paragraph 1 of a",
    );
    const more = { ...articles, c: [lindner], d: [lindner], e: [lindner], f: [chain("PER", "Karl Lindner")] };
    assert.match(
      evidence(corpus(more), "b") ?? "",
      /^surname of Petra Lindner, by far the most named of 2 bearers/,
    );
  });

  it("follows what a mention repeats to where the name comes from", () => {
    const repeated: ChainSketch = {
      type: "PER",
      name: "Lindner",
      mentions: ["Lindner", "Lindner"],
      reason: "same",
    };
    const inflected: ChainSketch = {
      type: "PER",
      name: "Lindner",
      mentions: ["Lindner", "Lindners"],
      reason: "inflected",
    };
    const view = corpus({ a: [lindner], b: [repeated], c: [inflected] });
    const surname =
      "surname of Petra Lindner, the only bearer in the corpus, named in full in paragraph 1 of a";
    assert.equal(evidence(view, "b", 1), surname);
    assert.equal(evidence(view, "c", 1), `inflected form of Lindner, ${surname}`);
    assert.equal(view.evidence("c", 1)?.place?.article, "a");
    assert.equal(evidence(view, "a", 1), "the name itself");
  });

  it("the same letters but for the space; an acronym and where it is explained", () => {
    const view = corpus({
      a: [
        chain("LOC", "Da Nang"),
        { type: "ORG", name: "Nordische Bank", mentions: ["Nordische Bank", "NB"], reason: "acronym" },
      ],
      b: [chain("LOC", "Danang"), chain("ORG", "NB")],
    });
    assert.match(evidence(view, "b", 0) ?? "", /^same letters as Da Nang without the space; presented in/);
    assert.equal(evidence(view, "b", 1), "acronym of Nordische Bank, given in paragraph 1 of a");
    assert.equal(view.evidence("b", 1)?.place?.article, "a");
  });

  it("the company that decides between bearers", () => {
    const view = corpus({
      a: [chain("PER", "Rita Falk"), chain("PER", "Igor Petrow")],
      b: [chain("PER", "Bernd Falk"), chain("PER", "Udo Zank"), chain("ORG", "FC Waldheim")],
      c: [chain("PER", "Falk"), chain("PER", "Udo Zank"), chain("ORG", "FC Waldheim")],
      d: [chain("PER", "Falk")],
    });
    assert.match(
      evidence(view, "c") ?? "",
      /^short for Bernd Falk: also named with Udo Zank and FC Waldheim; presented in/,
    );
    assert.equal(evidence(view, "d"), "2 people named Falk: Bernd Falk, Rita Falk; left open");
  });

  it("of nothing is undefined", () => {
    const view = corpus({ a: [lindner] });
    assert.deepEqual([view.evidence("a", 7), view.evidence("x", 0)], [undefined, undefined]);
  });
});

describe("introductions", () => {
  it("prefer the full name with a role, then the earliest date, then the article id", () => {
    const view = corpus(
      { a: [chain("PER", "Petra Lindner")], b: [lindner], c: [lindner], d: [lindner] },
      { b: { date: "2019" }, c: { date: "2018-02" }, d: { date: "2018-02" } },
    );
    const [entity] = view.entities();
    assert.equal(entity?.descriptor, "Ministerin");
    assert.equal(view.introduction(entity?.id ?? "")?.article, "c");
    assert.deepEqual(view.introductionIn(entity?.id ?? "", "a"), { article: "a", start: 0, end: 13 });
  });

  it("may be the full name in another case", () => {
    const view = corpus(
      { a: [chain("ORG", "Vereinten Nationen")], b: [chain("ORG", "Vereinte Nationen")] },
      { a: { date: "2018" }, b: { date: "2019" } },
    );
    assert.deepEqual(
      view.entities().map(({ id, name }) => [name, view.introduction(id)?.article]),
      [["Vereinte Nationen", "a"]],
    );
  });

  it("may be a candidate that the corpus accepts, under another name in its article", () => {
    const doubted = { surface: "Da Nang", candidate: true, confidence: 0.6 };
    const many = (name: string, count: number, letter: string) =>
      Array.from({ length: count }, (_, i) => [`${letter}${i}`, [chain("LOC", name)]] as const);
    const view = corpus({
      a: [chain("LOC", "Danang", "Danang", doubted)],
      ...Object.fromEntries([...many("Danang", 8, "b"), ...many("Da Nang", 12, "c")]),
    });
    assert.deepEqual(
      view.entities().map(({ id, name }) => [name, view.introduction(id)]),
      [["Da Nang", { article: "a", start: 8, end: 15 }]],
    );
  });
});

describe("suggestions", () => {
  it("tell what speaks for and against, and merge nothing", () => {
    const view = corpus({
      a: [chain("PER", "Rita Falk"), chain("LOC", "Minsk")],
      b: [chain("PER", "Bernd Falk")],
      c: [chain("PER", "Falk"), chain("LOC", "Minsk")],
      d: [chain("ORG", "Reichstag"), chain("ORG", "Reichsrag")],
    });
    const found = view.suggestions(9);
    assert.equal(view.suggestions(9), found, "not looked for again");
    assert.equal(view.entityCount, 6);
    assert.deepEqual(
      found.map(({ a, b }) => `${a} ${b}`),
      ["PER:falk PER:rita falk", "PER:bernd falk PER:falk", "ORG:reichsrag ORG:reichstag"],
    );
    assert.deepEqual(found[0]?.reasonsFor, [
      { kind: "short", name: "Falk", of: "Rita Falk" },
      { kind: "company", names: ["Minsk"] },
    ]);
    assert.deepEqual(found[2]?.reasonsAgainst, [{ kind: "together", articles: 1 }]);
    assert.deepEqual(view.suggestions(0), []);
  });

  it("leave out what the reader has parted", () => {
    const store = createCorpus();
    const [a, b] = [chain("ORG", "Reichstag"), chain("ORG", "Reichsrag")];
    store.apply([{ id: "a", analysis: analysisOf([a, b]) }]);
    store.decide([
      { decide: "different", a: { type: "ORG", name: a.name }, b: { type: "ORG", name: b.name } },
    ]);
    assert.deepEqual(store.snapshot().suggestions(5), []);
  });
});
