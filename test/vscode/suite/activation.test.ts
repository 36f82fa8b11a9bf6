// The extension starts by itself in a corpus and indexes the articles.
import assert from "node:assert/strict";
import { extensions } from "vscode";
import { at, eventually, exportsOf, FIRST, hoverText, show } from "./support";

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

  it("says when the articles are indexed", async () => {
    const { articles, entities } = await (await exportsOf()).ready();
    assert.equal(articles, 2);
    assert.ok(entities > 20, `${entities} entities`);
  });

  it("answers from then on", async () => {
    const document = await show(FIRST);
    assert.match(await hoverText(document.uri, at(document, "Donald T|rump")), /Trump/);
  });
});
