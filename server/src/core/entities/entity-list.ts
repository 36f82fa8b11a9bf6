// The entities in the order all lists show them, kept sorted by merging what changed.

import { compareText } from "../util/compare-text";
import type { EntityType } from "../vocabulary/types";
import type { Entity } from "./entity";
import type { ResolutionChange } from "./resolver";

/** What entities are ranked by. */
type Ranked = Pick<Entity, "total" | "name" | "id">;

/** By total descending, then name, then id. */
export function compareEntities(a: Ranked, b: Ranked): number {
  return b.total - a.total || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** All entities, and those of each type, in list order. */
export class EntityList {
  private readonly byType: Readonly<Record<EntityType, SortedEntities>> = {
    PER: new SortedEntities(),
    LOC: new SortedEntities(),
    ORG: new SortedEntities(),
  };
  private together: readonly Entity[] | undefined;

  /** Notes a change; the lists follow when asked. */
  update(change: ResolutionChange): void {
    for (const entity of change.gone) this.byType[entity.type].remove(entity);
    for (const entity of change.fresh) this.byType[entity.type].add(entity);
    this.together = undefined;
  }

  all(type?: EntityType): readonly Entity[] {
    if (type !== undefined) return this.byType[type].all();
    const { PER, LOC, ORG } = this.byType;
    // Three sorted runs: sorting finds and merges them.
    this.together ??= [...PER.all(), ...LOC.all(), ...ORG.all()].sort(compareEntities);
    return this.together;
  }
}

/** The entities of one type. */
class SortedEntities {
  private sorted: readonly Entity[] = [];
  private readonly gone = new Set<Entity>();
  private readonly fresh = new Set<Entity>();

  add(entity: Entity): void {
    this.fresh.add(entity);
  }

  remove(entity: Entity): void {
    if (!this.fresh.delete(entity)) this.gone.add(entity);
  }

  all(): readonly Entity[] {
    if (this.gone.size > 0 || this.fresh.size > 0) this.merge();
    return this.sorted;
  }

  private merge(): void {
    const fresh = [...this.fresh].sort(compareEntities);
    const merged: Entity[] = [];
    let next = 0;
    for (const entity of this.sorted) {
      if (this.gone.has(entity)) continue;
      for (
        let other = fresh[next];
        other !== undefined && compareEntities(other, entity) < 0;
        other = fresh[next]
      ) {
        merged.push(other);
        next++;
      }
      merged.push(entity);
    }
    for (; next < fresh.length; next++) merged.push(fresh[next] as Entity);
    this.sorted = merged;
    this.gone.clear();
    this.fresh.clear();
  }
}
