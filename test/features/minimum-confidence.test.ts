// The reader's minimum confidence: what is below it is hidden everywhere alike, and counts for nothing.
import assert from "node:assert/strict";
import { articleEntities } from "../../server/src/features/article-entities";
import { codeLenses } from "../../server/src/features/code-lens";
import { entities } from "../../server/src/features/entities";
import { forms } from "../../server/src/features/forms";
import { hover } from "../../server/src/features/hover";
import { references } from "../../server/src/features/references";
import { sources } from "../../server/src/features/sources";
import { workspaceSymbols } from "../../server/src/features/workspace-symbol";
import { markedCorpus } from "../support/marked-corpus";
import { titles } from "./lens-titles";

const DOUBTFUL = `‸⟦Anna Berg⟧{PER berg} und ⟦Berg⟧{PER 0.5 berg} in ⟦Rom⟧{LOC 0.4 rom}.
--- b.txt
⟦Berg⟧{PER 0.5 berg} ging.
--- c.txt
⟦Bergs⟧{PER berg} Haus in ⟦Rom⟧{LOC 0.8 rom}. ⟦Berg⟧{PER 0.5 berg} ging.
--- d.txt
⟦Lima⟧{LOC 0.4 lima}.
`;
const ALL = { offset: 0, limit: 9 };

/** Everything that counts, at some minimum confidence. */
async function counts(minimumConfidence: number) {
  const { corpus, context, article, entity } = markedCorpus(DOUBTFUL, { minimumConfidence });
  const [berg, listed] = [entity("berg"), await entities(context, { ...ALL, sort: "count" })];
  const card = await hover(context, article, 0);
  return {
    list: listed.items.map((one) => `${one.entity.name} ${one.total}/${one.articleCount}`),
    places: (await entities(context, { ...ALL, sort: "name", type: "LOC" })).matching,
    entities: corpus.snapshot().entityCount,
    sources: sources(context, berg, ALL)?.items.map(({ article: id, count }) => `${id} ${count}`),
    forms: forms(context, berg).map(({ surface, count }) => `${surface} ${count}`),
    references: references(context, berg, true).map(({ article: id, spans }) => `${id} ${spans.length}`),
    here: articleEntities(context, article).map((each) => `${each.entity.name} ${each.here}`),
    lenses: titles(codeLenses(context, article, (row) => row.length)),
    found: (await workspaceSymbols(context, "lima")).length,
    card: [card?.entity.total, card?.sources.length, card?.companions.list.length],
  };
}

describe("minimum confidence", () => {
  it("hides nothing at first", async () => {
    assert.deepEqual(await counts(0), {
      list: ["Anna Berg 5/3", "Rom 2/2", "Lima 1/1"],
      places: 2,
      entities: 3,
      sources: ["a.txt 2", "c.txt 2", "b.txt 1"],
      forms: ["Berg 3", "Anna Berg 1", "Bergs 1"],
      references: ["a.txt 2", "b.txt 1", "c.txt 2"],
      here: ["Anna Berg 2", "Rom 1"],
      lenses: ["2 entities: 1 person, 1 place", "Anna Berg: 2 here, 2 in c, 1 in b", "Rom: 1 here, 1 in c"],
      found: 1,
      card: [5, 3, 1],
    });
  });

  it("is followed by lists, trees, counts, lenses, cards and search alike", async () => {
    assert.deepEqual(await counts(0.6), {
      list: ["Anna Berg 2/2", "Rom 1/1"],
      places: 1,
      entities: 2,
      sources: ["a.txt 1", "c.txt 1"],
      forms: ["Anna Berg 1", "Bergs 1"],
      references: ["a.txt 1", "c.txt 1"],
      here: ["Anna Berg 1"],
      lenses: ["1 entity: 1 person", "Anna Berg: 1 here, 1 in c"],
      found: 0,
      card: [2, 2, 1],
    });
  });
});
