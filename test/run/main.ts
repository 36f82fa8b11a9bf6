// `npm test`: every suite, those in the real editor included, and one closing line over all of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { serverInstalled } from "../vscode/editor/install";
import { root, temporaryFolder } from "../vscode/editor/places";
import { runEditorSuites } from "../vscode/runner/run";
import { describeOutcome, type Outcome, readOutcome, summary } from "./report";

/** Suites that need no editor, with what mocha is told of each: all bundled tests, and the slow ones apart. */
const plainSuites = {
  "unit and protocol tests": ["out/test/**/*.test.js", "--ignore", "out/test/{bench,vscode}/**"],
  "load and fault tests, short": ["out/test/bench/**/*.test.js"],
};

async function main(): Promise<void> {
  const show = (outcome: Outcome) => console.log(describeOutcome(outcome));
  const outcomes: Outcome[] = [];
  const run = (name: string, selection: string[]) => {
    const outcome = runMocha(name, selection);
    show(outcome);
    outcomes.push(outcome);
  };
  for (const [name, selection] of Object.entries(plainSuites)) run(name, selection);
  outcomes.push(...(await runEditorSuites(show)));
  if (serverInstalled()) run("npm run try in a browser", ["out/test/vscode/try.test.js"]);
  console.log(summary(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

function runMocha(suite: string, selection: string[]): Outcome {
  const temporary = temporaryFolder("mocha");
  const report = join(temporary.path, "report.json");
  const mocha = join(root, "node_modules/mocha/bin/mocha.js");
  const args = [mocha, ...selection, "--reporter", "json", "--reporter-option", `output=${report}`];
  try {
    spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    return readOutcome(suite, report);
  } finally {
    temporary.remove();
  }
}

void main();
