// Queries with conditions over a small corpus: which entities are left, with which counts.
import assert from "node:assert/strict";
import { isWithin } from "../../../server/src/features/search/article-filter";
import { readQuery } from "../../../server/src/features/search/read-query";
import { select } from "../../../server/src/features/search/select";
import { markedCorpus } from "../../support/marked-corpus";

const NEWS = `--- 2016/north.txt
---
date: 2016-05-02
source: Nordblatt
---

⟦Ada Lang⟧{PER ada} war in ⟦Genf⟧{LOC genf}. ⟦Lang⟧{PER ada} schwieg. ⟦Tom Berg⟧{PER tom} fehlte.
--- 2017/south.txt
---
date: 2017-11
source: Südblatt
---

⟦Ada Lang⟧{PER ada} traf ⟦Tom Berg⟧{PER tom} in ⟦Riga⟧{LOC riga}. Die ⟦Nordbank⟧{ORG bank} zahlte.
--- 2017/undated.txt
⟦Riga⟧{LOC riga} ist schön. ⟦Riga⟧{LOC riga} bleibt. Die ⟦Nordbank⟧{ORG bank} in ⟦Genf⟧{LOC genf}.
`;

describe("answering a query", () => {
  async function check(query: string, expected: readonly string[]): Promise<void> {
    const { context } = markedCorpus(NEWS);
    const selected = await select(context, readQuery(query).query);
    assert.deepEqual(
      selected.map(({ entity, total, articleCount }) => `${entity.name} ${total} in ${articleCount}`),
      expected,
    );
  }

  it("counts in the articles of a period", () =>
    check("in:2017", ["Ada Lang 1 in 1", "Nordbank 1 in 1", "Riga 1 in 1", "Tom Berg 1 in 1"]));
  it("counts in articles by path or source", async () => {
    await check("person in:2016/*", ["Ada Lang 2 in 1", "Tom Berg 1 in 1"]);
    await check("in:undated place", ["Riga 2 in 1", "Genf 1 in 1"]);
    await check("source:südblatt person", ["Ada Lang 1 in 1", "Tom Berg 1 in 1"]);
  });
  it("leaves articles out", () => check("-in:2016 -in:undated place", ["Riga 1 in 1"]));
  it("counts where another name stands too", () =>
    check("with:Genf", [
      "Ada Lang 2 in 1",
      "Genf 2 in 2",
      "Riga 2 in 1",
      "Nordbank 1 in 1",
      "Tom Berg 1 in 1",
    ]));
  it("counts what stands in the same sentence", async () => {
    await check('near:"Ada Lang"', ["Genf 1 in 1", "Riga 1 in 1", "Tom Berg 1 in 1"]);
    await check("near:lang near:riga", ["Tom Berg 1 in 1"]);
    await check("near:lang in:2017", ["Riga 1 in 1", "Tom Berg 1 in 1"]);
  });
  it("asks for least counts", async () => {
    await check("articles:2", [
      "Ada Lang 3 in 2",
      "Riga 3 in 2",
      "Genf 2 in 2",
      "Nordbank 2 in 2",
      "Tom Berg 2 in 2",
    ]);
    await check("count:3 person", ["Ada Lang 3 in 2"]);
  });
  it("joins letters and conditions", () => check("lan in:2017", ["Ada Lang 1 in 1"]));
  it("finds nothing beside a name that nobody has", () => check("with:Nobody", []));
});

describe("dates within dates", () => {
  it("takes a more precise date as part of a less precise one, and not the other way round", () => {
    assert.ok(isWithin("2017-11-11", "2017", "2017"));
    assert.ok(isWithin("2017", "2017", "2017"));
    assert.ok(isWithin("2017-11", "2017-11-01".slice(0, 7), ""));
    assert.ok(!isWithin("2017", "2017-03", "2017-06"));
    assert.ok(!isWithin("2018-01", "", "2017"));
    assert.ok(isWithin("1999", "", "2017"));
  });
});
