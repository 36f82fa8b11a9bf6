// Worker threads that die: the file in their hands is named and skipped, all others are done.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Executor, Outcome } from "../../server/src/node/executor/executor";
import { WorkerPool } from "../../server/src/node/executor/pool";

const refused = (reason: string): Outcome => ({ kind: "refused", reason });
const fallback: Executor = {
  capacity: 1,
  plan() {},
  run: async ({ path }) => refused(`on one thread ${path}`),
  async dispose() {},
};

describe("worker pool", function () {
  this.timeout(30_000);
  let pool: WorkerPool;
  let log: string[];

  const start = (mood = "", millisecondsPerJob = 60_000) => {
    log = [];
    const spawn = () =>
      new Worker(resolve("test/node/children/moody-worker.js"), {
        workerData: mood,
        resourceLimits: { maxOldGenerationSizeMb: 32 },
        stderr: true,
      });
    pool = new WorkerPool({ count: 2, spawn, fallback, log: (line) => log.push(line), millisecondsPerJob });
  };
  afterEach(() => pool.dispose());

  const run = async (paths: readonly string[]) => {
    const outcomes = await Promise.all(paths.map((path) => pool.run({ path, hashOnly: false })));
    return outcomes.map((outcome) => (outcome.kind === "refused" ? outcome.reason : outcome.kind));
  };
  const names = (count: number) => Array.from({ length: count }, (_, i) => `${i}.txt`);

  it("does all jobs", async () => {
    start();
    assert.deepEqual(
      await run(names(50)),
      names(50).map((name) => `done ${name}`),
    );
  });

  for (const [mood, reason] of [
    ["throw", /broken by this article/],
    ["exit", /ended its worker/],
    ["memory", /memory/],
  ] as const) {
    it(`names the file on which a worker ends (${mood}), and does all others`, async function () {
      this.timeout(30_000);
      start();
      const files = names(20).flatMap((name, i) => (i % 7 === 3 ? [name, `${mood}${i}.txt`] : [name]));
      const outcomes = await run(files);
      files.forEach((file, i) => {
        if (file.startsWith(mood)) assert.match(outcomes[i] ?? "", reason);
        else assert.equal(outcomes[i], `done ${file}`);
      });
    });
  }

  it("ends a worker that hangs", async () => {
    start("", 2000);
    const [hung = "", other] = await run(["hang.txt", "a.txt", "b.txt", "c.txt"]);
    assert.match(hung, /took longer than 2 s/);
    assert.equal(other, "done a.txt");
  });

  it("goes on with one thread when no worker can be started", async () => {
    start("stillborn");
    assert.deepEqual(
      await run(names(12)),
      names(12).map((name) => `on one thread ${name}`),
    );
    assert.deepEqual(log, ["worker threads cannot be started (no model); analysing on one thread"]);
  });

  it("goes on with one thread when the system gives no more threads", async () => {
    log = [];
    const spawn = () => {
      throw new Error("no threads left");
    };
    pool = new WorkerPool({ count: 2, spawn, fallback, log: (line) => log.push(line) });
    assert.deepEqual(await run(["a.txt", "b.txt"]), ["on one thread a.txt", "on one thread b.txt"]);
    assert.deepEqual(log, ["worker threads cannot be started (no threads left); analysing on one thread"]);
  });

  it("lets go of everything when disposed", async () => {
    start();
    const outcomes = run(["hang.txt", ...names(10)]);
    await pool.dispose();
    assert.ok((await outcomes).includes("gone"));
  });
});
