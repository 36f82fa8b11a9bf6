// The entities in the order all lists show them, kept sorted by merging what changed.
import { compareText } from "../resolve/corpus/cluster";
import type { Entity } from "../resolve/corpus/entity";
import type { ResolutionChange } from "../resolve/corpus/resolver";
import { ENTITY_TYPES, type EntityType } from "../types";

/** By total descending, then name, then id. */
function compareEntities(a: Entity, b: Entity): number {
  return b.total - a.total || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** All entities, and those of each type, in list order. */
export class EntityList {
  private sorted: readonly Entity[] = [];
  private readonly gone = new Set<Entity>();
  private fresh = new Set<Entity>();
  private byType = new Map<EntityType, readonly Entity[]>();

  /** Notes a change; the lists follow when asked. */
  update(change: ResolutionChange): void {
    for (const entity of change.gone) {
      if (!this.fresh.delete(entity)) this.gone.add(entity);
    }
    for (const entity of change.fresh) this.fresh.add(entity);
    this.byType = new Map();
  }

  all(type?: EntityType): readonly Entity[] {
    if (this.gone.size > 0 || this.fresh.size > 0) this.merge();
    if (type === undefined) return this.sorted;
    if (this.byType.size === 0) {
      for (const each of ENTITY_TYPES)
        this.byType.set(
          each,
          this.sorted.filter((entity) => entity.type === each),
        );
    }
    return this.byType.get(type) ?? [];
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
