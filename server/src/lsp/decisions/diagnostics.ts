// What is wrong in decisions files, told to the editor whenever they or the corpus change.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { inBursts } from "../burst";
import type { Session } from "../session";
import { type DecisionLine, type DecisionLines, decisionLines } from "./file-lines";

/** The corpus changes in bursts: milliseconds until a burst is told. */
const GATHER_MILLISECONDS = 300;

/** Keeps the editor's list of problems; gives back what ends that. */
export function tellDecisionProblems(session: Session): { dispose(): void } {
  const { connection, indexer } = session;
  let told = new Set<string>();
  const burst = inBursts(session, GATHER_MILLISECONDS, () => {
    const files = decisionLines(session, indexer.corpus.snapshot());
    for (const lines of files) {
      const diagnostics = diagnosticsOf(session, lines);
      void connection.sendDiagnostics({ uri: lines.file.uri, diagnostics }).catch(() => {});
    }
    const now = new Set(files.map(({ file }) => file.uri));
    const gone = [...told].filter((uri) => !now.has(uri));
    for (const uri of gone) void connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
    told = now;
  });
  const subscription = indexer.onChange(() => {
    if (told.size > 0 || indexer.decisionsFiles().some(({ text }) => text !== undefined)) burst.later();
  });
  return {
    dispose: () => {
      burst.stop();
      subscription.dispose();
    },
  };
}

function diagnosticsOf(
  { words: { decision: words } }: Session,
  { lines, problems }: DecisionLines,
): Diagnostic[] {
  return [
    ...problems.map(({ problem, range }) => ({
      range,
      severity: DiagnosticSeverity.Warning,
      source: "Corpus Lens",
      message: words.problem(problem),
    })),
    ...lines.flatMap((line) => {
      const found = troubleOf(line);
      if (found === undefined) return [];
      const [severity, message] = found;
      return [{ range: line.range, severity, source: "Corpus Lens", message }];
    }),
  ];

  function troubleOf(line: DecisionLine): readonly [DiagnosticSeverity, string] | undefined {
    const { conflict, unfound, effect } = line;
    if (conflict) return [DiagnosticSeverity.Error, words.conflict(conflict.kind, conflict.lines)];
    if (unfound && unfound !== "unseen") return [DiagnosticSeverity.Warning, words.unfound(unfound)];
    return effect.mentions === 0 && !unfound ? [DiagnosticSeverity.Information, words.noEffect] : undefined;
  }
}
