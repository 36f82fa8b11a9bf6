// How large the groups of names are that are resolved together, on speeches and on a made-up corpus full of clashing
// names: what one change to an article may cost, counted in names and not in seconds.
import type { AnyAnalysis } from "../../server/src/core/analysis/packed-analysis";
import { CorpusState } from "../../server/src/core/entities/corpus-state";
import { loadAnalyser } from "../../server/src/node/executor/analyser";
import type { Speech } from "./corpora";
import type { Figure } from "./statistics";
import { randomNumbers, syntheticAnalysis } from "./synthetic-corpus";

/** Articles of the made-up corpus. */
const MADE_UP = 3000;

/** The largest group among these speeches, and among as many articles of the made-up corpus. */
export function groupFigures(speeches: readonly Speech[]): Figure[] {
  const analyser = loadAnalyser();
  const random = randomNumbers(1);
  return [
    {
      name: `largest group of names, ${speeches.length} speeches`,
      value: largestGroup(speeches.map(({ text }) => analyser.analyse(text))),
      unit: "names",
      bound: 50,
    },
    {
      name: `largest group of names, ${MADE_UP} made-up articles`,
      value: largestGroup(Array.from({ length: MADE_UP }, () => syntheticAnalysis(random))),
      unit: "names",
      bound: 150,
    },
  ];
}

function largestGroup(analyses: readonly AnyAnalysis[]): number {
  const state = new CorpusState({});
  state.apply(analyses.map((analysis, number) => ({ id: `${number}`, analysis })));
  state.flush(() => true);
  return state.largestGroup;
}
