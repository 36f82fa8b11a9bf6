// A corpus that is filled behind the scenes: what is staged shows only when all of it is published. Articles that come by
// the thousand a second would make every view resolve most names again.

import type { ArticleChange } from "../analysis/article-change";
import type { Decision, DecisionConflict } from "../entities/decision";
import type { CorpusView } from "../query/view";
import type { CorpusStore } from "./store";

/** A store with another one behind it until `publish`; from then on staging is applying. */
export class StagedStore implements CorpusStore {
  /** @param back takes the front's place; its versions must be above all that the front will have until then */
  constructor(
    private front: CorpusStore,
    private back?: CorpusStore,
  ) {}

  /** True while what is staged does not show. */
  get isStaging(): boolean {
    return this.back !== undefined;
  }

  get version(): number {
    return this.front.version;
  }

  view(): CorpusView {
    return this.front.view();
  }

  /** Prepares what will be the next view: that of the store behind, if there is one. */
  prepare(hasTime: () => boolean): boolean {
    return (this.back ?? this.front).prepare(hasTime);
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
