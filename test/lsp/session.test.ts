// The small parts of a session that need no server: settings, throttling.
import assert from "node:assert/strict";
import { throttled } from "../../server/src/lsp/notifications";
import { DEFAULT_SETTINGS, mergeSettings } from "../../server/src/lsp/settings";

describe("settings", () => {
  const check = (sent: unknown, expected: object) =>
    assert.deepEqual(mergeSettings(DEFAULT_SETTINGS, sent), { ...DEFAULT_SETTINGS, ...expected });

  it("are taken flat or nested", () => {
    check({ lensesPerParagraph: 3, codeLens: false }, { lensesPerParagraph: 3, codeLens: false });
    check(
      { codeLens: { enabled: false, perParagraph: 2.7 }, workers: 2, precise: "all" },
      { codeLens: false, lensesPerParagraph: 2, workers: 2, precise: "all" },
    );
  });
  it("keep their value when something senseless is sent", () => {
    for (const sent of [
      null,
      undefined,
      7,
      "x",
      [],
      { lensesPerParagraph: "5", workers: -1, codeLens: 1, precise: 1 },
    ]) {
      check(sent, {});
    }
    check(
      { minimumConfidence: 7, lensesPerParagraph: 1e9 },
      { minimumConfidence: 1, lensesPerParagraph: 1000 },
    );
  });
});

describe("throttling", () => {
  it("runs at once, then no more than once an interval, and never loses the last call", async () => {
    let runs = 0;
    let ran = () => {};
    const second = new Promise<void>((done) => {
      ran = done;
    });
    const count = () => {
      runs += 1;
      if (runs === 2) ran();
    };
    const timer = throttled(() => 1, count);
    timer.run();
    assert.equal(runs, 1);
    timer.run();
    timer.run();
    assert.equal(runs, 1);
    await second;
    assert.equal(runs, 2);
    timer.stop();
  });
  it("can be hurried, if there is anything to run", () => {
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const timer = throttled(() => 60_000, count);
    timer.hurry();
    assert.equal(runs, 0);
    timer.run();
    timer.run();
    timer.hurry();
    timer.hurry();
    assert.equal(runs, 2);
    timer.stop();
  });
});
