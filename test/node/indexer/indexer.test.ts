// The indexer against real folders, with an analyser that needs no model.
import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInlineExecutor } from "../../../server/src/node/executor/inline";
import { Corpora } from "../../../server/src/node/indexer/corpora";
import { CorpusIndexer } from "../../../server/src/node/indexer/corpus-indexer";
import type { Indexer } from "../../../server/src/ports/indexer";
import { fakeAnalysis, fakeEngine, idle, MemoryStore, namesOf, TestFolder, until } from "../support";

const show = (text: string) => namesOf(fakeAnalysis(text));

describe("indexer", function () {
  this.timeout(30_000);
  let folder: TestFolder;
  let store: MemoryStore;
  let indexer: Indexer;
  let log: string[];

  beforeEach(() => {
    folder = new TestFolder();
    store = new MemoryStore();
    log = [];
    const analyser = fakeEngine();
    indexer = new CorpusIndexer({
      corpora: new Corpora(store),
      executor: createInlineExecutor(analyser),
      analyse: analyser.analyse,
      log: (line) => log.push(line),
    });
  });
  afterEach(async () => {
    await indexer.dispose();
    folder.remove();
  });

  const index = async (...folders: string[]) => {
    indexer.setFolders(folders.length > 0 ? folders.map((name) => folder.corpus(name)) : [folder.corpus()]);
    await idle(indexer);
  };

  it("indexes what the globs take", async () => {
    folder.write({ "a.txt": "Anna", "sub/b.md": "Berta", "c.html": "Carl", ".git/d.txt": "Dora" });
    await index();
    assert.deepEqual(store.contents(), { "a.txt": show("Anna"), "sub/b.md": show("Berta") });
    const { phase, done, total, problems } = indexer.status();
    assert.deepEqual({ phase, done, total, problems }, { phase: "idle", done: 2, total: 2, problems: 0 });
  });

  it("lets open documents go before files", async () => {
    folder.write({ "a.txt": "Anna", "b.txt": "Berta" });
    const analyser = fakeEngine();
    const { analyse } = analyser;
    const executor = createInlineExecutor(analyser, 1_000_000);
    const waiting = new CorpusIndexer({ corpora: new Corpora(store), executor, analyse, log: () => {} });
    waiting.setFolders([folder.corpus()]);
    waiting.setOpenText(folder.uri("b.txt"), "Bruno");
    await waiting.settled(folder.uri("b.txt"));
    assert.deepEqual(store.contents(), { "b.txt": show("Bruno") });
    await waiting.dispose();
    assert.equal(analyser.runs, 1);
  });

  it("says when it is idle, also when what it waited for came to nothing", async () => {
    folder.write({ "a.txt": "Anna", "b.txt": "Berta" });
    indexer.setFolders([folder.corpus()]);
    await until(indexer, () => indexer.status().total === 2);
    for (const name of ["a.txt", "b.txt"]) indexer.setOpenText(folder.uri(name), "Olga");
    const said = new Promise<void>((done) => {
      indexer.onStatus(({ phase }) => phase === "idle" && done());
    });
    indexer.filesChanged([{ uri: folder.uri("a.txt"), change: "changed" }]);
    await said;
    assert.deepEqual(store.contents(), { "a.txt": show("Olga"), "b.txt": show("Olga") });
  });

  it("maps URIs and ids both ways, whatever the letters", async () => {
    const name = "Über #1 100% (neu)/a b's+[x] ‸😀?.txt";
    folder.write({ [name]: "Anna" });
    await index();
    assert.deepEqual(Object.keys(store.contents()), [name]);
    assert.equal(indexer.articleId(indexer.uri(name)), name);
    assert.equal(await indexer.text(name), "Anna");
    assert.equal(indexer.articleId(folder.uri("x.html")), undefined);
    assert.equal(indexer.articleId("untitled:Untitled-1"), undefined);
  });

  it("lets an open document beat the disk until it is closed", async () => {
    folder.write({ "a.txt": "Anna" });
    await index();
    indexer.setOpenText(folder.uri("a.txt"), "Berta");
    await indexer.settled(folder.uri("a.txt"));
    assert.deepEqual(store.contents(), { "a.txt": show("Berta") });
    folder.write({ "a.txt": "Carla!" });
    indexer.filesChanged([{ uri: folder.uri("a.txt"), change: "changed" }]);
    await idle(indexer);
    assert.deepEqual(store.contents(), { "a.txt": show("Berta") });
    assert.equal(await indexer.text("a.txt"), "Berta");
    indexer.close(folder.uri("a.txt"));
    await indexer.settled(folder.uri("a.txt"));
    assert.deepEqual(store.contents(), { "a.txt": show("Carla!") });
  });

  it("keeps an open document whose file is deleted, and drops it when closed", async () => {
    folder.write({ "a.txt": "Anna" });
    await index();
    indexer.setOpenText(folder.uri("a.txt"), "Anna");
    rmSync(join(folder.path, "a.txt"));
    indexer.filesChanged([{ uri: folder.uri("a.txt"), change: "deleted" }]);
    await idle(indexer);
    assert.deepEqual(store.contents(), { "a.txt": show("Anna") });
    indexer.close(folder.uri("a.txt"));
    await indexer.settled(folder.uri("a.txt"));
    await idle(indexer);
    assert.deepEqual(store.contents(), {});
  });

  it("indexes a new document that has no file yet", async () => {
    await index();
    indexer.setOpenText(folder.uri("new.txt"), "Nora");
    await indexer.settled(folder.uri("new.txt"));
    assert.deepEqual(store.contents(), { "new.txt": show("Nora") });
  });

  it("makes an open document that lies in no folder a corpus of its own, where that is wanted", async () => {
    folder.write({ "in/a.txt": "Anna", "out/b.txt": "Berta" });
    const analyser = fakeEngine();
    const { analyse } = analyser;
    const [corpora, uri] = [new Corpora(store), folder.uri("out/b.txt")];
    for (const takesSingles of [true, false]) {
      const executor = createInlineExecutor(analyser);
      const single = new CorpusIndexer({ corpora, executor, analyse, takesSingles, log: assert.fail });
      single.setFolders([folder.corpus("in")]);
      single.setOpenText(uri, "Bruno");
      await single.settled(uri);
      await idle(single);
      assert.deepEqual(store.contents(), { "a.txt": show("Anna") });
      const id = single.articleId(uri);
      assert.equal(id !== undefined, takesSingles);
      if (id !== undefined) {
        const corpus = single.corpusOf(id);
        assert.deepEqual(corpus.snapshot().articleIds, [id]);
        assert.deepEqual([single.uri(id), await single.text(id)], [uri, "Bruno"]);
        assert.deepEqual([single.status().total, single.status().articles], [1, 1]);
        single.close(uri);
        await idle(single);
        assert.deepEqual([single.articleId(uri), single.corpusOf(id)], [undefined, store]);
      }
      await single.dispose();
    }
  });

  it("analyses only the last of several quick edits", async () => {
    await index();
    const uri = folder.uri("a.txt");
    indexer.setOpenText(uri, "Anna");
    await indexer.settled(uri);
    const before = store.version;
    for (const text of ["Anna B", "Anna Be", "Anna Ber"]) indexer.setOpenText(uri, text);
    await indexer.settled(uri);
    assert.equal(store.version, before + 1);
    assert.deepEqual(store.contents(), { "a.txt": show("Anna Ber") });
  });

  it("follows renamed, deleted and created folders", async () => {
    folder.write({ "old/a.txt": "Anna", "old/deep/b.txt": "Berta", "c.txt": "Carl" });
    await index();
    renameSync(join(folder.path, "old"), join(folder.path, "new"));
    indexer.filesChanged([
      { uri: folder.uri("old"), change: "deleted" },
      { uri: folder.uri("new"), change: "created" },
    ]);
    await until(indexer, () => Object.keys(store.contents()).join() === "c.txt,new/a.txt,new/deep/b.txt");
  });

  it("follows ten thousand changes at once without a pause to speak of", async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `d${i % 100}/${i}.txt`);
    indexer.setFolders([folder.corpus()]);
    await idle(indexer);
    const events = names.map((name) => ({ uri: folder.uri(name), change: "created" as const }));
    const started = performance.now();
    indexer.filesChanged(events);
    assert.ok(performance.now() - started < 100);
    await idle(indexer);
    assert.deepEqual(store.contents(), {});
  });

  it("prefixes ids with the folder's name when there are several, and unprefixes them again", async () => {
    folder.write({ "one/a.txt": "Anna", "two/a.txt": "Berta", "x/one/a.txt": "Carl" });
    await index("one", "two", "x/one");
    assert.deepEqual(store.contents(), {
      "one (2)/a.txt": show("Carl"),
      "one/a.txt": show("Anna"),
      "two/a.txt": show("Berta"),
    });
    assert.equal(indexer.articleId(indexer.uri("one (2)/a.txt")), "one (2)/a.txt");
    await index("two");
    assert.deepEqual(store.contents(), { "a.txt": show("Berta") });
    await index("one", "two");
    indexer.setFolders([]);
    await idle(indexer);
    assert.deepEqual(store.contents(), {});
  });

  it("takes up a document that was open before its folder became a corpus", async () => {
    folder.write({ "a.txt": "Anna" });
    indexer.setOpenText(folder.uri("a.txt"), "Berta");
    await index();
    await indexer.settled(folder.uri("a.txt"));
    assert.deepEqual(store.contents(), { "a.txt": show("Berta") });
  });

  it("pauses and goes on", async () => {
    folder.write({ "a.txt": "Anna", "b.txt": "Berta" });
    indexer.pause(true);
    indexer.setFolders([folder.corpus()]);
    await until(indexer, () => indexer.status().phase === "paused" && indexer.status().total === 2);
    indexer.setOpenText(folder.uri("b.txt"), "Bea");
    await indexer.settled(folder.uri("b.txt"));
    assert.deepEqual(store.contents(), { "b.txt": show("Bea") });
    indexer.pause(false);
    await idle(indexer);
    assert.deepEqual(store.contents(), { "a.txt": show("Anna"), "b.txt": show("Bea") });
  });

  it("names each file it cannot use once, and forgets it when it is mended", async () => {
    folder.write({
      "a.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      "b.txt": "Berta",
    });
    await index();
    indexer.filesChanged([{ uri: folder.uri("a.txt"), change: "changed" }]);
    await idle(indexer);
    assert.deepEqual(indexer.problems(), [{ uri: folder.uri("a.txt"), message: "binary data, not text" }]);
    assert.deepEqual(log, [`${join(folder.path, "a.txt")}: binary data, not text`]);
    assert.deepEqual(store.contents(), { "b.txt": show("Berta") });
    folder.write({ "a.txt": "Anna" });
    indexer.filesChanged([{ uri: folder.uri("a.txt"), change: "changed" }]);
    await idle(indexer);
    assert.equal(indexer.status().problems, 0);
    assert.deepEqual(store.contents(), { "a.txt": show("Anna"), "b.txt": show("Berta") });
  });
});
