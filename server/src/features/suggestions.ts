// Pairs of entities that may be one, for the reader to judge.
import type { EntityView, SuggestionReason } from "../core/query/snapshot";
import type { Context } from "./shared/context";

/** A pair with reasons for and against, both entities still there. */
export interface Pair {
  readonly a: EntityView;
  readonly b: EntityView;
  /** Between 0 and 1. */
  readonly score: number;
  readonly reasonsFor: readonly SuggestionReason[];
  readonly reasonsAgainst: readonly SuggestionReason[];
}

/** The best pairs, best first. @throws Cancelled, Stale when that happens between two steps */
export async function suggestions({ snapshot, token }: Context, limit: number): Promise<Pair[]> {
  const steps = snapshot.suggestionSteps(limit);
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (!token.hasTime()) await token.pause();
  return step.value.flatMap(({ a, b, score, reasonsFor, reasonsAgainst }): Pair[] => {
    const first = snapshot.entity(a);
    const second = snapshot.entity(b);
    if (first === undefined || second === undefined) return [];
    return [{ a: first, b: second, score, reasonsFor, reasonsAgainst }];
  });
}
