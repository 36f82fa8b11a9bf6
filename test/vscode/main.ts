// `npm run test:vscode`: the suites in the real editor alone, with the name of every test.
import { describeOutcome, summary } from "../run/report";
import { runEditorSuites } from "./runner/run";

async function main(): Promise<void> {
  const outcomes = await runEditorSuites((outcome) => console.log(describeOutcome(outcome, true)));
  console.log(summary(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

void main();
