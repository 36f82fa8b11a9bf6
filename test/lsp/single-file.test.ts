// A document that lies in no folder: a corpus of its own for clients that ask for that, unknown to others.
import assert from "node:assert/strict";
import type { Hover, Location } from "vscode-languageserver/node";
import * as protocol from "../../server/src/common/protocol";
import { endServers, find, type TestClient } from "./client";
import { startOnTwo } from "./two-articles";

const NAME = "../corpus-lens-single.txt";
const TEXT = "Bundeskanzler Olaf Scholz kam nach Berlin. Dort sprach Scholz mit Angela Merkel.\n";

describe("language server: a single file", function () {
  this.timeout(20_000);
  let client: TestClient;
  afterEach(async () => assert.equal(await client.stop(), 0));
  after(endServers);

  const start = async (singleFiles: boolean) => {
    client = await startOnTwo({ initializationOptions: { singleFiles } });
    await client.open(NAME, TEXT);
  };
  const ask = <R>(method: string, what: string, more: object = {}) =>
    client.request<R>(method, NAME, find(TEXT, what), more);

  it("has cards and references inside itself, and adds nothing to the corpus", async () => {
    await start(true);
    const hover = await ask<Hover | null>("textDocument/hover", "Scholz mit");
    assert.match(JSON.stringify(hover?.contents), /Olaf Scholz/);
    const context = { includeDeclaration: true };
    for (const what of ["Scholz mit", "Angela"]) {
      const places = await ask<Location[]>("textDocument/references", what, { context });
      assert.deepEqual([...new Set(places.map(({ uri }) => uri))], [client.uri(NAME)]);
    }
    const { items } = await client.ask(protocol.EntitiesRequest, { sort: "name", offset: 0, limit: 100 });
    assert.ok(items.length > 0 && items.every(({ name }) => name !== "Olaf Scholz"));
    const { articles, total } = await client.ask(protocol.StatusRequest, null);
    assert.deepEqual([articles, total], [2, 2]);
    await client.close(NAME);
    assert.equal(await ask("textDocument/hover", "Scholz mit"), null);
  });

  it("is unknown to a client that does not ask for that", async () => {
    await start(false);
    assert.equal(await ask("textDocument/hover", "Scholz mit"), null);
  });
});
