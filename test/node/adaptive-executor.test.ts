// Which thread a file is analysed on.
import assert from "node:assert/strict";
import { AdaptiveExecutor } from "../../server/src/node/executor/adaptive-executor";
import type { Executor, Job, Outcome } from "../../server/src/node/executor/executor";
import { TestFolder } from "./support";

/** An executor that notes the files it is given and answers when told. */
function slow(): Executor & { paths: string[]; answer(): void } {
  const waiting: (() => void)[] = [];
  const paths: string[] = [];
  return {
    paths,
    capacity: 1,
    plan() {},
    run: (job: Job) => {
      paths.push(job.path);
      return new Promise<Outcome>((resolve) => waiting.push(() => resolve({ kind: "gone" })));
    },
    answer: () => {
      for (const each of waiting.splice(0)) each();
    },
    async dispose() {},
  };
}

describe("threads", () => {
  it("a large file goes to a worker, and short ones do not wait for it", async () => {
    const folder = new TestFolder().write({ large: "Anna ".repeat(300_000), small: "Anna" });
    const [few, many] = [slow(), slow()];
    const both = new AdaptiveExecutor(few, many);
    const [large, small] = ["large", "small"].map((name) => `${folder.path}/${name}`) as [string, string];
    const first = both.run({ path: large, hashOnly: false });
    assert.equal(both.capacity, 2);
    const second = both.run({ path: small, hashOnly: false });
    assert.deepEqual([few.paths, many.paths], [[small], [large]]);
    few.answer();
    many.answer();
    await Promise.all([first, second]);
    assert.equal(both.capacity, 1);
    folder.remove();
  });
});
