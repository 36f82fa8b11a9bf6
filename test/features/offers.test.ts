// What can be decided at a place: about the name under the cursor, or about text that was selected.
import assert from "node:assert/strict";
import { offersAt } from "../../server/src/features/offers";
import { twinsIn } from "../../server/src/features/shared/doubtful";
import { markedCorpus } from "../support/marked-corpus";

const NEWS =
  "⟦Ada Lang⟧{PER ada} kam zur Zürcher ⟦Bank⟧{ORG bank}. Die Nordhilfe half, und ⟦Lang⟧{PER ada} ging.";

describe("offers to decide", () => {
  async function check(words: string, expected: readonly string[], isSelected = false): Promise<void> {
    const { context, article, text } = markedCorpus(NEWS);
    const start = text(article.id).indexOf(words);
    const { offers } = await offersAt(
      context,
      article,
      {
        start,
        end: isSelected ? start + words.length : start,
      },
      twinsIn(context.snapshot),
    );
    assert.deepEqual(
      offers.map(({ decision, reach }) => {
        const what =
          "surface" in decision ? decision.surface : "entity" in decision ? decision.entity.name : "";
        return [reach, decision.decide, what, "type" in decision ? decision.type : ""].join(" ").trim();
      }),
      expected,
    );
  }
  const ABOUT_LANG = [
    "everywhere not-a-name Lang",
    "article not-a-name Lang",
    "place not-a-name Lang",
    "everywhere retype Ada Lang LOC",
    "everywhere retype Ada Lang ORG",
  ];
  const names = (surface: string) =>
    ["everywhere", "place"].flatMap((reach) =>
      ["PER", "LOC", "ORG"].map((type) => `${reach} name ${surface} ${type}`),
    );

  it("are about the name under the cursor, and its entity", () => check("Lang ging", ABOUT_LANG));
  it("make a name of selected text", () => check(" Nordhilfe ", names("Nordhilfe"), true));
  it("mend the ends of a name", () => check("Zürcher Bank", names("Zürcher Bank"), true));
  it("are none where nothing stands or nothing is a word", async () => {
    await check("half", []);
    await check(". ", [], true);
  });
  it("anchor a place by its neighbourhood", async () => {
    const { context, article, text } = markedCorpus(NEWS);
    const start = text(article.id).indexOf("Lang ging");
    const { offers } = await offersAt(context, article, { start, end: start }, twinsIn(context.snapshot));
    const place = offers.find(({ reach }) => reach === "place")?.decision;
    assert.ok(place && "where" in place);
    assert.equal(place.where?.article, article.id);
    assert.equal(place.where?.place?.quote, "Lang");
  });
});
