// The reader decides over the protocol: actions, rename and commands are edits of one file, and the answers follow it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type CodeAction,
  FileChangeType,
  type Hover,
  type Range,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { find, type TestClient } from "./client";
import { askAt, BERLIN, newServers, PARIS, titles } from "./two-articles";

const FILE = ".corpus-lens/decisions.yaml";

describe("language server: decisions", function () {
  this.timeout(20_000);
  let client: TestClient;
  newServers((started) => {
    client = started;
  });

  const path = () => fileURLToPath(client.uri(FILE));
  const written = () => (existsSync(path()) ? readFileSync(path(), "utf8") : "");

  /** Does to the decisions file what a client does with an edit of it. */
  async function apply({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges) {
      if (!TextDocumentEdit.is(change) || change.textDocument.uri !== client.uri(FILE)) continue;
      const before = TextDocument.create(client.uri(FILE), "yaml", 0, written());
      const edits = change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
      const kind = existsSync(path()) ? FileChangeType.Changed : FileChangeType.Created;
      await client.write(FILE, TextDocument.applyEdits(before, edits), kind);
    }
  }

  async function actions(name: string, range: Range): Promise<CodeAction[]> {
    return client.request("textDocument/codeAction", name, undefined, {
      range,
      context: { diagnostics: [] },
    });
  }

  const at = (text: string, words: string, length = 0): Range => {
    const start = find(text, words);
    return { start, end: { ...start, character: start.character + length } };
  };

  it("offers what can be said of a name, and does it everywhere", async () => {
    const offered = await actions("paris.txt", at(PARIS, "Emmanuel"));
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        "“Emmanuel Macron” is not a name",
        "“Emmanuel Macron” is not a name in this article",
        "“Emmanuel Macron” is not a name at this place",
        "“Emmanuel Macron” is a place",
        "“Emmanuel Macron” is an organisation",
      ],
    );
    const chosen = offered[0]?.edit;
    assert.ok(chosen, "a client that cannot resolve actions has the edit at once");
    await apply(chosen);
    assert.match(written(), /^version: 1\ndecisions:\n- \{ not-a-name: Emmanuel Macron \}\n$/);
    await client.until(async () => {
      const card = await askAt<Hover | null>(client, "textDocument/hover", "paris.txt", "Emmanuel");
      return card === null ? true : undefined;
    });
  });

  it("makes a name of selected text, wherever it stands", async () => {
    const offered = await actions("berlin.txt", at(BERLIN, "Treffen", "Treffen".length));
    const organisation = offered.find(({ title }) => title === "“Treffen” is an organisation");
    assert.ok(organisation?.edit, offered.map(({ title }) => title).join());
    await apply(organisation.edit);
    const card = await client.until(() =>
      askAt<Hover | null>(client, "textDocument/hover", "berlin.txt", "Treffen").then(
        (found) => found ?? undefined,
      ),
    );
    assert.match(JSON.stringify(card.contents), /Treffen.*organisation/);
  });

  it("changes the name an entity goes by, never the text", async () => {
    const position = find(PARIS, "Merkel kommt");
    const prepared = await client.request<{ placeholder: string }>(
      "textDocument/prepareRename",
      "paris.txt",
      position,
    );
    assert.equal(prepared.placeholder, "Angela Merkel");
    const newName = "Bundeskanzlerin Merkel";
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", "paris.txt", position, {
      newName,
    });
    await apply(edit);
    const card = await client.until(async () => {
      const found = await askAt<Hover | null>(client, "textDocument/hover", "berlin.txt", "Merkel und");
      return JSON.stringify(found).includes(newName) ? found : undefined;
    });
    assert.ok(card);
    await assert.rejects(client.request("textDocument/rename", "paris.txt", position, { newName: " " }));
    await assert.rejects(
      client.request("textDocument/prepareRename", "paris.txt", find(PARIS, "erwartet")),
      /could be changed/,
    );
  });

  it("follows the file: the open document first, then the disk, until it goes", async () => {
    const hover = (what: string) => askAt<Hover | null>(client, "textDocument/hover", "paris.txt", what);
    const become = (what: string, isThere: boolean) =>
      client.until(async () => (((await hover(what)) !== null) === isThere ? true : undefined));
    await client.write(FILE, "decisions:\n- { not-a-name: Emmanuel Macron }\n", FileChangeType.Created);
    await become("Emmanuel", false);
    await client.open(FILE, "decisions:\n- { not-a-name: Paris }\n");
    await become("Paris wird", false);
    await become("Emmanuel", true);
    await client.write(FILE, undefined, FileChangeType.Deleted);
    await client.close(FILE);
    await become("Paris wird", true);
    await become("Emmanuel", true);
  });

  it("tells in the file what each line does, and what is wrong", async () => {
    const text = `decisions:
- { not-a-name: Emmanuel Macron }
- { different: [ PER Angela Merkel, PER Macron ] }
- { same: [ PER Angela Merkel, PER Macron ] }
- { nott-a-name: Paris }
- { not-a-name: Nirgendwo }
`;
    await client.write(FILE, text, FileChangeType.Created);
    await client.open(FILE, text);
    const lenses = await client.until(async () => {
      const found = titles(await client.request("textDocument/codeLens", FILE));
      return found?.length === 4 ? found : undefined;
    });
    assert.equal(lenses[0], "1 2 mentions in 2 articles");
    const card = await client.request<Hover>("textDocument/hover", FILE, { line: 1, character: 5 });
    assert.match(JSON.stringify(card.contents), /“Emmanuel Macron” is not a name/);
    const told = await client.until(() => {
      const found = client.diagnostics.get(client.uri(FILE));
      return found?.length === 4 ? found : undefined;
    });
    const shown = told.map(({ range, message }) => `${range.start.line} ${message}`).sort();
    assert.match(shown[0] ?? "", /^2 Called the same and also different; it contradicts line 4/);
    assert.match(shown[1] ?? "", /^4 The line decides nothing/);
    assert.match(shown[2] ?? "", /^4 .*did you mean “not-a-name”/);
    assert.match(shown[3] ?? "", /^5 .*no effect/);
    await client.close(FILE);
    await askAt(client, "textDocument/hover", "berlin.txt", "Berlin den");
    assert.deepEqual(
      client.diagnostics.get(client.uri(FILE)),
      told,
      "what is wrong stays so when it is closed",
    );
  });

  it("has the client apply what a command decides, and takes it back", async () => {
    const decision = { decide: "not-a-name", surface: "Berlin" };
    await client.command("corpusLens.decide", decision);
    await apply(client.applied[0] ?? {});
    assert.match(written(), /not-a-name: Berlin/);
    const hover = () => askAt<Hover | null>(client, "textDocument/hover", "berlin.txt", "Berlin den");
    await client.until(async () => ((await hover()) === null ? true : undefined));
    await client.command("corpusLens.undecide", decision);
    await apply(client.applied[1] ?? {});
    assert.doesNotMatch(written(), /Berlin/);
  });
});
