// Code lenses: what they say, in which order, and what has none.
import assert from "node:assert/strict";
import { codeLenses, type Lens } from "../../server/src/features/code-lens";
import { markedCorpus } from "../support/marked-corpus";
import { NEWS } from "./corpus";
import { titles } from "./lens-titles";

interface Room {
  readonly perParagraph?: number;
  readonly fits?: (row: readonly Lens[]) => number;
}

/** Compares all lenses of the first article, as "offset title". */
function check(
  fixture: string,
  expected: readonly string[],
  { perParagraph = 5, fits = (row) => row.length }: Room = {},
): void {
  const settings = { lensesPerParagraph: perParagraph };
  const { context, article } = markedCorpus(fixture, { settings });
  const lenses = codeLenses(context, article, fits);
  const words = titles(lenses);
  assert.deepEqual(
    lenses.map(({ offset }, at) => `${offset} ${words[at]}`),
    expected,
  );
}

describe("code lens", () => {
  it("sums up the article, then counts each entity where it first appears", () =>
    check(NEWS, [
      "0 4 entities: 2 people, 2 places",
      "50 Wladimir Putin: 2 here, 1 in b",
      "50 Donald Trump: 3 here",
      "114 Syrien: 2 here, 2 in b, 1 in c",
    ]));
  it("leads with people and organisations that other articles name", () =>
    check(
      `⟦Rom⟧{LOC rom}, ⟦Rom⟧{LOC rom}, ⟦Anna Berg⟧{PER berg}, ⟦Berg⟧{PER berg}, ⟦Ida Tal⟧{PER tal} und ⟦UNO⟧{ORG uno}.
--- b.txt
⟦Rom⟧{LOC rom}, ⟦Rom⟧{LOC rom}, ⟦Ida Tal⟧{PER tal}, ⟦UNO⟧{ORG uno}, ⟦UNO⟧{ORG uno}.
`,
      [
        "0 4 entities: 2 people, 1 place, 1 organisation",
        "0 UNO: 1 here, 2 in b",
        "0 Ida Tal: 1 here, 1 in b",
        "0 Rom: 2 here, 2 in b",
        "0 Anna Berg: 2 here",
      ],
    ));
  it("has one row for a list", () =>
    check("- ⟦Ida Tal⟧{PER tal} und ⟦Tal⟧{PER tal}\n- ⟦Anna Berg⟧{PER berg}, ⟦Berg⟧{PER berg}", [
      "0 2 entities: 2 people",
      "0 Anna Berg: 2 here",
      "0 Ida Tal: 2 here",
    ]));
  it("has none for what is named once here and nowhere else", () =>
    check("⟦Anna Berg⟧{PER berg} kam.", ["0 1 entity: 1 person"]));
  it("cuts a paragraph's lenses and says how many are left", () =>
    check(
      NEWS,
      [
        "0 4 entities: 2 people, 2 places",
        "50 Wladimir Putin: 2 here, 1 in b",
        "50 +1 more",
        "114 Syrien: 2 here, 2 in b, 1 in c",
      ],
      { perParagraph: 1 },
    ));
  it("cuts what has no room on its line, which it shares with the summary", () => {
    const fits = (row: readonly Lens[]) => Math.min(2, row.length);
    const news = NEWS.replace(/^---\ndate.*\n.*\n---\n\n/mu, "");
    check(
      news,
      [
        "0 4 entities: 2 people, 2 places",
        "0 Wladimir Putin: 2 here, 1 in b",
        "0 +1 more",
        "64 Syrien: 2 here, 2 in b, 1 in c",
      ],
      { fits },
    );
  });
  it("puts what begins on one line into one row", () =>
    check(
      `Vorspann.

| ⟦Rom⟧{LOC rom} | ⟦Anna Berg⟧{PER berg} |
--- b.txt
⟦Rom⟧{LOC rom} und ⟦Anna Berg⟧{PER berg}.
`,
      ["0 2 entities: 1 person, 1 place", "11 Anna Berg: 1 here, 1 in b", "11 Rom: 1 here, 1 in b"],
    ));
  it("sums other sources up when there are more than three", () => {
    const others = ["b", "c", "d", "e"].map((name) => `--- ${name}.txt\n⟦Trump⟧{PER trump}\n`);
    check(`--- a.txt\n⟦Trump⟧{PER trump} kam.\n${others.join("")}`, [
      "0 1 entity: 1 person",
      "0 Trump: 1 here, 4 in 4 others",
    ]);
  });
  it("names sources by their titles, and shortens long names", () =>
    check(
      `--- a.txt
⟦Trump⟧{PER t}.
--- news/002_4f0ccbbd1c104709.txt
⟦Trump⟧{PER t}.
--- b.txt
---
title: Treffen am Rande des Gipfels in Danang
---
⟦Trump⟧{PER t}.`,
      ["0 1 entity: 1 person", "0 Trump: 1 here, 1 in Treffen am Rande…in Danang, 1 in 002_4f0c…"],
    ));
  it("has nothing to say about an article without names", () => check("Nichts.", []));
});
