// Requests that make no sense, are cancelled or concern no article.
import assert from "node:assert/strict";
import type { SemanticTokens } from "vscode-languageserver/node";
import * as protocol from "../../server/src/common/protocol";
import type { TestClient } from "./client";
import { askAt, BERLIN, newServers } from "./two-articles";

describe("language server: odd requests", function () {
  this.timeout(20_000);
  let client: TestClient;
  newServers((started) => {
    client = started;
  });

  it("knows nothing of documents that are no articles", async () => {
    const position = { line: 0, character: 0 };
    await client.open("notes.json", "Angela Merkel");
    for (const name of ["notes.json", "missing.txt"]) {
      assert.equal(await client.request("textDocument/hover", name, position), null);
      assert.equal(await client.request("textDocument/definition", name, position), null);
      assert.equal(await client.request("textDocument/codeLens", name), null);
      assert.equal(await client.request("textDocument/documentSymbol", name), null);
      const tokens = await client.request<SemanticTokens>("textDocument/semanticTokens/full", name);
      assert.deepEqual(tokens.data, []);
    }
    assert.equal(await client.ask(protocol.ArticleRequest, { uri: "untitled:Untitled-1" }), null);
  });

  it("answers a senseless request with an error and goes on", async () => {
    await assert.rejects(client.connection.sendRequest("textDocument/hover", {}));
    await assert.rejects(client.connection.sendRequest("corpusLens/sources", null));
    assert.ok(await askAt(client, "textDocument/hover", "berlin.txt", "Merkel und"));
  });

  it("lets a request be cancelled and answers the next", async () => {
    const { connection } = client;
    await client.open("berlin.txt", `${BERLIN}${BERLIN.repeat(200)}`);
    const textDocument = { uri: client.uri("berlin.txt") };
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const slow = connection.sendRequest("textDocument/codeLens", { textDocument }, source.token);
    source.cancel();
    await slow.then(
      () => {},
      (error: { code: number }) => assert.equal(error.code, -32800),
    );
    assert.ok(await askAt(client, "textDocument/hover", "berlin.txt", "Merkel und"));
  });
});
