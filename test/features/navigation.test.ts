// Definition, implementation, references and highlights: where each mention leads.
import assert from "node:assert/strict";
import { definition } from "../../server/src/features/definition";
import { documentHighlights } from "../../server/src/features/document-highlight";
import { entityAt } from "../../server/src/features/entity-at";
import { implementations } from "../../server/src/features/implementation";
import { references } from "../../server/src/features/references";
import { mentionAt } from "../../server/src/features/shared/mention-at";
import { type MarkedCorpus, markedCorpus } from "../support/marked-corpus";
import { cursorAt, NEWS, shown } from "./corpus";

type Answer = (corpus: MarkedCorpus) => string[] | undefined | Promise<string[] | undefined>;

/** Asks at the cursor, which stands before `words`, and compares all places of the answer. */
async function check(
  answer: Answer,
  words: string,
  expected: readonly string[] | undefined,
  fixture = NEWS,
): Promise<void> {
  assert.deepEqual(await answer(markedCorpus(cursorAt(fixture, words))), expected);
}

const defined: Answer = async (corpus) =>
  (await definition(corpus.context, corpus.article, corpus.offset))?.targets.map((place) =>
    shown(corpus, place.article.id, place),
  );
const implemented: Answer = (corpus) =>
  implementations(corpus.context, corpus.article, corpus.offset)?.flatMap(({ article, spans }) =>
    spans.map((span) => shown(corpus, article, span)),
  );
const referring = (withIntroduction: boolean): Answer => {
  return (corpus) => {
    const entity = mentionAt(corpus.article, corpus.offset)?.entity;
    if (entity === undefined) return [];
    return references(corpus.context, entity, withIntroduction).flatMap(({ article, spans }) =>
      spans.map((span) => shown(corpus, article, span)),
    );
  };
};
const highlighted: Answer = (corpus) =>
  documentHighlights(corpus.context, corpus.article, corpus.offset)?.map((span) =>
    shown(corpus, corpus.article.id, span),
  );

describe("definition", () => {
  it("leads from a later mention to the introduction in the same article", () =>
    check(defined, "Trump⟧{PER trump}.\n\nKein", ["a.txt:50 Donald Trump"]));
  it("leads to the introduction in another article", () =>
    check(defined, "Putin⟧{PER putin} kommt", ["a.txt:68 Wladimir Putin"]));
  it("leads on from the introduction to the other articles", () =>
    check(defined, "Wladimir", ["b.txt:42 Putin"]));
  it("stays at the introduction of an entity named nowhere else", () =>
    check(defined, "Danang", ["a.txt:86 Danang"]));
  it("works from compounds and derived forms", () => check(defined, "syrische", ["b.txt:0 Syriens"]));
  it("knows nothing beside names", () => check(defined, "Regierung", undefined));

  const twice = `--- a.txt
Die Kanzlerin ⟦Angela Merkel⟧{PER merkel} kam. Dann ging ⟦Merkel⟧{PER merkel}.
--- b.txt
Zuerst sprach ⟦Angela Merkel⟧{PER merkel}. Dann ging ⟦Merkel⟧{PER merkel} wieder.
--- c.txt
⟦Merkel⟧{PER merkel} blieb.
`;
  it("leads first to a fuller form in the same article", () =>
    check(defined, "Merkel⟧{PER merkel} wieder", ["b.txt:14 Angela Merkel"], twice));
  it("leads on from there to the corpus's introduction", () =>
    check(defined, "Angela Merkel⟧{PER merkel}. Dann", ["a.txt:14 Angela Merkel"], twice));
  it("leaves an article that only has the short form", () =>
    check(defined, "Merkel⟧{PER merkel} blieb", ["a.txt:14 Angela Merkel"], twice));
  it("lists every other article from the corpus's introduction", async () => {
    const many = Array.from({ length: 300 }, (_, i) => `--- x${i}.txt\n⟦Merkel⟧{PER merkel}\n`).join("");
    const corpus = markedCorpus(cursorAt(twice + many, "Angela"));
    const found = await definition(corpus.context, corpus.article, corpus.offset);
    assert.equal(found?.targets.length, 302);
  });
});

describe("implementation", () => {
  it("gives the first mention in each article", () =>
    check(implemented, "Syriens", ["a.txt:127 Syrien", "b.txt:0 Syriens", "c.txt:10 Syrien"]));
  it("knows nothing beside names", () => check(implemented, "Regierung", undefined));
});

describe("references", () => {
  const all = ["a.txt:68 Wladimir Putin", "a.txt:94 Putin", "b.txt:42 Putin"];
  it("gives every mention by source and position", () =>
    check(referring(true), "Putin⟧{PER putin} kommt", all));
  it("leaves the introduction out when asked to", () =>
    check(referring(false), "Putin⟧{PER putin} kommt", all.slice(1)));
  it("is empty beside names", () => check(referring(true), "Regierung", []));
});

describe("highlights", () => {
  it("gives all mentions in this article", () =>
    check(highlighted, "Syriens", ["b.txt:0 Syriens", "b.txt:26 syrische"]));
  it("knows nothing beside names", () => check(highlighted, "Regierung", undefined));
});

describe("the mention at a cursor", () => {
  const nameAt = (fixture: string) => {
    const { context, article, offset } = markedCorpus(fixture);
    return entityAt(context, article, offset)?.name;
  };
  it("is the one the cursor is in, before or right behind", () => {
    assert.equal(nameAt("Der ⟦‸IS⟧{ORG} kam."), "IS");
    assert.equal(nameAt("Der ⟦I‸S⟧{ORG} kam."), "IS");
    assert.equal(nameAt("Der ⟦IS‸⟧{ORG} kam."), "IS");
    assert.equal(nameAt("Der‸ ⟦IS⟧{ORG} kam."), undefined);
    assert.equal(nameAt("Der ⟦IS⟧{ORG} ‸kam."), undefined);
  });
  it("is the one that begins where another ends", () => {
    assert.equal(nameAt("⟦US⟧{LOC}‸⟦Trump⟧{PER}"), "Trump");
  });
});
