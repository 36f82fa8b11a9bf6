// The sums that CI trusts: a suite without a report, or without tests, has failed.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeOutcome, readOutcome, summary } from "./report";

describe("outcome of a suite", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "corpus-lens-report-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (content: string) => {
    const path = join(folder, "report.json");
    writeFileSync(path, content);
    return readOutcome("suite", path);
  };
  const report = (passes: string[], failures: string[]) =>
    JSON.stringify({
      stats: { passes: passes.length, failures: failures.length, pending: 0, duration: 1500 },
      passes: passes.map((fullTitle) => ({ fullTitle, err: {} })),
      failures: failures.map((fullTitle) => ({ fullTitle, err: { message: "no", stack: "no\n  at here" } })),
    });

  it("holds the counts and the failures with their stacks", () => {
    const outcome = read(report(["a works", "b works"], ["c works"]));
    assert.deepEqual([outcome.passed, outcome.failed, outcome.seconds], [2, 1, 1.5]);
    assert.equal(
      describeOutcome(outcome),
      "✗ suite: 2 passed, 1 failed (1.5 s)\n    ✗ c works\n      no\n        at here",
    );
  });

  it("is a failure without a report, with half a one, and without any test", () => {
    assert.equal(readOutcome("suite", join(folder, "none.json")).failed, 1);
    assert.equal(read('{"stats": ').failed, 1);
    assert.equal(read(report([], [])).failed, 1);
  });

  it("adds up to one line", () => {
    assert.equal(summary([read(report(["a"], [])), read(report(["b", "c"], ["d"]))]), "3 passed, 1 failed");
  });
});
