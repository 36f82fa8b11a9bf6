// The server as an editor meets it: the bundle over stdio, on real articles, one scenario after the other.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { resolve } from "node:path";
import {
  type CodeLens,
  createMessageConnection,
  type DefinitionLink,
  type DocumentHighlight,
  type DocumentSymbol,
  FileChangeType,
  type Hover,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type Location,
  type SemanticTokens,
  type SemanticTokensDelta,
  type WorkspaceSymbol,
} from "vscode-languageserver/node";
import * as protocol from "../../server/src/protocol";
import { CAPABLE, endServers, find, TestClient, words } from "./client";

const BERLIN = `Treffen in Berlin

Bundeskanzlerin Angela Merkel hat am Montag in Berlin den französischen Präsidenten Emmanuel Macron empfangen. Merkel und Macron sprachen lange.

Reise nach Paris

Am Dienstag will Merkel nach Paris reisen.
`;
const PARIS = `In Paris wird Angela Merkel erwartet. "Merkel kommt gern", sagte Emmanuel Macron am Sonntag in Paris.
`;
const FILES = { "berlin.txt": BERLIN, "paris.txt": PARIS };

describe("language server over stdio", function () {
  this.timeout(20_000);
  let client: TestClient;
  const start = async (files: Record<string, string>, options = {}) => {
    client = await TestClient.start(files, options);
  };
  const at = <R>(method: string, name: keyof typeof FILES, what: string, nth = 0, more = {}) =>
    client.request<R>(method, name, find(FILES[name], what, nth), more);
  const place = ({ uri, range }: Pick<Location, "uri" | "range">) => {
    const name = Object.keys(FILES).find((file) => client.uri(file) === uri);
    const text = FILES[name as keyof typeof FILES];
    return `${name}:${range.start.line} ${words(text, range)}`;
  };
  const titles = (lenses: CodeLens[] | null) =>
    lenses?.map(({ range, command }) => `${range.start.line} ${command?.title}`);

  after(endServers);
  const stop = async () => assert.equal(await client.stop(), 0);

  describe("on two articles", () => {
    before(() => start(FILES));
    after(stop);

    it("shows a card over the mention", async () => {
      const hover = await at<Hover>("textDocument/hover", "berlin.txt", "Merkel und");
      assert.ok(hover.range);
      assert.equal(words(BERLIN, hover.range), "Merkel");
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, "markdown");
      assert.match(value, /^\*\*Angela Merkel\*\* · person/u);
      assert.match(value, /\*\*5 mentions in 2 sources\*\*/u);
      assert.ok(value.includes(`(<${client.uri("paris.txt")}#L1,15>)`), value);
      assert.equal(await at("textDocument/hover", "berlin.txt", "empfangen"), null);
    });

    it("leads from mention to introduction, and from there on", async () => {
      const [link] = await at<DefinitionLink[]>("textDocument/definition", "paris.txt", "Merkel kommt");
      assert.equal(
        link && place({ uri: link.targetUri, range: link.targetSelectionRange }),
        "berlin.txt:2 Angela Merkel",
      );
      assert.equal(link?.originSelectionRange && words(PARIS, link.originSelectionRange), "Merkel");
      const onward = await at<DefinitionLink[]>("textDocument/definition", "berlin.txt", "Angela");
      assert.deepEqual(
        onward.map(({ targetUri: uri, targetSelectionRange: range }) => place({ uri, range })),
        ["paris.txt:0 Angela Merkel"],
      );
    });

    it("finds first mentions, all mentions, and those in this article", async () => {
      assert.deepEqual(
        (await at<Location[]>("textDocument/implementation", "paris.txt", "Paris")).map(place),
        ["berlin.txt:4 Paris", "paris.txt:0 Paris"],
      );
      const all = await at<Location[]>("textDocument/references", "paris.txt", "Macron", 0, {
        context: { includeDeclaration: true },
      });
      assert.deepEqual(all.map(place), [
        "berlin.txt:2 Emmanuel Macron",
        "berlin.txt:2 Macron",
        "paris.txt:0 Emmanuel Macron",
      ]);
      const here = await at<DocumentHighlight[]>("textDocument/documentHighlight", "paris.txt", "Paris wird");
      assert.deepEqual(
        here.map(({ range }) => range.start.character),
        [3, PARIS.lastIndexOf("Paris")],
      );
    });

    it("counts above the paragraphs", async () => {
      const lenses = await client.request<CodeLens[]>("textDocument/codeLens", "paris.txt");
      assert.deepEqual(titles(lenses), [
        "0 3 entities: 2 people, 1 place",
        "0 Angela Merkel: 2 here, 3 in berlin",
        "0 Paris: 2 here, 2 in berlin",
        "0 Emmanuel Macron: 1 here, 2 in berlin",
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
        found.map(({ name, location }) => `${name} ${place(location as Location)}`),
        ["Angela Merkel berlin.txt:2 Angela Merkel"],
      );
    });

    it("answers the sidebar", async () => {
      const page = await client.ask(protocol.EntitiesRequest, {
        sort: "count",
        type: "PER",
        offset: 0,
        limit: 1,
      });
      const [merkel] = page.items;
      assert.ok(merkel);
      assert.deepEqual(
        [merkel.name, merkel.total, merkel.sources, page.matching],
        ["Angela Merkel", 5, 2, 2],
      );
      const byForm = { query: "französisch", sort: "name", offset: 0, limit: 9 } as const;
      const french = await client.ask(protocol.EntitiesRequest, byForm);
      assert.deepEqual(
        french.items.map(({ name }) => name),
        ["Frankreich"],
      );
      const sources = await client.ask(protocol.SourcesRequest, { entity: merkel.id, offset: 0, limit: 9 });
      assert.deepEqual(
        sources?.items.map(({ label, count }) => [label, count]),
        [
          ["berlin.txt", 3],
          ["paris.txt", 2],
        ],
      );
      const uri = client.uri("paris.txt");
      const mentions = await client.ask(protocol.MentionsRequest, {
        entity: merkel.id,
        uri,
        offset: 1,
        limit: 9,
      });
      assert.equal(mentions?.matching, 2);
      assert.deepEqual(
        mentions?.items.map(({ sentence, highlight }) => sentence.slice(...highlight)),
        ["Merkel"],
      );
      const article = await client.ask(protocol.ArticleRequest, { uri });
      assert.deepEqual(
        article?.entities.map(({ name, here }) => `${name} ${here}`),
        ["Paris 2", "Angela Merkel 2", "Emmanuel Macron 1"],
      );
      const under = await client.ask(protocol.EntityAtRequest, {
        uri,
        position: find(PARIS, "Merkel kommt"),
      });
      assert.equal(under?.id, merkel.id);
      const byId = await client.ask(protocol.EntitiesByIdRequest, { entities: ["nobody", merkel.id] });
      assert.deepEqual(byId, [merkel]);
      const forms = await client.ask(protocol.FormsRequest, { entity: merkel.id });
      assert.deepEqual(
        forms.map(({ surface, count }) => [surface, count]),
        [
          ["Merkel", 3],
          ["Angela Merkel", 2],
        ],
      );
      const introduction = await client.ask(protocol.IntroductionRequest, { entity: merkel.id });
      assert.equal(introduction && place(introduction), "berlin.txt:2 Angela Merkel");
      assert.deepEqual(await client.ask(protocol.ProblemsRequest, null), []);
      assert.equal(
        await client.ask(protocol.SourcesRequest, { entity: "nobody", offset: 0, limit: 1 }),
        null,
      );
    });
  });

  describe("while articles change", () => {
    beforeEach(() => start(FILES));
    afterEach(stop);

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
      assert.ok(typed?.includes("0 Angela Merkel: 3 here, 3 in berlin"), String(typed));
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
      assert.ok(lenses?.includes("0 Angela Merkel: 1 here, 3 in berlin, 2 in paris"), String(lenses));
      await client.write("rom.txt", undefined, FileChangeType.Deleted);
      await client.indexed(2);
      assert.equal(await client.request("textDocument/codeLens", "rom.txt"), null);
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
      assert.ok(await at("textDocument/hover", "berlin.txt", "Merkel und"));
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
      assert.ok(await at("textDocument/hover", "berlin.txt", "Merkel und"));
    });
  });

  describe("towards different editors", () => {
    afterEach(stop);

    it("keeps to what the client can do with refreshing", async () => {
      await start(FILES, { capabilities: { ...CAPABLE, workspace: {}, window: {} } });
      await client.open("paris.txt", "Angela Merkel.");
      await client.request("textDocument/codeLens", "paris.txt");
      assert.deepEqual(
        client.received.filter((what) => /refresh|workDone|register|configuration/iu.test(what)),
        [],
      );
    });

    it("offers everything in its capabilities and watches the folder", async () => {
      await start(FILES);
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
      await start(FILES, { capabilities: {} });
      const hover = await at<Hover>("textDocument/hover", "paris.txt", "Merkel");
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, "plaintext");
      assert.match(value, /^Angela Merkel · person/u);
      const [location] = await at<Location[]>("textDocument/definition", "paris.txt", "Merkel kommt");
      assert.equal(location && place(location), "berlin.txt:2 Angela Merkel");
      const symbols = await client.request<{ containerName?: string }[]>(
        "textDocument/documentSymbol",
        "berlin.txt",
      );
      assert.ok(symbols.some(({ containerName }) => containerName === "Reise nach Paris"));
      assert.deepEqual(client.registered, []);
    });

    it("tells of progress and changes", async () => {
      await start(FILES);
      await client.until(() => client.received.some((what) => what.includes('"kind":"end"')) || undefined);
      for (const what of ["window/workDoneProgress/create", "corpusChanged", "statusChanged"]) {
        assert.ok(client.received.includes(what), what);
      }
      await client.until(() => client.received.includes("workspace/codeLens/refresh") || undefined);
      await client.until(() => client.received.includes("workspace/semanticTokens/refresh") || undefined);
    });

    it("follows the reader's settings", async () => {
      await start(FILES, { settings: { codeLens: { perParagraph: 1 } } });
      const lenses = () => client.request<CodeLens[] | null>("textDocument/codeLens", "paris.txt");
      const count = async (wanted: number | undefined) => {
        const now = (await lenses())?.length;
        return now === wanted ? true : undefined;
      };
      await client.until(() => count(3));
      await client.configure({ codeLens: { enabled: false } });
      await client.until(() => count(undefined));
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

  describe("as a process", () => {
    it("ends when its client goes without a word", async () => {
      await start(FILES);
      assert.equal(await client.vanish(), 1);
    });

    it("speaks over Node's own channel as well", async () => {
      const server = fork(resolve("dist/server.js"), ["--node-ipc"]);
      const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
      connection.listen();
      const params = { processId: process.pid, rootUri: null, capabilities: {} };
      const result = await connection.sendRequest<InitializeResult>("initialize", params);
      assert.equal(result.capabilities.hoverProvider, true);
      await connection.sendRequest("shutdown");
      const exited = new Promise((done) => server.once("exit", done));
      await connection.sendNotification("exit");
      assert.equal(await exited, 0);
      connection.dispose();
    });
  });

  describe("in texts of every kind", () => {
    afterEach(stop);

    it("counts in UTF-16 code units and understands every line end", async () => {
      const text = "😀 Oh!\r\n😀😀 Angela Merkel kam.\rIn Paris 😀 war Angela Merkel.\nMerkel ging.";
      await start({ "berlin.txt": BERLIN, "a.txt": text });
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
      await start({ ...FILES, "empty.txt": "", "long.txt": "Angela Merkel kam. ".repeat(2_000) });
      await client.open("noise.txt", noise);
      assert.ok(await client.request("textDocument/semanticTokens/full", "noise.txt"));
      assert.equal(await client.request("textDocument/hover", "empty.txt", { line: 5, character: 5 }), null);
      const hover = await at<Hover>("textDocument/hover", "berlin.txt", "Merkel und");
      assert.match(JSON.stringify(hover.contents), /2,00\d mentions in 3 sources/u);
    });
  });
});
