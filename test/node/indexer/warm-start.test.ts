// A start with nothing changed analyses nothing: the indexer and the cache together.
import assert from "node:assert/strict";
import { existsSync, renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { openCache } from "../../../server/src/node/cache/sqlite-cache";
import { createInlineExecutor } from "../../../server/src/node/executor/inline";
import { Corpora } from "../../../server/src/node/indexer/corpora";
import { CorpusIndexer } from "../../../server/src/node/indexer/corpus-indexer";
import { fakeEngine, idle, MemoryStore, TestFolder } from "../support";

describe("warm start", function () {
  this.timeout(30_000);
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
    for (let i = 0; i < 20; i++) folder.write({ [`corpus/${i}.txt`]: `Anna Nummer ${i}` });
    for (let i = 0; i < 20; i++) utimesSync(join(folder.path, `corpus/${i}.txt`), 1e9, 1e9 + i);
  });
  afterEach(() => folder.remove());

  /** Indexes the folder in a session of its own; says how many articles were analysed. */
  async function session(): Promise<{ runs: number; contents: Record<string, string> }> {
    const analyser = fakeEngine();
    const store = new MemoryStore();
    const indexer = new CorpusIndexer({
      corpora: new Corpora(store),
      executor: createInlineExecutor(analyser),
      analyse: analyser.analyse,
      cache: Promise.resolve(
        openCache({ folder: join(folder.path, "cache"), engines: { fast: analyser.key }, log: assert.fail }),
      ),
      log: assert.fail,
    });
    indexer.setFolders([folder.corpus("corpus")]);
    await idle(indexer);
    await indexer.dispose();
    return { runs: analyser.runs, contents: store.contents() };
  }

  it("analyses nothing when nothing changed", async () => {
    const cold = await session();
    assert.equal(cold.runs, 20);
    const warm = await session();
    assert.deepEqual(warm, { runs: 0, contents: cold.contents });
    assert.equal(existsSync(join(folder.path, "cache/analyses.lock")), false);
  });

  it("analyses only what has new content", async () => {
    await session();
    folder.write({ "corpus/3.txt": "Berta", "corpus/new.txt": "Carl" });
    utimesSync(join(folder.path, "corpus/4.txt"), 2e9, 2e9);
    renameSync(join(folder.path, "corpus/5.txt"), join(folder.path, "corpus/renamed.txt"));
    const { runs, contents } = await session();
    assert.equal(runs, 2);
    assert.equal(contents["corpus/5.txt"], undefined);
    assert.equal(Object.keys(contents).length, 21);
  });
});
