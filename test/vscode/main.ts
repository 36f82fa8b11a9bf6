// `npm run test:vscode [-- SCENARIO ...]`: the suites in the real editor alone, with the name of every test.
import { describeOutcome, type Outcome, summary } from "../run/report";
import { runEditorSuites } from "./runner/run";

async function main(): Promise<void> {
  const show = (outcome: Outcome) => console.log(describeOutcome(outcome, true));
  const outcomes = await runEditorSuites(show, process.argv.slice(2));
  console.log(summary(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

void main();
