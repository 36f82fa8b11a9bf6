// The page of an entity: every link covers the words that it leads from.
import assert from "node:assert/strict";
import { type PageData, pageText } from "../../client/src/page/entity-page";
import { PageText } from "../../client/src/page/page-text";

const RANGE = { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } };
const DATA: PageData = {
  entity: {
    id: "PER:ada lang",
    name: "Ada Lang",
    type: "PER",
    total: 3,
    sources: 2,
    descriptor: "Präsidentin",
  },
  introduction: { uri: "file:///a.txt", range: RANGE },
  forms: [
    {
      surface: "Lang",
      count: 2,
      evidence: "surname of Ada Lang",
      place: { uri: "file:///a.txt", range: RANGE },
    },
    { surface: "Ada Lang", count: 1, evidence: "" },
  ],
  companions: [{ id: "LOC:genf", name: "Genf", type: "LOC", total: 5, sources: 2, together: 2 }],
  sources: [
    {
      source: { uri: "file:///a.txt", label: "a.txt", count: 2, date: "2017-11" },
      mentions: [
        {
          uri: "file:///a.txt",
          range: RANGE,
          kind: "name",
          sentence: "Da kam Ada Lang.",
          highlight: [7, 15],
        },
      ],
    },
  ],
  sourceCount: 2,
};

describe("the page of an entity", () => {
  it("says who, how written, with whom and where", () =>
    assert.equal(
      pageText(DATA).text,
      `# Ada Lang

person · Präsidentin · 3 mentions in 2 sources

Go to the introduction

## Written

- Lang (2): surname of Ada Lang
- Ada Lang (1)

## Often with

- Genf · 2

## a · 2017-11 · 2

- Da kam Ada Lang.
- and 1 more

## and 1 more sources

`,
    ));

  it("has links on names, evidence and companions", () => {
    const page = pageText(DATA);
    assert.deepEqual(
      page.links.map(({ start, end, target }) => [page.text.slice(start, end), target.kind]),
      [
        ["Go to the introduction", "place"],
        ["surname of Ada Lang", "place"],
        ["Genf", "entity"],
        ["Ada Lang", "place"],
      ],
    );
  });

  it("keeps a line a line", () => {
    const page = new PageText();
    page.line("a\nb", { text: "c\r\nd", target: { kind: "entity", entity: "x" } });
    assert.equal(page.text, "a bc d\n");
    assert.deepEqual(
      page.links.map(({ start, end }) => [start, end]),
      [[3, 6]],
    );
  });
});
