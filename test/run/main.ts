// `npm test`: every suite, those in the real editor included, and one closing line over all of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, temporaryFolder } from "../vscode/editor/places";
import { runEditorSuites } from "../vscode/runner/run";
import { describeOutcome, type Outcome, readOutcome, summary } from "./report";

/** Suites that need no editor: all bundled tests but the load tests, which have a command of their own. */
const unitTests = ["out/test/**/*.test.js", "--ignore", "out/test/bench/**"];

async function main(): Promise<void> {
  const show = (outcome: Outcome) => console.log(describeOutcome(outcome));
  const units = runUnitTests();
  show(units);
  const outcomes = [units, ...(await runEditorSuites(show))];
  console.log(summary(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

function runUnitTests(): Outcome {
  const temporary = temporaryFolder("units");
  const report = join(temporary.path, "report.json");
  const mocha = join(root, "node_modules/mocha/bin/mocha.js");
  const args = [mocha, ...unitTests, "--reporter", "json", "--reporter-option", `output=${report}`];
  try {
    spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    return readOutcome("unit and protocol tests", report);
  } finally {
    temporary.remove();
  }
}

void main();
