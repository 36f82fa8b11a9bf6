// `corpus-lens entities`: who and what is named in which source, how often.
import type { CorpusSnapshot, EntityView } from "../core/query/snapshot";
import type { EntityId, EntityType } from "../core/vocabulary/types";

/** One entity as `entities --json` gives it. */
export interface EntityRecord {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  /** Count of each surface form. */
  readonly forms: Readonly<Record<string, number>>;
  /** Count in each source, by its path relative to the folder. */
  readonly sources: Readonly<Record<string, number>>;
  readonly total: number;
}

/** The entities of a corpus by total, at most so many. */
export function entityRecords(snapshot: CorpusSnapshot, limit?: number): EntityRecord[] {
  return snapshot
    .entities()
    .slice(0, limit)
    .map((entity) => entityRecord(snapshot, entity));
}

function entityRecord(snapshot: CorpusSnapshot, { id, name, type, total }: EntityView): EntityRecord {
  return {
    id,
    name,
    type,
    forms: Object.fromEntries(snapshot.forms(id).map(({ surface, count }) => [surface, count])),
    sources: Object.fromEntries(snapshot.counts(id).map(({ article, count }) => [article, count])),
    total,
  };
}
