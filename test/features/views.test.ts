// What editors paint and list: tokens, lenses, outline, symbols, and the lists of the sidebar.
import assert from "node:assert/strict";
import { articleEntities } from "../../server/src/features/article-entities";
import { entities, entitiesById, rankOf } from "../../server/src/features/entities";
import { mentions } from "../../server/src/features/mentions";
import { semanticTokens } from "../../server/src/features/semantic-tokens";
import { sources } from "../../server/src/features/sources";
import { workspaceSymbols } from "../../server/src/features/workspace-symbol";
import { markedCorpus } from "../support/marked-corpus";
import { NEWS } from "./corpus";

const ALL = { offset: 0, limit: 100 };

describe("semantic tokens", () => {
  function check(
    fixture: string,
    expected: readonly string[],
    within?: { start: number; end: number },
  ): void {
    const { context, article } = markedCorpus(fixture);
    const tokens = semanticTokens(context, article, within);
    const shown = tokens.map(({ surface, type, kind, introduction }) =>
      [surface, type, kind, introduction ? "introduction" : ""].join(" ").trim(),
    );
    assert.deepEqual(shown, expected);
  }
  const text = "⟦Russland⟧{LOC ru} und die ⟦russische⟧{LOC derived ru} Seite im ⟦Putin⟧{PER compound}-Lager.";

  it("carries type, kind and introduction", () =>
    check(text, [
      "Russland LOC name introduction",
      "russische LOC derived",
      "Putin PER compound introduction",
    ]));
  it("gives those that touch a range", () => check(text, ["russische LOC derived"], { start: 10, end: 22 }));
  it("is empty for a text without names", () => check("Nichts.", []));
});

describe("symbol search", () => {
  const corpus =
    "⟦Angela Merkel⟧{PER am} und ⟦Merkel⟧{PER am}. ⟦Max Müller⟧{PER}. ⟦Merkelbach⟧{LOC}. ⟦IS⟧{ORG i} ist ⟦Islamischer Staat⟧{ORG i}.";
  async function check(query: string, expected: readonly string[]): Promise<void> {
    const found = await workspaceSymbols(markedCorpus(corpus).context, query);
    assert.deepEqual(
      found.map(({ entity, alias }) => (alias === undefined ? entity.name : `${entity.name} = ${alias}`)),
      expected,
    );
  }
  it("puts whole names before beginnings of names", () => check("merkel", ["Angela Merkel", "Merkelbach"]));
  it("ignores case and marks", () => check("MULLER", ["Max Müller"]));
  it("reads umlauts that are written out", () => check("mueller", ["Max Müller"]));
  it("finds an entity by any of its names", () => check("is", ["Islamischer Staat = IS"]));
  it("finds people by surname first, with or without a comma", async () => {
    for (const query of ["Müller, Max", "müller max", "mueller m", "merkel angela"]) {
      await check(query, [query.startsWith("merkel") ? "Angela Merkel" : "Max Müller"]);
    }
    await check("max max", []);
  });
  it("puts names with the marks as typed before others, and no words with a short query inside", async () => {
    const { context } = markedCorpus("⟦Onno⟧{PER}, ⟦Onno⟧{PER}, ⟦Otto⟧{PER}, ⟦Özgür⟧{PER}, ⟦Bonn⟧{LOC}.");
    const named = async (query: string) => {
      const found = await entities(context, { ...ALL, sort: "count", query });
      return found.items.map(({ entity: { name } }) => name);
    };
    assert.deepEqual(await named("Ö"), ["Özgür", "Onno", "Otto"]);
    assert.deepEqual(await named("o"), ["Onno", "Otto", "Özgür"]);
    assert.deepEqual(await named("onn"), ["Onno", "Bonn"]);
  });
  it("allows letters to be left out", () => check("angmer", ["Angela Merkel"]));
  it("finds nothing for letters nobody has", () => check("xyz", []));
  it("lists the most named when nothing is asked", () =>
    check(" ", ["Angela Merkel", "Islamischer Staat", "Max Müller", "Merkelbach"]));
});

describe("entity lists", () => {
  const { context, entity } = markedCorpus(NEWS);
  const check = async (
    query: Partial<Parameters<typeof entities>[1]>,
    expected: readonly string[],
    matching: number,
  ) => {
    const found = await entities(context, { ...ALL, sort: "count", ...query });
    assert.deepEqual([found.items.map((one) => one.entity.name), found.matching], [expected, matching]);
  };
  it("are sorted by count", () => check({}, ["Syrien", "Donald Trump", "Wladimir Putin", "Danang", "IS"], 5));
  it("are sorted by name, people by surname", () =>
    check({ sort: "name" }, ["Danang", "IS", "Wladimir Putin", "Syrien", "Donald Trump"], 5));
  it("are filtered by conditions", () => check({ query: "with:IS" }, ["IS", "Syrien"], 2));
  it("are cut to pages", () => check({ offset: 1, limit: 2 }, ["Donald Trump", "Wladimir Putin"], 5));
  it("are filtered by type", () => check({ type: "LOC" }, ["Syrien", "Danang"], 2));
  it("are filtered by text in any form", () => check({ query: "syrische" }, ["Syrien"], 1));
  it("say where an entity stands, by count or name, and with a filter", async () => {
    const rank = (mark: string, wanted: Partial<Parameters<typeof rankOf>[1]>) =>
      rankOf(context, { sort: "count", ...wanted }, mark === "" ? "nobody" : entity(mark));
    assert.deepEqual(
      await Promise.all([
        ...[rank("syrien", {}), rank("danang", {}), rank("danang", { type: "LOC" })],
        ...[rank("putin", { sort: "name" }), rank("is", { query: "syr" }), rank("", {})],
      ]),
      [0, 3, 1, 2, undefined, undefined],
    );
  });
  it("take nonsense for zero", () => check({ offset: -3, limit: Number.NaN }, [], 5));
  it("leave out ids that are gone", () => {
    assert.deepEqual(
      entitiesById(context, [entity("is"), "nobody", entity("danang")]).map(({ name }) => name),
      ["IS", "Danang"],
    );
  });
});

describe("sources and mentions of an entity", () => {
  const { context, article, entity } = markedCorpus(NEWS);
  it("lists sources by count", () => {
    const found = sources(context, entity("syrien"), ALL);
    assert.deepEqual(
      found?.items.map(({ article: id, count }) => `${id} ${count}`),
      ["a.txt 2", "b.txt 2", "c.txt 1"],
    );
    assert.equal(found?.items[0]?.meta.title, "Treffen am Rande");
  });
  it("lists mentions as sentences with the name in them", async () => {
    const found = await mentions(context, entity("trump"), article, { offset: 1, limit: 5 });
    assert.equal(found?.matching, 3);
    assert.deepEqual(
      found?.items.map(({ excerpt }) => [excerpt.text, excerpt.text.slice(...excerpt.highlight)]),
      [
        ["Putin lobte Trump.", "Trump"],
        ["Im Syrien-Krieg schweigt Trump.", "Trump"],
      ],
    );
  });
  it("knows nothing of entities that are gone", async () => {
    assert.equal(sources(context, "nobody", ALL), undefined);
    assert.equal(await mentions(context, "nobody", article, ALL), undefined);
  });
  it("lists an article's entities in order of appearance", () => {
    assert.deepEqual(
      articleEntities(context, article).map(
        ({ entity, here, first }) => `${entity.name} ${here} ${first.start}`,
      ),
      ["Donald Trump 3 50", "Wladimir Putin 2 68", "Danang 1 86", "Syrien 2 127"],
    );
  });
});
