// Tasks that fail: each ends in an event all the same, so the indexer says what is wrong and goes on.
import assert from "node:assert/strict";
import type { Cache } from "../../../server/src/node/cache/cache";
import type { Executor } from "../../../server/src/node/executor/executor";
import { createInlineExecutor } from "../../../server/src/node/executor/inline";
import { Corpora } from "../../../server/src/node/indexer/corpora";
import { CorpusIndexer } from "../../../server/src/node/indexer/corpus-indexer";
import type { IndexerParts } from "../../../server/src/node/indexer/driver";
import { fakeAnalysis, fakeEngine, idle, MemoryStore, namesOf, TestFolder } from "../support";

const show = (text: string) => namesOf(fakeAnalysis(text));
const fail = (reason: string) => () => {
  throw new Error(reason);
};

describe("failures", () => {
  let folder: TestFolder;
  let log: string[];
  beforeEach(() => {
    folder = new TestFolder().write({ "a.txt": "Anna", "b.txt": "Berta" });
    log = [];
  });
  afterEach(() => folder.remove());

  /** Indexes the folder with some parts replaced; opens and closes a document meanwhile. */
  const run = async (parts: Partial<IndexerParts>) => {
    const store = new MemoryStore();
    const analyser = fakeEngine();
    const indexer = new CorpusIndexer({
      corpora: new Corpora(store),
      executor: createInlineExecutor(analyser),
      analyse: analyser.analyse,
      log: (line) => log.push(line.replaceAll(folder.path, "")),
      ...parts,
    });
    indexer.setFolders([folder.corpus()]);
    await idle(indexer);
    const problems = indexer.problems().map(({ message }) => message);
    indexer.setOpenText(folder.uri("b.txt"), "Bruno");
    await indexer.settled(folder.uri("b.txt"));
    await indexer.dispose();
    return { contents: store.contents(), problems };
  };

  it("indexes without a cache when its database cannot be loaded", async () => {
    const { contents, problems } = await run({ cache: Promise.reject(new Error("no such bundle")) });
    assert.deepEqual(contents, { "a.txt": show("Anna"), "b.txt": show("Bruno") });
    assert.deepEqual([problems, log], [[], ["cache: it cannot be used (no such bundle); going without"]]);
  });

  it("names the files that an executor fails on, and goes on with documents", async () => {
    const executor: Executor = {
      capacity: 1,
      plan() {},
      run: async () => fail("no thread")(),
      async dispose() {},
    };
    const { contents, problems } = await run({ executor });
    assert.deepEqual(contents, { "b.txt": show("Bruno") });
    assert.deepEqual(problems, ["no thread", "no thread"]);
    assert.deepEqual(log, ["/a.txt: no thread", "/b.txt: no thread"]);
  });

  it("names a document that cannot be analysed, and keeps no one waiting for it", async () => {
    const { contents } = await run({ analyse: fail("broken") });
    assert.deepEqual(contents, { "a.txt": show("Anna") });
    assert.deepEqual(log, ["/b.txt: the analysis failed: broken"]);
  });

  it("reads the files when the cache fails while it is asked", async () => {
    const cache = { filled: true, find: fail("torn"), close() {}, tidy: fail("torn"), put() {} };
    const { contents } = await run({
      cache: Promise.resolve({ ...cache, findContent() {}, findText() {} } as unknown as Cache),
    });
    assert.deepEqual(contents, { "a.txt": show("Anna"), "b.txt": show("Bruno") });
    const asked = "unexpected while the cache was asked: torn";
    assert.deepEqual(log.sort(), [asked, asked, 'unexpected while doing "tidy": torn'].sort());
  });

  it("comes to an end when the store fails", async () => {
    const store = new MemoryStore();
    store.apply = fail("full");
    store.presolve = fail("empty");
    await run({ corpora: new Corpora(store) });
    const applied = 'unexpected while doing "apply": full';
    const resolved = "unexpected while names were resolved: empty";
    assert.deepEqual(new Set(log), new Set([applied, resolved]));
  });
});
