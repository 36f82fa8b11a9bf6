// Texts of every kind, as an editor sends them to the bundled server.
import assert from "node:assert/strict";
import type { DocumentHighlight, Hover } from "vscode-languageserver/node";
import { endServers, find, TestClient, words } from "./client";
import { askAt, BERLIN, FILES } from "./two-articles";

describe("language server: texts", function () {
  this.timeout(20_000);
  let client: TestClient;
  afterEach(async () => assert.equal(await client.stop(), 0));
  after(endServers);

  it("counts in UTF-16 code units and understands every line end", async () => {
    const text = "😀 Oh!\r\n😀😀 Angela Merkel kam.\rIn Paris 😀 war Angela Merkel.\nMerkel ging.";
    client = await TestClient.start({ "berlin.txt": BERLIN, "a.txt": text });
    const position = find(text, "Merkel", 1);
    assert.deepEqual(position.line, 2);
    const here = await client.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      "a.txt",
      position,
    );
    assert.deepEqual(
      here.map(({ range }) => [range.start.line, words(text, range)]),
      [
        [1, "Angela Merkel"],
        [2, "Angela Merkel"],
        [3, "Merkel"],
      ],
    );
  });

  it("survives empty files, binary noise and one endless line", async () => {
    const noise = String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => (i * 7919) % 65536));
    client = await TestClient.start({
      ...FILES,
      "empty.txt": "",
      "long.txt": "Angela Merkel kam. ".repeat(2_000),
    });
    await client.open("noise.txt", noise);
    assert.ok(await client.request("textDocument/semanticTokens/full", "noise.txt"));
    assert.equal(await client.request("textDocument/hover", "empty.txt", { line: 5, character: 5 }), null);
    const hover = await askAt<Hover>(client, "textDocument/hover", "berlin.txt", "Merkel und");
    assert.match(JSON.stringify(hover.contents), /2,00\d mentions in 3 sources/u);
  });
});
