// The lines of the decisions files with what each of them does: what diagnostics, lenses, cards and the view are made of.
import type { Range } from "../../common/protocol";
import type { Decision, DecisionConflict } from "../../core/decisions/decision";
import { decisionKey } from "../../core/decisions/decision-key";
import type { Effect, Unfound } from "../../core/query/effect";
import type { CorpusSnapshot } from "../../core/query/snapshot";
import { inCorpus } from "../../decisions/article-paths";
import { type FileProblem, parseDecisions } from "../../decisions/decisions-file";
import type { DecisionsFile } from "../../ports/decisions";
import type { Session } from "../session";
import { documentOf } from "./file-edit";

/** A decision in its line. */
export interface DecisionLine {
  /** As the corpus has it. */
  readonly decision: Decision;
  readonly range: Range;
  readonly effect: Effect;
  /** Why its place is not found. */
  readonly unfound?: Unfound["why"];
  /** It does not hold, because of others. */
  readonly conflict?: { readonly kind: DecisionConflict["kind"]; readonly lines: readonly number[] };
}

/** A file with its lines. */
export interface DecisionLines {
  readonly file: DecisionsFile;
  readonly lines: readonly DecisionLine[];
  readonly problems: readonly { readonly problem: FileProblem; readonly range: Range }[];
}

/** All files that there are, line by line. Linear in the mentions that decisions touch. */
export function decisionLines(session: Session, snapshot: CorpusSnapshot): readonly DecisionLines[] {
  const { indexer } = session;
  const conflicts = new Map(indexer.decisionConflicts().map((conflict) => [conflict.void, conflict]));
  const unfound = new Map(snapshot.unfound.map((each) => [decisionKey(each.decision), each.why]));
  const files = indexer.decisionsFiles().flatMap((file) => {
    return file.text === undefined ? [] : [{ file, parsed: parseDecisions(file.text) }];
  });
  /** Line numbers of all decisions, as conflicts count them. */
  const lineNumbers = files.flatMap(({ parsed }) => parsed.entries.map(({ line }) => line));
  let number = 0;
  return files.map(({ file, parsed }) => {
    const document = documentOf(file);
    const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }): Range => {
      return { start: document.positionAt(start), end: document.positionAt(end) };
    };
    const lines = parsed.entries.map((entry): DecisionLine => {
      const decision = inCorpus(entry.decision, file.prefix);
      const conflict = conflicts.get(number++);
      const why = unfound.get(decisionKey(decision));
      return {
        decision,
        range: rangeOf(entry),
        effect: snapshot.effectOf(decision),
        ...(why && { unfound: why }),
        ...(conflict && {
          conflict: {
            kind: conflict.kind,
            lines: conflict.decisions.flatMap((each) =>
              each === conflict.void ? [] : (lineNumbers[each] ?? []),
            ),
          },
        }),
      };
    });
    const problems = parsed.problems.map((problem) => ({ problem, range: rangeOf(problem) }));
    return { file, lines, problems };
  });
}

/** True if a URI is that of a decisions file of the corpus. */
export function isDecisionsFile({ indexer }: Session, uri: string): boolean {
  return indexer.decisionsFiles().some((file) => file.uri === uri);
}
