// The extension starts by itself in a corpus and indexes the articles.
import assert from "node:assert/strict";
import { extensions } from "vscode";
import { at, eventually, FIRST, hoverText, show } from "./support";

/** A loaded machine may take a while to start workers and to analyse. */
const FIRST_ANSWER_SECONDS = 15;

describe("activation", () => {
  it("starts by itself", async () => {
    const extension = await eventually(() => {
      const found = extensions.getExtension("corpus-lens.corpus-lens");
      assert.ok(found?.isActive);
      return found;
    });
    assert.equal(extension.packageJSON.displayName, "Corpus Lens");
  });

  it("gives the article its language", async () => {
    const document = await show(FIRST);
    await eventually(() => assert.equal(document.languageId, "corpus-article"));
  });

  it("answers once the articles are indexed", async () => {
    const document = await show(FIRST);
    const card = () => hoverText(document.uri, at(document, "Donald T|rump"));
    await eventually(async () => assert.match(await card(), /Trump/), FIRST_ANSWER_SECONDS);
  });
});
