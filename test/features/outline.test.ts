// The outline: sections one inside the other, with the entities that each names.
import assert from "node:assert/strict";
import { type OutlineSection, outline } from "../../server/src/features/document-symbol";
import { markedCorpus } from "../support/marked-corpus";
import { NEWS } from "./corpus";

/** Compares the outline, a line a section: indented, with the entities and how often each is named here and in all. */
async function check(fixture: string, expected: readonly string[]): Promise<void> {
  const { context, article } = markedCorpus(fixture);
  const shown = (sections: readonly OutlineSection[], depth: string): string[] =>
    sections.flatMap(({ title = "-", entities, sections: inside }) => {
      const names = entities.map(({ entity, here }) => `${entity.name} ${here}/${entity.total}`);
      return [[`${depth}${title}`, ...names].join("; "), ...shown(inside, `${depth}  `)];
    });
  assert.deepEqual(shown(await outline(context, article), ""), expected);
}

describe("outline", () => {
  it("has sections by headline with the entities inside", () =>
    check(NEWS, [
      "-; Donald Trump 2/3; Wladimir Putin 2/3; Danang 1/1",
      "Kein Wort zu Syrien; Syrien 2/5; Donald Trump 1/3",
    ]));
  it("puts sections into those of a higher level", () =>
    check(
      `# Reise nach ⟦Rom⟧{LOC}

Text mit ⟦Rom⟧{LOC}.

## Der *erste* Tag

⟦Anna Berg⟧{PER} kam.

### Am Abend

Nichts.

## Der [zweite](x.md) Tag ##

⟦Rom⟧{LOC} schlief.

# Anhang

Ende.`,
      [
        "Reise nach Rom; Rom 2/3",
        "  Der erste Tag; Anna Berg 1/1",
        "    Am Abend",
        "  Der zweite Tag; Rom 1/3",
        "Anhang",
      ],
    ));
  it("takes no credit of a picture and, where headlines are marked, no short line for a section", async () => {
    await check("Reise nach Rom\n\n⟦Anna Berg⟧{PER} kam.\n\nFoto: dpa\n\n⟦Anna Berg⟧{PER} ging.", [
      "Reise nach Rom; Anna Berg 2/2",
    ]);
    await check("# Reise\n\nVon **Ida Tal**\n\n⟦Anna Berg⟧{PER} kam.", ["Reise; Anna Berg 1/1"]);
  });
  it("is empty for a text without headlines and names", () => check("Nichts geschah an diesem Tag.", []));
});
