// The articles of a corpus in groups, and where entities stand together.
import assert from "node:assert/strict";
import { articleGroups, articlesIn, type Grouping } from "../../server/src/features/articles";
import { together, type Unit } from "../../server/src/features/together";
import { markedCorpus } from "../support/marked-corpus";

const NEWS = `--- north/a.txt
---
date: 2016-05-02
source: Nordblatt
title: Gipfel am See
---

⟦Ada Lang⟧{PER ada} war in ⟦Genf⟧{LOC genf}. ⟦Tom Berg⟧{PER tom} fehlte.
--- south/b.txt
---
date: 2017-11
source: Südblatt
---

⟦Ada Lang⟧{PER ada} traf ⟦Tom Berg⟧{PER tom}. ⟦Lang⟧{PER ada} dankte ⟦Berg⟧{PER tom}.

⟦Genf⟧{LOC genf} wartet.
--- south/c.txt
Nichts Neues.
`;

describe("lists of articles", () => {
  const { context } = markedCorpus(NEWS);
  const groups = (by: Grouping, query?: string) =>
    articleGroups(context, { by, query }).map(({ key, count }) => `${key} ${count}`);

  it("are grouped by month, the newest first, undated ones last", () =>
    assert.deepEqual(groups("date"), ["2017-11 1", "2016-05 1", " 1"]));
  it("are grouped by source and by folder", () => {
    assert.deepEqual(groups("source"), ["Nordblatt 1", "Südblatt 1", " 1"]);
    assert.deepEqual(groups("folder"), ["north 1", "south 2"]);
  });
  it("are narrowed by conditions and by letters of a title or path", () => {
    assert.deepEqual(groups("folder", "with:Genf in:2017"), ["south 1"]);
    assert.deepEqual(groups("folder", "gipfel"), ["north 1"]);
    assert.deepEqual(groups("folder", "in:1999"), []);
  });
  it("hold their articles in pages, with the number of entities", () => {
    const page = { by: "folder" as const, group: "south", offset: 0, limit: 10 };
    const { items, matching } = articlesIn(context, page);
    const rows = items.map(({ article, entities }) => `${article.id} ${entities}`);
    assert.deepEqual([rows, matching], [["south/c.txt 0", "south/b.txt 3"], 2]);
    assert.deepEqual(articlesIn(context, { ...page, offset: 1, limit: 1 }).items.length, 1);
    assert.deepEqual(articlesIn(context, { ...page, group: "west" }), { items: [], matching: 0 });
  });
});

describe("entities together", () => {
  async function check(unit: Unit, names: readonly string[], expected: readonly string[]): Promise<void> {
    const corpus = markedCorpus(NEWS);
    const found = await together(
      corpus.context,
      names.map((name) => corpus.entity(name)),
      unit,
    );
    assert.deepEqual(
      found.map(({ article, mention }) => {
        return `${article.id} ${corpus.text(article.id).slice(mention.start, mention.end)}`;
      }),
      expected,
    );
  }

  it("are found by sentence", async () => {
    await check("sentence", ["ada", "tom"], ["south/b.txt Ada Lang", "south/b.txt Lang"]);
    await check("sentence", ["genf", "ada"], ["north/a.txt Genf"]);
  });
  it("are found by paragraph", () =>
    check("paragraph", ["tom", "ada"], ["north/a.txt Tom Berg", "south/b.txt Tom Berg"]));
  it("may be more than two, or nowhere", async () => {
    await check("paragraph", ["ada", "tom", "genf"], ["north/a.txt Ada Lang"]);
    await check("sentence", ["ada", "tom", "genf"], []);
  });
});
