// Runs inside the extension host of the editor under test: the editor calls `run` when it has started.
import Mocha from "mocha";

/** The suites of each scenario (runner/scenarios.ts); imported after mocha has defined `describe` and `it`. */
const suites: Record<string, () => Promise<unknown>[]> = {
  corpus: () => [
    import("./suite/activation.test"),
    import("./suite/hover.test"),
    import("./suite/navigation.test"),
    import("./suite/trees.test"),
    import("./suite/lens.test"),
    import("./suite/disk.test"),
  ],
  plain: () => [import("./suite/plain.test")],
  installed: () => [import("./suite/installed.test")],
};

/** Runs the scenario's suites and writes mocha's JSON report; rejects if anything failed. */
export async function run(): Promise<void> {
  const scenario = process.env.CORPUS_LENS_SCENARIO ?? "corpus";
  const output = process.env.CORPUS_LENS_REPORT;
  const load = suites[scenario];
  if (!load || !output) throw new Error(`No suites for the scenario "${scenario}", or no report file named`);

  const mocha = new Mocha({ ui: "bdd", timeout: 20_000, reporter: "json", reporterOptions: { output } });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await Promise.all(load());
  const failed = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failed > 0) throw new Error(`${failed} failed`);
}
