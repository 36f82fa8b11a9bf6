// The runner: what it takes from the schedule, and when it waits.
import assert from "node:assert/strict";
import type { Cache } from "../../server/src/node/cache/cache";
import { createInlineExecutor } from "../../server/src/node/executor/inline";
import { Register } from "../../server/src/node/register";
import { Runner } from "../../server/src/node/runner";
import { Schedule } from "../../server/src/node/schedule";
import { fakeAnalysis, fakeEngine } from "./support";

describe("runner", () => {
  it("reads no more from the cache than is taken up", async () => {
    const paths = Array.from({ length: 100 }, (_, i) => `/corpus/${i}.txt`);
    const known = { size: 4, modified: 1 };
    const [register, schedule] = [new Register(), new Schedule()];
    for (const path of paths) {
      register.add(path, path, 1);
      schedule.add(path, known, false);
    }
    const waiting: string[] = [];
    const taken: string[] = [];
    let most = 0;
    const cache = { filled: true, find: () => fakeAnalysis("Anna") } as unknown as Cache;
    const runner = new Runner({
      register,
      schedule,
      executor: createInlineExecutor(fakeEngine()),
      cache: () => cache,
      done: (path) => {
        most = Math.max(most, waiting.push(path));
      },
      wanted: () => true,
      full: () => waiting.length >= 3,
    });
    runner.kick();
    while (taken.length < paths.length) {
      await new Promise((resolve) => setImmediate(resolve));
      taken.push(...waiting.splice(0, 2));
      runner.kick();
    }
    assert.deepEqual([taken, most, runner.busy], [paths, 3, false]);
  });
});
