// What an editor asks while somebody reads: the bundled server over stdio, on two articles.
import assert from "node:assert/strict";
import type {
  CodeLens,
  DefinitionLink,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  Location,
  WorkspaceSymbol,
} from "vscode-languageserver/node";
import * as protocol from "../../server/src/common/protocol";
import { type TestClient, words } from "./client";
import { askAt, BERLIN, oneServer, PARIS, place, titles } from "./two-articles";

describe("language server: reading", function () {
  this.timeout(20_000);
  let client: TestClient;
  oneServer((started) => {
    client = started;
  });

  it("shows a card over the mention", async () => {
    const hover = await askAt<Hover>(client, "textDocument/hover", "berlin.txt", "Merkel und");
    assert.ok(hover.range);
    assert.equal(words(BERLIN, hover.range), "Merkel");
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, "markdown");
    assert.match(value, /^\*\*Angela Merkel\*\* · person/u);
    assert.match(value, /\*\*5 mentions in 2 sources\*\*/u);
    assert.ok(value.includes(`(<${client.uri("paris.txt")}#L1,15>)`), value);
    assert.equal(await askAt(client, "textDocument/hover", "berlin.txt", "empfangen"), null);
  });

  it("leads from mention to introduction, and from there on", async () => {
    const [link] = await askAt<DefinitionLink[]>(
      client,
      "textDocument/definition",
      "paris.txt",
      "Merkel kommt",
    );
    assert.equal(
      link && place(client, { uri: link.targetUri, range: link.targetSelectionRange }),
      "paris.txt:0 Angela Merkel",
    );
    assert.equal(link?.originSelectionRange && words(PARIS, link.originSelectionRange), "Merkel");
    const onward = await askAt<DefinitionLink[]>(client, "textDocument/definition", "berlin.txt", "Angela");
    assert.deepEqual(
      onward.map(({ targetUri: uri, targetSelectionRange: range }) => place(client, { uri, range })),
      ["paris.txt:0 Angela Merkel"],
    );
  });

  it("finds first mentions, all mentions, and those in this article", async () => {
    assert.deepEqual(
      (await askAt<Location[]>(client, "textDocument/implementation", "paris.txt", "Paris")).map((each) =>
        place(client, each),
      ),
      ["berlin.txt:4 Paris", "paris.txt:0 Paris"],
    );
    const all = await askAt<Location[]>(client, "textDocument/references", "paris.txt", "Macron", {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      all.map((each) => place(client, each)),
      ["berlin.txt:2 Emmanuel Macron", "berlin.txt:2 Macron", "paris.txt:0 Emmanuel Macron"],
    );
    const here = await askAt<DocumentHighlight[]>(
      client,
      "textDocument/documentHighlight",
      "paris.txt",
      "Paris wird",
    );
    assert.deepEqual(
      here.map(({ range }) => range.start.character),
      [3, PARIS.lastIndexOf("Paris")],
    );
  });

  it("counts above the paragraphs", async () => {
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", "paris.txt");
    assert.deepEqual(titles(lenses), [
      "0 3 entities: 2 people, 1 place",
      "0 Angela Merkel: 2 here, 3 in Treffen in Berlin",
      "0 +2 more",
    ]);
    assert.deepEqual(lenses[1]?.command?.command, protocol.Commands.showMentions);
  });

  it("outlines an article and finds entities by name", async () => {
    const outline = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", "berlin.txt");
    assert.deepEqual(
      outline.map(({ name }) => name),
      ["Treffen in Berlin", "Reise nach Paris"],
    );
    assert.deepEqual(
      outline[1]?.children?.map(({ name }) => name),
      ["Paris", "Angela Merkel"],
    );
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", {
      query: "merk",
    });
    assert.deepEqual(
      found.map(({ name, location }) => `${name} ${place(client, location as Location)}`),
      ["Angela Merkel berlin.txt:2 Angela Merkel"],
    );
  });
});
