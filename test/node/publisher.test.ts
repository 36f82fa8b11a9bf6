// Changes on their way into the store: gathered, and kept back while somebody reads.
import assert from "node:assert/strict";
import { mock } from "node:test";
import { StagedStore } from "../../server/src/core/corpus/staged-store";
import { Publisher, type PublisherHandlers } from "../../server/src/node/publisher";
import { fakeAnalysis, MemoryStore } from "./support";

const silent: PublisherHandlers = { published: () => {}, taken: () => {}, prepared: () => {} };

describe("publisher", () => {
  afterEach(() => mock.timers.reset());

  const setUp = () => {
    const store = new MemoryStore();
    const publisher = new Publisher(new StagedStore(store), silent);
    const put = (...names: string[]) =>
      Promise.all(
        names.map((name) => new Promise<void>((done) => publisher.put(name, fakeAnalysis(name), done))),
      );
    return { store, publisher, put, ids: () => [...store.articles.keys()] };
  };

  it("applies what was put together, and the newest change of each article", async () => {
    const { store, publisher, put } = setUp();
    publisher.put("a", fakeAnalysis("Anna"));
    publisher.put("b", fakeAnalysis("Berta"));
    publisher.put("a", undefined);
    await put("c");
    assert.deepEqual([Object.keys(store.contents()), store.version], [["b", "c"], 1]);
    assert.deepEqual([publisher.articles, publisher.size], [2, 0]);
  });

  it("keeps changes back while somebody reads, but not those of documents", () => {
    const { publisher, ids } = setUp();
    mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
    const [first, second] = [publisher.hold(), publisher.hold()];
    publisher.put("a", fakeAnalysis("Anna"));
    first.dispose();
    first.dispose();
    mock.timers.tick(80);
    publisher.now("open", fakeAnalysis("Olga"));
    assert.deepEqual(ids(), ["open"]);
    second.dispose();
    mock.timers.tick(0);
    assert.deepEqual(ids(), ["open", "a"]);
  });

  it("does not wait for a reader who never ends", () => {
    const { publisher, ids } = setUp();
    mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
    publisher.hold();
    for (const name of ["a", "b"]) {
      publisher.put(name, fakeAnalysis(name));
      mock.timers.tick(1000);
    }
    assert.deepEqual(ids(), ["a", "b"]);
  });

  it("goes on after a reader, and after the next one", async () => {
    const { publisher, put, ids } = setUp();
    for (const name of ["a", "b", "c"]) {
      const hold = publisher.hold();
      const applied = put(name);
      await new Promise((turn) => setImmediate(turn));
      hold.dispose();
      publisher.hold().dispose();
      await applied;
    }
    assert.deepEqual(ids(), ["a", "b", "c"]);
  });

  it("lets batches wait while what is there is resolved in slices, but not documents", () => {
    mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
    const store = new MemoryStore();
    let slices = 3;
    store.presolve = () => --slices === 0;
    let prepared = 0;
    const publisher = new Publisher(new StagedStore(store), { ...silent, prepared: () => prepared++ });
    const ids = () => [...store.articles.keys()];
    publisher.put("a", fakeAnalysis("Anna"));
    mock.timers.tick(1000);
    assert.deepEqual([ids(), publisher.unprepared, publisher.preparing], [["a"], true, false]);
    publisher.prepare();
    publisher.prepare();
    publisher.put("b", fakeAnalysis("Berta"));
    publisher.now("open", fakeAnalysis("Olga"));
    assert.deepEqual([ids(), publisher.size, publisher.preparing], [["a", "open"], 1, true]);
    mock.timers.tick(1000);
    assert.deepEqual([slices, prepared, publisher.preparing], [0, 1, false]);
    assert.deepEqual([ids(), publisher.unprepared], [["a", "open", "b"], true]);
  });

  it("stages files until all are resolved, but for those that are awaited or show already", () => {
    mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
    const [front, back] = [new MemoryStore(), new MemoryStore()];
    const applied: string[] = [];
    const published: string[][] = [];
    const store = new StagedStore(front, back);
    const shown = () => [...store.snapshot().articleIds];
    const publisher = new Publisher(store, { ...silent, published: () => published.push(shown()) });
    const put = (name: string, text: string | undefined, isAwaited = false) =>
      publisher.put(name, text ? fakeAnalysis(text) : undefined, () => applied.push(name), isAwaited);
    publisher.now("open", fakeAnalysis("Olga"));
    put("file", "Frieda");
    put("awaited", "Anna", true);
    put("gone", undefined);
    mock.timers.tick(1000);
    assert.deepEqual(applied, ["awaited", "gone"]);
    put("open", "Otto");
    publisher.now("edited", fakeAnalysis("Erna"));
    mock.timers.tick(1000);
    assert.deepEqual(front.contents(), without("file", back.contents()));
    assert.deepEqual([publisher.articles, publisher.behind], [3, 1]);
    publisher.prepare();
    mock.timers.tick(1000);
    assert.deepEqual(applied, ["awaited", "gone", "open", "file"]);
    assert.deepEqual([publisher.articles, publisher.behind, store.isStaging], [4, 0, false]);
    assert.deepEqual(published, [
      ["open"],
      ["awaited", "open"],
      ["awaited", "edited", "open"],
      ["awaited", "edited", "open"],
      ["awaited", "edited", "file", "open"],
    ]);
    put("late", "Lena");
    mock.timers.tick(1000);
    assert.deepEqual(shown(), ["awaited", "edited", "file", "late", "open"]);
  });
});

function without(name: string, contents: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(contents).filter(([each]) => each !== name));
}
