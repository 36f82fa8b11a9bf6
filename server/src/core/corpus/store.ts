// The write side of the corpus as the server's layers see it: who owns the articles and publishes views.
import type { ArticleChange } from "../analysis/article-change";
import type { Decision, DecisionConflict } from "../entities/decision";
import type { CorpusView } from "../query/view";

/**
 * Holds all analyses and resolves them. `apply` is synchronous and atomic: whoever reads a view without awaiting in
 * between sees one state, never half of a change. A view that is kept while the store changes answers from the newest
 * state from then on: take a new one after each `await`.
 * The state after any series of changes equals that of a store built from scratch on the same articles.
 */
export interface CorpusStore {
  /** The version that a view taken now has; unlike the view it costs no resolution. */
  readonly version: number;
  /** The current state. Cheap; take one at the start of each request. */
  view(): CorpusView;
  /**
   * Does in advance some of what the next view would have to, until `hasTime`, asked between any two steps, says no;
   * returns true when nothing is left. Steps are short, and views are the same with it or without.
   */
  prepare(hasTime: () => boolean): boolean;
  /** Applies all changes at once and re-resolves what they touch. */
  apply(changes: readonly ArticleChange[]): void;
  /** Replaces all decisions; returns those that contradict each other. */
  decide(decisions: readonly Decision[]): readonly DecisionConflict[];
}
