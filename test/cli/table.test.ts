// The table of entities: clear in 80 columns, whatever the names and however many sources.
import assert from "node:assert/strict";
import fc from "fast-check";
import pc from "picocolors";
import type { EntityRecord } from "../../server/src/cli/entities";
import { renderEntities } from "../../server/src/cli/entity-table";
import { cutTo } from "../../server/src/cli/table";
import stringWidth from "../../server/src/cli/width";

const plain = pc.createColors(false);
const record = (name: string, sources: Record<string, number>): EntityRecord => {
  const total = Object.values(sources).reduce((sum, count) => sum + count, 0);
  return { id: name, name, type: "PER", forms: { [name]: total }, sources, total };
};
const render = (records: EntityRecord[], sources: string[], width = 80) =>
  renderEntities(records, sources, { width, colours: plain });

describe("entity table", () => {
  it("has one column a source, and explains the short names", () => {
    const records = [
      record("Anna Amsel", { "a.txt": 2, "sub/a_long_name.md": 1 }),
      record("Berta", { "a.txt": 1 }),
    ];
    assert.equal(
      render(records, ["a.txt", "sub/a_long_name.md"]),
      [
        "a = a.txt",
        "a_long_n… = sub/a_long_name.md",
        "",
        "entity      type  forms         a  a_long_n…  total",
        "Anna Amsel  PER   Anna Amsel 3  2          1      3",
        "Berta       PER   Berta 1       1          0      1",
        "",
        "2 articles, 2 entities, 4 mentions",
        "",
      ].join("\n"),
    );
  });

  it("sums up many sources", () => {
    const sources = Array.from({ length: 12 }, (_, i) => `news/${i}.txt`);
    const records = [record("Anna", { "news/3.txt": 5, "news/4.txt": 1 })];
    assert.deepEqual(render(records, sources).split("\n").slice(0, 2), [
      "entity  type  forms   most in          articles  total",
      "Anna    PER   Anna 6  5 in news/3.txt         2      6",
    ]);
  });

  it("says that there is nothing", () => {
    assert.equal(render([], []), "0 articles, 0 entities, 0 mentions\n");
  });

  it("never goes beyond the width", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    const table = fc.tuple(fc.array(name, { minLength: 1, maxLength: 9 }), fc.array(name, { maxLength: 5 }));
    fc.assert(
      fc.property(table, ([sources, names]) => {
        const counts = Object.fromEntries(sources.map((source, i) => [source, i * 1000]));
        const lines = render(
          names.map((each) => record(each, counts)),
          sources,
          100,
        ).split("\n");
        const start = lines.findIndex((line) => line.startsWith("entity"));
        for (const line of lines.slice(Math.max(0, start))) assert.ok(stringWidth(line) <= 100, line);
      }),
    );
  });

  it("cuts at whole letters", () => {
    assert.equal(cutTo("Überraschung", 6), "Überr…");
    assert.equal(cutTo("東京都", 5), "東京…");
    assert.equal(stringWidth("😀"), 2);
  });
});
