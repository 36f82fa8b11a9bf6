// A corpus that is filled behind the scenes: what is staged shows only when all of it is published. Articles that come by
// the thousand a second would make every snapshot resolve most names again.

import type { ArticleChange } from "../analysis/article-change";
import type { Decision, DecisionConflict } from "../entities/decision";
import type { CorpusSnapshot } from "../query/snapshot";
import type { Corpus } from "./corpus";

/** A store with another one behind it until `publish`; from then on staging is applying. */
export class StagedStore implements Corpus {
  /** @param back takes the front's place; its versions must be above all that the front will have until then */
  constructor(
    private front: Corpus,
    private back?: Corpus,
  ) {}

  /** True while what is staged does not show. */
  get isStaging(): boolean {
    return this.back !== undefined;
  }

  get version(): number {
    return this.front.version;
  }

  snapshot(): CorpusSnapshot {
    return this.front.snapshot();
  }

  /** Prepares what will be the next snapshot: that of the store behind, if there is one. */
  presolve(hasTime: () => boolean): boolean {
    return (this.back ?? this.front).presolve(hasTime);
  }

  apply(changes: readonly ArticleChange[]): void {
    this.front.apply(changes);
    this.back?.apply(changes);
  }

  /** Applies changes that show from `publish` on. */
  stage(changes: readonly ArticleChange[]): void {
    (this.back ?? this.front).apply(changes);
  }

  /** What was staged shows. */
  publish(): void {
    this.front = this.back ?? this.front;
    this.back = undefined;
  }

  decide(decisions: readonly Decision[]): readonly DecisionConflict[] {
    const conflicts = this.front.decide(decisions);
    return this.back?.decide(decisions) ?? conflicts;
  }
}
