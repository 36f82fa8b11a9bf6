// Pairs of entities that may be one, for the reader to judge.
import type { CorpusSnapshot, EntityView } from "../core/query/snapshot";

/** A pair with reasons for and against, both entities still there. */
export interface Pair {
  readonly a: EntityView;
  readonly b: EntityView;
  /** Between 0 and 1. */
  readonly score: number;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}

/** The best pairs, best first. */
export function suggestions(view: CorpusSnapshot, limit: number): Pair[] {
  return view.suggestions(limit).flatMap(({ a, b, score, reasonsFor, reasonsAgainst }): Pair[] => {
    const first = view.entity(a);
    const second = view.entity(b);
    if (first === undefined || second === undefined) return [];
    return [{ a: first, b: second, score, reasonsFor, reasonsAgainst }];
  });
}
