// Doubts about the names of an article: who is meant, who may be one, what may be no name; and what settles them.
import assert from "node:assert/strict";
import { doubts } from "../../server/src/features/doubts";
import { offersAt } from "../../server/src/features/offers";
import { twinsIn } from "../../server/src/features/shared/doubtful";
import { markedCorpus } from "../support/marked-corpus";

const NEWS = `--- a.txt
⟦Schmidt⟧{PER} schwieg. ⟦Schmidt⟧{PER} ging.
--- b.txt
⟦Helmut Schmidt⟧{PER helmut} rauchte.
--- c.txt
⟦Harald Schmidt⟧{PER harald} lachte.
`;

describe("doubts", () => {
  it("tell once of a short name that may mean several people", () => {
    const { context, article } = markedCorpus(NEWS);
    const found = doubts(context, article, twinsIn(context.snapshot));
    assert.deepEqual(
      found.map((doubt) => [
        doubt.kind,
        doubt.mention.start,
        doubt.kind === "open" && [...doubt.reason.bearers].sort(),
      ]),
      [["open", 0, ["Harald Schmidt", "Helmut Schmidt"]]],
    );
  });

  it("are settled by saying who is meant in this article", async () => {
    const { context, article } = markedCorpus(NEWS);
    const { offers } = await offersAt(context, article, { start: 0, end: 0 }, twinsIn(context.snapshot));
    const splits = offers.flatMap(({ decision }) => (decision.decide === "split" ? [decision] : []));
    assert.deepEqual(splits.map(({ form, to, where }) => [form.name, to.name, where?.article]).sort(), [
      ["Schmidt", "Harald Schmidt", "a.txt"],
      ["Schmidt", "Helmut Schmidt", "a.txt"],
    ]);
  });

  it("are none where all is clear", () => {
    const { context, article } = markedCorpus("⟦Ada Lang⟧{PER a} kam. ⟦Lang⟧{PER a} ging.");
    assert.deepEqual(doubts(context, article, twinsIn(context.snapshot)), []);
  });
});
