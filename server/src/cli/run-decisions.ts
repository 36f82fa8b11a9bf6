// Runs `corpus-lens decisions`: lists what was decided with what it touches, or checks it for continuous integration.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Decision, DecisionConflict } from "../core/decisions/decision";
import { Rules } from "../core/decisions/rules";
import {
  DECISIONS_FILE,
  type FileProblem,
  type ParsedDecisions,
  parseDecisions,
} from "../decisions/decisions-file";
import { lineOf } from "../decisions/write-decision";
import type { Indexer } from "../ports/indexer";
import { type CorpusOptions, withCorpus } from "./corpus";
import { print } from "./output";
import { countOf } from "./run-decide";

/** Exit code of a check that found something. */
const FOUND = 1;

/** Prints all decisions with their effect, one a line, or as JSON. */
export async function runList(
  folder: string,
  options: CorpusOptions & { readonly json?: boolean },
): Promise<void> {
  await withCorpus(folder, options, async (indexer) => {
    const { entries } = fileOf(folder);
    const snapshot = indexer.corpus.snapshot();
    const listed = entries.map(({ decision, line }) => ({
      decision,
      line,
      effect: snapshot.effectOf(decision),
    }));
    const records = listed.map(({ decision, line, effect }) => {
      return { ...decision, line: line + 1, mentions: effect.mentions, articles: effect.articles };
    });
    if (options.json) await print(`${JSON.stringify(records, null, 1)}\n`);
    else
      for (const { decision, effect } of listed) await print(`${lineOf(decision)}  # ${countOf(effect)}\n`);
  });
}

/** Prints what is wrong with the file, one finding a line; exit code 1 if anything is. */
export async function runCheck(folder: string, options: CorpusOptions): Promise<void> {
  await withCorpus(folder, options, async (indexer) => {
    const file = fileOf(folder);
    const findings = [
      ...file.problems.map((problem) => ({ line: problem.line, text: problemText(problem) })),
      ...conflictsOf(file),
      ...withoutEffect(file, indexer),
    ].sort((a, b) => a.line - b.line);
    for (const { line, text } of findings) await print(`${DECISIONS_FILE}:${line + 1}: ${text}\n`);
    if (findings.length > 0) process.exitCode ??= FOUND;
  });
}

interface Finding {
  readonly line: number;
  readonly text: string;
}

function fileOf(folder: string): ParsedDecisions {
  const path = join(folder, DECISIONS_FILE);
  return parseDecisions(existsSync(path) ? readFileSync(path, "utf8") : "");
}

const PROBLEMS: Readonly<Record<FileProblem["kind"], string>> = {
  syntax: "no YAML",
  "conflict-marker": "left by git between two versions",
  "unknown-key": "unknown key",
  "missing-key": "missing",
  "no-verb": "says no decision, or several",
  "wrong-value": "makes no sense",
  "unknown-version": "unknown version",
};

function problemText({ kind, detail, nearest }: FileProblem): string {
  const meant = nearest === undefined ? "" : `; is "${nearest}" meant?`;
  return `${PROBLEMS[kind]}${detail === "" ? "" : `: ${detail}`}${meant}`;
}

const CONFLICTS: Readonly<Record<DecisionConflict["kind"], string>> = {
  "same-and-different": "called the same and also different",
  "two-names": "two names for one entity",
  "two-types": "two types for one entity or form",
  "name-and-not": "called a name and also none",
  "two-homes": "one form given to two entities",
};

/** Each contradiction at the line that does not hold, with the lines it contradicts. */
function conflictsOf({ entries }: ParsedDecisions): readonly Finding[] {
  const lineAt = (number: number): number => entries[number]?.line ?? 0;
  return new Rules(entries.map(({ decision }) => decision)).conflicts.map((conflict) => {
    const others = conflict.decisions
      .filter((number) => number !== conflict.void)
      .map((at) => lineAt(at) + 1);
    const where = others.length === 0 ? "" : ` (line ${others.join(", ")})`;
    return { line: lineAt(conflict.void), text: `${CONFLICTS[conflict.kind]}${where}` };
  });
}

/** Decisions that touch nothing in the corpus. */
function withoutEffect({ entries }: ParsedDecisions, indexer: Indexer): readonly Finding[] {
  const snapshot = indexer.corpus.snapshot();
  const unfound = snapshot.unfound;
  const why = (decision: Decision): string => {
    const text = lineOf(decision);
    const found = unfound.find((each) => lineOf(each.decision) === text);
    if (found?.why === "no-article") return `no article ${found.article}`;
    if (found?.why === "ambiguous") return `several places of ${found.article} read so`;
    return found === undefined ? "no such name in the corpus" : `no such place in ${found.article}`;
  };
  return entries
    .filter(({ decision }) => snapshot.effectOf(decision).mentions === 0)
    .map(({ decision, line }) => ({ line, text: `without effect: ${why(decision)}` }));
}
