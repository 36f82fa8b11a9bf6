// Starting and stopping the server, one after the other: a failure is told and ends nothing else.
import assert from "node:assert/strict";
import { SerialQueue } from "../../client/src/server/serial-queue";

describe("serial queue", () => {
  it("runs tasks in order, each after the one before has ended", async () => {
    const steps: string[] = [];
    const queue = new SerialQueue((error) => assert.fail(String(error)));
    const task = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    void queue.run(task("a"));
    void queue.run(task("b"));
    await queue.idle;
    assert.deepEqual(steps, ["a begins", "a ends", "b begins", "b ends"]);
  });

  it("tells of a task that rejects or throws, and runs those after it", async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const queue = new SerialQueue((error) => failures.push(error));
    await queue.run(() => Promise.reject("rejected"));
    await queue.run(() => {
      throw "thrown";
    });
    await queue.run(async () => {
      runs++;
    });
    assert.deepEqual([failures, runs], [["rejected", "thrown"], 1]);
  });
});
