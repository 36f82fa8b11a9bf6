// Articles change in the editor and on disk; the bundled server follows over stdio.
import assert from "node:assert/strict";
import { FileChangeType, type SemanticTokens, type SemanticTokensDelta } from "vscode-languageserver/node";
import type { TestClient } from "./client";
import { newServers, PARIS, titles } from "./two-articles";

describe("language server: changes", function () {
  this.timeout(20_000);
  let client: TestClient;
  newServers((started) => {
    client = started;
  });

  it("follows the text as typed, and the disk again once closed", async () => {
    await client.open("paris.txt", PARIS);
    const before = titles(await client.request("textDocument/codeLens", "paris.txt"));
    await client.change("paris.txt", [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: "Angela Merkel ist da. ",
      },
    ]);
    const typed = titles(await client.request("textDocument/codeLens", "paris.txt"));
    assert.ok(typed?.includes("0 Angela Merkel: 3 here, 3 in Treffen in Berlin"), String(typed));
    await client.close("paris.txt");
    await client.until(async () => {
      const now = titles(await client.request("textDocument/codeLens", "paris.txt"));
      return JSON.stringify(now) === JSON.stringify(before) ? true : undefined;
    });
  });

  it("paints names and sends only what changed", async () => {
    await client.open("paris.txt", PARIS);
    const full = await client.request<SemanticTokens>("textDocument/semanticTokens/full", "paris.txt");
    assert.equal(full.data.length, 5 * 5);
    assert.deepEqual(full.data.slice(0, 4), [0, 3, 5, 1]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } };
    const part = await client.request<SemanticTokens>(
      "textDocument/semanticTokens/range",
      "paris.txt",
      undefined,
      { range },
    );
    assert.deepEqual(part.data.slice(0, 4), [0, 3, 5, 1]);
    assert.equal(part.data.length, 5);
    await client.change("paris.txt", [{ range: { start: range.start, end: range.start }, text: "\n" }]);
    const delta = await client.request<SemanticTokensDelta>(
      "textDocument/semanticTokens/full/delta",
      "paris.txt",
      undefined,
      { previousResultId: full.resultId },
    );
    assert.deepEqual(delta.edits, [{ start: 0, deleteCount: 1, data: [1] }]);
  });

  it("follows files that come and go", async () => {
    await client.write("rom.txt", "Angela Merkel flog nach Rom.\n", FileChangeType.Created);
    await client.indexed(3);
    const lenses = titles(await client.request("textDocument/codeLens", "rom.txt"));
    assert.ok(
      lenses?.includes("0 Angela Merkel: 1 here, 3 in Treffen in Berlin, 2 in paris"),
      String(lenses),
    );
    await client.write("rom.txt", undefined, FileChangeType.Deleted);
    await client.indexed(2);
    assert.equal(await client.request("textDocument/codeLens", "rom.txt"), null);
  });
});
