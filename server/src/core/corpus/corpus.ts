// The facade of the core: takes analyses and decisions, gives out snapshots. All else of the core stays behind it.

import type { ArticleChange, ArticleLook } from "../decisions/article-change";
import type { Decision, DecisionConflict } from "../decisions/decision";
import type { Sought } from "../decisions/sightings";
import { type CorpusOptions, CorpusState } from "../entities/corpus-state";
import { Reader } from "../query/reader";
import type { CorpusSnapshot } from "../query/snapshot";
import type { ArticleId } from "../vocabulary/types";
import { StateSnapshot } from "./state-snapshot";

export type { CorpusOptions } from "../entities/corpus-state";

/**
 * Holds all analyses and resolves them. Everything is synchronous and atomic. The state after any series of changes
 * equals that of a corpus built from scratch on the same articles.
 */
export interface Corpus {
  /** The version that a snapshot taken now has; unlike the snapshot it costs no resolution. */
  readonly version: number;
  /** The current state, resolved. Cheap when nothing has changed; the same object until then. */
  snapshot(): CorpusSnapshot;
  /**
   * Does in advance some of what the next snapshot would have to, until `hasTime`, asked between any two steps, says
   * no; returns true when nothing is left. Steps are short, and snapshots are the same with it or without.
   */
  presolve(hasTime: () => boolean): boolean;
  /** Applies all changes at once; every snapshot taken before is stale. */
  apply(changes: readonly ArticleChange[]): void;
  /**
   * Hides mentions below a confidence (0 to 1) from readers: from articles, lists, totals and counts alike. Who is who
   * does not depend on it. At first nothing is hidden.
   */
  hideBelow(confidence: number): void;
  /**
   * Replaces all decisions; returns those that contradict each other. Their order never matters. What only texts can
   * tell of them is told by `see`.
   */
  decide(decisions: readonly Decision[]): readonly DecisionConflict[];
  /** What is to be looked for in texts because of the decisions (see TextSearch). Plain data. */
  readonly sought: Sought;
  /** Articles whose texts have not been looked through for all that is sought, in id order. */
  readonly unseen: readonly ArticleId[];
  /** Takes what was found in the texts of articles that have not changed since they were analysed. */
  see(looks: readonly ArticleLook[]): void;
}

/** An empty corpus. */
export function createCorpus(options: CorpusOptions = {}): Corpus {
  return new StateCorpus(new CorpusState(options));
}

/** Changes are taken at once; names are resolved when a snapshot is asked for, so that a burst costs one resolution. */
class StateCorpus implements Corpus {
  private current: StateSnapshot | undefined;
  private reader: Reader;
  private minimum = 0;

  constructor(private readonly state: CorpusState) {
    this.reader = new Reader(state);
  }

  get version(): number {
    return this.state.version;
  }

  snapshot(): CorpusSnapshot {
    this.state.flush(always);
    if (this.current?.version !== this.state.version) {
      this.current = new StateSnapshot(this.reader);
    }
    return this.current;
  }

  presolve(hasTime: () => boolean): boolean {
    return this.state.flush(hasTime);
  }

  apply(changes: readonly ArticleChange[]): void {
    if (changes.length > 0) this.state.apply(changes);
  }

  hideBelow(confidence: number): void {
    if (confidence === this.minimum) return;
    this.minimum = confidence;
    this.state.hideBelow(confidence);
    this.reader.end();
    this.reader = new Reader(this.state);
  }

  decide(decisions: readonly Decision[]): readonly DecisionConflict[] {
    return this.state.decide(decisions);
  }

  get sought(): Sought {
    return this.state.sought;
  }

  get unseen(): readonly ArticleId[] {
    return this.state.unseen;
  }

  see(looks: readonly ArticleLook[]): void {
    if (looks.length > 0) this.state.see(looks);
  }
}

function always(): boolean {
  return true;
}
