// What editors can do differs, and readers' settings do: the bundled server keeps to both.
import assert from "node:assert/strict";
import { type CodeLens, FileChangeType, type Hover, type Location } from "vscode-languageserver/node";
import * as protocol from "../../server/src/common/protocol";
import { CAPABLE, endServers, TestClient } from "./client";
import { askAt, PARIS, place, startOnTwo } from "./two-articles";

describe("language server: editors", function () {
  this.timeout(20_000);
  let client: TestClient;
  afterEach(async () => assert.equal(await client.stop(), 0));
  after(endServers);

  it("keeps to what the client can do with refreshing", async () => {
    client = await startOnTwo({ capabilities: { ...CAPABLE, workspace: {}, window: {} } });
    await client.open("paris.txt", "Angela Merkel.");
    await client.request("textDocument/codeLens", "paris.txt");
    assert.deepEqual(
      client.received.filter((what) => /refresh|workDone|register|configuration/iu.test(what)),
      [],
    );
  });

  it("offers everything in its capabilities and watches the folder", async () => {
    client = await startOnTwo();
    const { capabilities } = client.result ?? {};
    assert.equal(capabilities?.positionEncoding, "utf-16");
    assert.deepEqual(capabilities?.semanticTokensProvider?.legend.tokenTypes, [
      "person",
      "place",
      "organisation",
    ]);
    const watched = await client.until(() =>
      client.registered.find(({ method }) => method === "workspace/didChangeWatchedFiles"),
    );
    assert.match(JSON.stringify(watched.options), /"baseUri":"file:[^"]*corpus-lens-/u);
  });

  it("speaks plain text and flat lists to a client that knows no more", async () => {
    client = await startOnTwo({ capabilities: {} });
    const hover = await askAt<Hover>(client, "textDocument/hover", "paris.txt", "Merkel");
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, "plaintext");
    assert.match(value, /^Angela Merkel · person/u);
    const [location] = await askAt<Location[]>(
      client,
      "textDocument/definition",
      "paris.txt",
      "Merkel kommt",
    );
    assert.equal(location && place(client, location), "paris.txt:0 Angela Merkel");
    const symbols = await client.request<{ containerName?: string }[]>(
      "textDocument/documentSymbol",
      "berlin.txt",
    );
    assert.ok(symbols.some(({ containerName }) => containerName === "Reise nach Paris"));
    assert.deepEqual(client.registered, []);
  });

  it("speaks the editor's language", async () => {
    client = await startOnTwo({ locale: "de" });
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", "paris.txt");
    assert.equal(lenses[0]?.command?.title, "3 Entitäten: 2 Personen, 1 Ort");
    const hover = await askAt<Hover>(client, "textDocument/hover", "paris.txt", "Merkel kommt");
    assert.match(JSON.stringify(hover.contents), /Nachname von Angela Merkel.*5 Nennungen in 2 Quellen/u);
  });

  it("tells of progress and changes", async () => {
    client = await startOnTwo();
    await client.until(() => client.received.some((what) => what.includes('"kind":"end"')) || undefined);
    for (const what of ["window/workDoneProgress/create", "corpusChanged", "statusChanged"]) {
      assert.ok(client.received.includes(what), what);
    }
    await client.until(() => client.received.includes("workspace/codeLens/refresh") || undefined);
    await client.until(() => client.received.includes("workspace/semanticTokens/refresh") || undefined);
  });

  it("follows the reader's settings", async () => {
    client = await startOnTwo({ settings: { codeLens: { perParagraph: 1 } } });
    const lenses = () => client.request<CodeLens[] | null>("textDocument/codeLens", "paris.txt");
    const count = async (wanted: number | undefined) => {
      const now = (await lenses())?.length;
      return now === wanted ? true : undefined;
    };
    await client.until(() => count(3));
    await client.configure({ codeLens: { enabled: false } });
    await client.until(() => count(undefined));
  });

  it("reads open articles closely, and says so", async function () {
    this.timeout(120_000);
    client = await startOnTwo({ precise: "open" });
    const status = () => client.ask(protocol.StatusRequest, null);
    assert.equal((await status()).readClosely, 0);
    await client.open("paris.txt", PARIS);
    const read = () =>
      status().then(({ readClosely, refining }) => (readClosely === 1 && !refining) || undefined);
    await client.until(read);
    const symbols = await client.request<{ name: string }[]>("textDocument/documentSymbol", "paris.txt");
    assert.ok(symbols.length > 0);
  });

  it("hides doubtful mentions everywhere at once, from the start or later", async () => {
    const initializationOptions: protocol.InitializationOptions = { settings: { minimumConfidence: 1 } };
    client = await startOnTwo({ initializationOptions, settings: { minimumConfidence: 1 } });
    const entities = async (wanted: boolean) => {
      const page = { sort: "count", offset: 0, limit: 100 } as const;
      const { matching } = await client.ask(protocol.EntitiesRequest, page);
      const status = await client.ask(protocol.StatusRequest, null);
      const lenses = await client.request<CodeLens[]>("textDocument/codeLens", "paris.txt");
      const [listed, counted, shown] = [matching > 0, status.entities > 0, lenses.length > 0];
      return listed === wanted && counted === wanted && shown === wanted ? matching : undefined;
    };
    assert.equal(await entities(false), 0);
    await client.configure({ minimumConfidence: 0 });
    const all = await client.until(() => entities(true));
    const { entities: told } = await client.ask(protocol.StatusRequest, null);
    assert.equal(told, all);
  });

  it("takes the folders the client names, and other ones later", async () => {
    const initializationOptions: protocol.InitializationOptions = { folders: [] };
    client = await TestClient.start({}, { initializationOptions });
    await client.write("a.txt", PARIS, FileChangeType.Created);
    const folder = { uri: client.uri("."), include: ["**/*.txt"], exclude: [] };
    await client.connection.sendNotification(protocol.SetFoldersNotification.method, { folders: [folder] });
    await client.indexed(1);
    await client.connection.sendNotification(protocol.SetFoldersNotification.method, { folders: [] });
    await client.indexed(0);
  });
});
