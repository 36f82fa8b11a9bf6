// The write side of the corpus: takes analyses and decisions, gives out views.

import type { ArticleChange } from "../analysis/article-change";
import { type CorpusOptions, CorpusState } from "../entities/corpus-state";
import type { Decision, DecisionConflict } from "../entities/decision";
import { LiveView } from "./live-view";
import type { CorpusStore } from "./store";

export type { CorpusOptions } from "../entities/corpus-state";

/** An empty corpus. */
export function createCorpusStore(options: CorpusOptions = {}): CorpusStore {
  return new Store(new CorpusState(options));
}

/** Changes are taken at once; names are resolved when a view is asked for, so that a burst of changes costs one resolution. */
class Store implements CorpusStore {
  private current: LiveView | undefined;

  constructor(private readonly state: CorpusState) {}

  get version(): number {
    return this.state.version;
  }

  view(): LiveView {
    this.state.flush(always);
    if (this.current?.version !== this.state.version) {
      this.current = new LiveView(this.state, this.state.version, this.current);
    }
    return this.current;
  }

  prepare(hasTime: () => boolean): boolean {
    return this.state.flush(hasTime);
  }

  apply(changes: readonly ArticleChange[]): void {
    if (changes.length > 0) this.state.apply(changes);
  }

  decide(decisions: readonly Decision[]): readonly DecisionConflict[] {
    return this.state.decide(decisions);
  }
}

function always(): boolean {
  return true;
}
