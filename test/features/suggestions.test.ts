// Pairs that may be one: what is offered, and that others have their turn while they are looked for.
import assert from "node:assert/strict";
import { Stale } from "../../server/src/core/query/stale";
import { Cancelled, type Token } from "../../server/src/features/shared/context";
import { suggestions } from "../../server/src/features/suggestions";
import { analysisOf } from "../core/corpus/analyses";
import { markedCorpus } from "../support/marked-corpus";

const NEAR = "⟦Reichstag⟧{ORG}. ⟦Reichsrag⟧{ORG}.";

/** A token whose time is always up; `pause` is what happens then. */
function busy(pause: () => Promise<void>): Token {
  return { isCancelled: false, hasTime: () => false, pause };
}

describe("suggestions", () => {
  it("give both entities with the reasons", async () => {
    const { context } = markedCorpus(NEAR);
    const found = await suggestions(context, 5);
    assert.deepEqual(
      found.map(({ a, b, reasonsFor, reasonsAgainst }) => [a.name, b.name, reasonsFor, reasonsAgainst]),
      [["Reichsrag", "Reichstag", [{ kind: "one letter" }], [{ kind: "together", articles: 1 }]]],
    );
  });

  it("pause, end when they are no longer wanted, and notice that the corpus has changed", async () => {
    const { corpus, context } = markedCorpus(NEAR);
    let pauses = 0;
    const counting = busy(async () => {
      pauses += 1;
    });
    assert.equal((await suggestions({ ...context, token: counting }, 5)).length, 1);
    assert.ok(pauses >= 2, `${pauses}`);
    const cancelled = busy(() => Promise.reject(new Cancelled()));
    await assert.rejects(suggestions({ ...context, token: cancelled }, 4), Cancelled);
    const changing = busy(async () => corpus.apply([{ id: "b", analysis: analysisOf([]) }]));
    await assert.rejects(suggestions({ ...context, token: changing }, 3), Stale);
  });
});
