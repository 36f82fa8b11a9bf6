// Analyses the texts of open documents: short ones on this thread at once, long ones like files.
import type { Analysis } from "../core/analysis/analysis";
import type { Executor } from "./executor/executor";
import type { FileResult } from "./runner";

/** Longer texts (UTF-16 code units) are not analysed on this thread. */
const LONG_TEXT = 500_000;

/** Hands the result to `done`, before it returns if the text is short. Never throws. */
export function analyseOpenText(
  path: string,
  text: string,
  analyse: (text: string) => Analysis,
  executor: Executor,
  done: (result: FileResult) => void,
): void {
  if (text.length > LONG_TEXT) void analyseLong(path, text, executor, done);
  else done(analyseSafely(analyse, text));
}

async function analyseLong(
  path: string,
  text: string,
  executor: Executor,
  done: (result: FileResult) => void,
): Promise<void> {
  const outcome = await executor.run({ path, hashOnly: false, text });
  if (outcome.kind !== "hashed") {
    done(outcome.kind === "analysed" ? { kind: "analysis", analysis: outcome.analysis } : outcome);
  }
}

function analyseSafely(analyse: (text: string) => Analysis, text: string): FileResult {
  try {
    return { kind: "analysis", analysis: analyse(text) };
  } catch (error) {
    return { kind: "refused", reason: `the analysis failed: ${String(error)}` };
  }
}
