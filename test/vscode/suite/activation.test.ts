// The extension is there, starts by itself in a corpus, and finds the articles.
import assert from "node:assert/strict";
import { extensions, workspace } from "vscode";

describe("activation", () => {
  it("starts in a folder that is a corpus", async () => {
    const extension = extensions.getExtension("corpus-lens.corpus-lens");
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("sees the two articles of the folder", async () => {
    assert.equal((await workspace.findFiles("*.txt")).length, 2);
  });
});
