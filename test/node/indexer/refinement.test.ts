// Reading closely in the background: in which order, when not, and that a better reading is never lost.
import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Precise } from "../../../server/src/common/protocol";
import { openCache } from "../../../server/src/node/cache/sqlite-cache";
import type { Analyser, EndableExecutor } from "../../../server/src/node/executor/executor";
import { doJob } from "../../../server/src/node/executor/file-job";
import { createInlineExecutor } from "../../../server/src/node/executor/inline";
import { WorkerPool } from "../../../server/src/node/executor/pool";
import { Corpora } from "../../../server/src/node/indexer/corpora";
import { CorpusIndexer } from "../../../server/src/node/indexer/corpus-indexer";
import type { Effect } from "../../../server/src/node/indexer/events";
import { statusOf } from "../../../server/src/node/indexer/status";
import { fakeAnalysis, fakeEngine, idle, MemoryStore, namesOf, TestFolder, until } from "../support";
import { corpusAt, Simulation } from "./simulation";

/** A simulated corpus of these files, with a precise recogniser that reads one at a time. */
function corpusOf(paths: readonly string[], extent: Precise): Simulation {
  const world = new Simulation(4, 1);
  for (const path of paths) world.disk.set(path, "Anna");
  world.send({ kind: "precise", extent });
  world.send({ kind: "cache", state: "none" });
  world.folders(corpusAt("/c"));
  return world;
}

const refinedIn = (world: Simulation) =>
  world.effects.filter((effect) => effect.kind === "refine").map(({ path }) => path.slice("/c/".length));
const has = (world: Simulation, kind: Effect["kind"]) => world.effects.some((effect) => effect.kind === kind);
const numbered = (folder: string, count: number) =>
  Array.from({ length: count }, (_, i) => `/c/${folder}/${String(i).padStart(3, "0")}.txt`);

describe("reading closely", () => {
  it("begins with open documents, then their neighbours, then what is looked at, then the rest", () => {
    const world = corpusOf([...numbered("a", 3), ...numbered("b", 3), ...numbered("c", 2)], "all");
    world.send({ kind: "opened", path: "/c/b/001.txt", text: "Anna" });
    world.send({ kind: "looked at", ids: ["c/001.txt", "c/000.txt"] });
    world.finish();
    assert.deepEqual(refinedIn(world), [
      ...["b/001.txt", "b/002.txt", "b/000.txt"],
      ...["c/001.txt", "c/000.txt"],
      ...["a/000.txt", "a/001.txt", "a/002.txt"],
    ]);
    const { phase, readClosely, refining } = statusOf(world.state, 0);
    assert.deepEqual({ phase, readClosely, refining }, { phase: "idle", readClosely: 8, refining: false });
  });

  it("takes only the nearest neighbours before what is looked at", () => {
    const world = corpusOf(numbered("a", 100), "all");
    world.send({ kind: "opened", path: "/c/a/050.txt", text: "Anna" });
    world.send({ kind: "looked at", ids: ["a/099.txt"] });
    world.finish();
    const at = refinedIn(world).indexOf("a/099.txt");
    assert.equal(at, 21);
    const near = refinedIn(world).slice(0, at).sort();
    assert.deepEqual([near[0], near.at(-1)], ["a/040.txt", "a/060.txt"]);
    assert.equal(new Set(refinedIn(world)).size, 100);
  });

  it("reads open documents alone, or nothing, when the reader wants that", () => {
    for (const [extent, expected] of [
      ["open", ["a/000.txt"]],
      ["off", []],
    ] as const) {
      const world = corpusOf(numbered("a", 3), extent);
      world.send({ kind: "opened", path: "/c/a/000.txt", text: "Anna" });
      world.finish();
      assert.deepEqual(refinedIn(world), expected);
    }
  });

  it("waits until all files are read once, and for what was asked for even with open documents", () => {
    const world = corpusOf(numbered("a", 5), "all");
    while (world.turn(0)) if (world.state.isReading) assert.deepEqual(refinedIn(world), []);
    assert.equal(refinedIn(world).length, 5);
    world.send({ kind: "opened", path: "/c/a/000.txt", text: "Anna Berta" });
    world.send({ kind: "due", timer: "edit /c/a/000.txt" });
    world.effects.length = 0;
    for (const path of numbered("a", 5).slice(1)) world.state.queue.add(path, undefined, true);
    world.turn(0);
    assert.ok(!has(world, "refine"));
    world.finish();
    assert.ok(has(world, "refine"));
  });

  it("begins again with the quick reading at each edit, and closely when typing has paused", () => {
    const world = corpusOf(["/c/a.txt"], "open");
    world.send({ kind: "opened", path: "/c/a.txt", text: "Anna" });
    while (!has(world, "refine")) world.turn(0);
    world.send({ kind: "opened", path: "/c/a.txt", text: "Anna B" });
    assert.ok(has(world, "stop refining"));
    world.send({ kind: "due", timer: "edit /c/a.txt" });
    assert.ok(world.state.refinement.typing.has("/c/a.txt"));
    world.finish();
    assert.deepEqual(world.contents(), { "a.txt": `precise ${namesOf(fakeAnalysis("Anna B"))}` });
    assert.deepEqual(refinedIn(world), ["a.txt", "a.txt"]);
  });

  it("pauses, and ends what is under way when it is turned off", () => {
    const world = corpusOf(numbered("a", 4), "all");
    world.send({ kind: "paused", paused: true });
    world.send({ kind: "paused", paused: false });
    while (refinedIn(world).length < 2) world.turn(0);
    world.send({ kind: "paused", paused: true });
    world.finish();
    assert.equal(refinedIn(world).length, 2);
    world.send({ kind: "paused", paused: false });
    assert.equal(refinedIn(world).length, 3);
    world.send({ kind: "precise", extent: "off" });
    assert.ok(has(world, "stop refining"));
    world.finish();
    assert.deepEqual([refinedIn(world).length, statusOf(world.state, 0).readClosely], [3, 2]);
  });

  describe("with files and threads", function () {
    this.timeout(30_000);
    let folder: TestFolder;
    let log: string[];
    beforeEach(() => {
      folder = new TestFolder();
      log = [];
      for (const name of ["a", "b", "c"]) folder.write({ [`corpus/${name}.txt`]: `Anna ${name}` });
      for (const name of ["a", "b", "c"]) utimesSync(join(folder.path, `corpus/${name}.txt`), 1e9, 1e9);
    });
    afterEach(() => folder.remove());

    /** A precise recogniser that needs a while and finds one word more. */
    const slow: Analyser & { runs: number } = {
      key: "slow@1",
      runs: 0,
      async analyse(text) {
        slow.runs++;
        await new Promise((later) => setTimeout(later, 5));
        return fakeAnalysis(`${text} Zora`);
      },
    };
    const show = (text: string) => namesOf(fakeAnalysis(text));

    /** Indexes the folder in a session of its own until as many articles as there are have been read closely. */
    const session = async (
      use: (indexer: CorpusIndexer, store: MemoryStore) => Promise<void>,
      precise: EndableExecutor = { ...createInlineExecutor(slow), run: (job) => doJob(job, slow), end() {} },
    ) => {
      const analyser = fakeEngine();
      const store = new MemoryStore();
      const engines = { fast: analyser.key, precise: slow.key };
      const indexer = new CorpusIndexer({
        corpora: new Corpora(store),
        executor: createInlineExecutor(analyser),
        precise,
        analyse: analyser.analyse,
        cache: Promise.resolve(
          openCache({ folder: join(folder.path, "cache"), engines, log: (line) => log.push(line) }),
        ),
        log: (line) => log.push(line),
      });
      indexer.setPrecise("all");
      indexer.setFolders([folder.corpus("corpus")]);
      await idle(indexer);
      await use(indexer, store);
      await indexer.dispose();
      return analyser.runs;
    };
    const readClosely = (count: number) => (indexer: CorpusIndexer) =>
      until(indexer, () => indexer.status().readClosely === count);

    it("keeps the better reading over a restart, a touched file and an opened document", async () => {
      slow.runs = 0;
      await session(readClosely(3));
      assert.equal(slow.runs, 3);
      utimesSync(join(folder.path, "corpus/b.txt"), 2e9, 2e9);
      const runs = await session(async (indexer, store) => {
        assert.equal(indexer.status().readClosely, 3);
        const { version } = store;
        indexer.setOpenText(folder.uri("corpus/a.txt"), "Anna a");
        await indexer.settled(folder.uri("corpus/a.txt"));
        assert.deepEqual(store.contents()["a.txt"], show("Anna a Zora"));
        assert.ok(store.version <= version + 1);
      });
      assert.deepEqual([runs, slow.runs, log], [0, 3, []]);
    });

    it("reads again closely what has changed, and shows the quick reading meanwhile", async () => {
      await session(readClosely(3));
      slow.runs = 0;
      folder.write({ "corpus/c.txt": "Carla" });
      const shown: (string | undefined)[] = [];
      await session(async (indexer, store) => {
        const note = () => shown.push(store.contents()["c.txt"]);
        note();
        const listening = indexer.onChange(note);
        await readClosely(3)(indexer);
        listening.dispose();
      });
      assert.equal(slow.runs, 1);
      assert.equal(shown.at(-1), show("Carla Zora"));
      assert.ok(shown.every((names) => names === show("Carla") || names === show("Carla Zora")));
    });

    it("names the file that ends the worker, keeps its quick reading and does not try again", async () => {
      folder.write({ "corpus/exit.txt": "Emil" });
      const spawn = () => new Worker(resolve("test/node/children/moody-worker.js"), { stderr: true });
      const pool = new WorkerPool({
        count: 1,
        depth: 1,
        spawn,
        fallback: createInlineExecutor(slow),
        log: (line) => log.push(line),
      });
      await session(async (indexer, store) => {
        await until(indexer, () => log.length === 4 && indexer.status().refining === false);
        assert.equal(store.contents()["exit.txt"], show("Emil"));
        assert.deepEqual([indexer.status().problems, indexer.status().readClosely], [0, 0]);
      }, pool);
      const [named = ""] = log.filter((line) => line.includes("exit.txt"));
      assert.match(named, /exit\.txt: not read closely: .*ended its worker/);
    });
  });
});
