// What a run of one mocha suite came to, read from the file that mocha's JSON reporter writes.
import { existsSync, readFileSync } from "node:fs";

/** Milliseconds from which a test's duration is worth saying. */
const SLOW = 500;

/** A test as mocha's JSON reporter describes it. */
interface JsonTest {
  fullTitle: string;
  duration?: number;
  err: { message?: string; stack?: string };
}

/** The part of mocha's JSON that is used here. */
interface JsonReport {
  stats: { passes: number; failures: number; pending: number; duration: number };
  passes: JsonTest[];
  failures: JsonTest[];
}

/** The outcome of one suite. */
export interface Outcome {
  /** What was run, as a heading. */
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Full titles of the tests that passed, in order; with the duration of the slow ones. */
  titles: string[];
  failures: { title: string; detail: string }[];
}

/** An outcome for a suite that could not be run at all: it counts as one failure. */
export function notRun(suite: string, reason: string): Outcome {
  const failures = [{ title: "could not be run", detail: reason }];
  return { suite, passed: 0, failed: 1, skipped: 0, seconds: 0, titles: [], failures };
}

/** Reads the JSON report of a suite. A missing or broken file and a run without any test are failures. */
export function readOutcome(suite: string, path: string): Outcome {
  if (!existsSync(path)) return notRun(suite, "it ended without a report");
  let report: JsonReport;
  try {
    report = JSON.parse(readFileSync(path, "utf8")) as JsonReport;
  } catch (error) {
    return notRun(suite, `its report cannot be read: ${String(error)}`);
  }
  const { stats, passes, failures } = report;
  if (stats.passes + stats.failures === 0) return notRun(suite, "it holds no test");
  return {
    suite,
    passed: stats.passes,
    failed: stats.failures,
    skipped: stats.pending,
    seconds: stats.duration / 1000,
    titles: passes.map(({ fullTitle, duration = 0 }) =>
      duration < SLOW ? fullTitle : `${fullTitle} (${(duration / 1000).toFixed(1)} s)`,
    ),
    failures: failures.map(({ fullTitle, err }) => ({
      title: fullTitle,
      detail: err.stack || (err.message ?? ""),
    })),
  };
}

/** One line for a suite, then each failure with its stack; with `titles` the tests that passed as well. */
export function describeOutcome(outcome: Outcome, titles = false): string {
  const { suite, passed, failed, skipped, seconds } = outcome;
  const lines = [
    `${failed === 0 ? "✓" : "✗"} ${suite}: ${passed} passed, ${failed} failed` +
      `${skipped ? `, ${skipped} skipped` : ""} (${seconds.toFixed(1)} s)`,
  ];
  if (titles) lines.push(...outcome.titles.map((title) => `    ✓ ${title}`));
  for (const { title, detail } of outcome.failures)
    lines.push(`    ✗ ${title}`, detail.replace(/^/gm, "      "));
  return lines.join("\n");
}

/** The closing line over all suites: `N passed, N failed`, and the skipped ones if there are any. */
export function summary(outcomes: Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, each) => total + count(each), 0);
  const skipped = sum((each) => each.skipped);
  return `${sum((each) => each.passed)} passed, ${sum((each) => each.failed)} failed${skipped ? `, ${skipped} skipped` : ""}`;
}
