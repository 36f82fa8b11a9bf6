// Runs the scenarios one after the other and reads what came of each.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { notRun, type Outcome, readOutcome } from "../../run/report";
import { MissingError } from "../editor/install";
import { root, temporaryFolder } from "../editor/places";
import { chooseEditor } from "./choose";
import { extensionLog } from "./editor-log";
import { runInElectron } from "./in-electron";
import { runInServer } from "./in-server";
import { pack } from "./pack";
import { fillFolder, type Scenario, scenarios } from "./scenarios";

/** All that one run of the editor needs. */
export interface Run {
  scenario: Scenario;
  /** The folder that the editor opens. */
  folder: string;
  /** Where the editor may write. */
  data: string;
  /** The module that exports `run`, without its extension. */
  tests: string;
  /** Environment of the extension host. */
  env: Record<string, string>;
  /** The packed extension, for a scenario that installs it. */
  vsix?: string;
}

/**
 * Runs the scenarios in the editor chosen for this machine; `report` hears of each as it ends. If no editor can be
 * had, the reason is the only outcome. `names` leaves scenarios out; without it all are run.
 */
export async function runEditorSuites(
  report: (outcome: Outcome) => void,
  names: readonly string[] = [],
): Promise<Outcome[]> {
  const runIn = chooseEditor() === "electron" ? runInElectron : runInServer;
  const outcomes: Outcome[] = [];
  const add = (outcome: Outcome) => {
    outcomes.push(outcome);
    report(outcome);
  };
  try {
    const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
    for (const scenario of chosen) add(await runScenario(scenario, runIn));
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    add(notRun("real editor", error.message));
  }
  return outcomes;
}

/** One scenario in temporary folders. The report must be there: the editor's own word is no proof. */
async function runScenario(scenario: Scenario, runIn: (run: Run) => Promise<void>): Promise<Outcome> {
  const temporary = temporaryFolder("test");
  const folder = join(temporary.path, "articles");
  const data = join(temporary.path, "editor");
  const report = join(temporary.path, "report.json");
  mkdirSync(data);
  fillFolder(folder, scenario);
  try {
    const packed = scenario.extension === "package" ? pack(temporary.path) : undefined;
    const env = {
      CORPUS_LENS_SCENARIO: scenario.name,
      CORPUS_LENS_REPORT: report,
      ...(packed ? { CORPUS_LENS_VSIX: packed } : {}),
    };
    const run = { scenario, folder, data, tests: join(root, "out/test/vscode/index"), env };
    await runIn(packed ? { ...run, vsix: packed } : run);
    return withLog(readOutcome(scenario.title, report), data);
  } catch (error) {
    if (error instanceof MissingError) throw error;
    return notRun(scenario.title, error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    temporary.remove();
  }
}

/** Adds what the extension logged to the outcome of a suite that failed. */
function withLog(outcome: Outcome, data: string): Outcome {
  const detail = outcome.failed > 0 ? extensionLog(data) : "";
  if (!detail) return outcome;
  return { ...outcome, failures: [...outcome.failures, { title: "log of the extension", detail }] };
}
