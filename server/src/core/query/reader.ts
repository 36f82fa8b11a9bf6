// Reads one corpus from state to state, and keeps with each entity what was worked out about it.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import { ScratchCounts } from "../util/scratch-counts";
import { type EntityReading, LazyEntityView } from "./lazy-entity-view";

/** To be replaced when other mentions become visible: that changes entities without making new ones. */
export class Reader implements EntityReading {
  readonly scratch = new ScratchCounts();
  private readonly known = new WeakMap<Entity, LazyEntityView>();
  private isOver = false;

  constructor(readonly state: CorpusState) {}

  of(entity: Entity): LazyEntityView {
    const known = this.known.get(entity) ?? new LazyEntityView(this, entity);
    this.known.set(entity, known);
    return known;
  }

  isCurrent(entity: Entity): boolean {
    return !this.isOver && this.state.isCurrent(entity);
  }

  /** Nothing that it gave out answers any more, but for what was asked before. */
  end(): void {
    this.isOver = true;
  }
}
