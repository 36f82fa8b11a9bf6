// `corpus-lens entities`: who and what is named in which source, how often.
import type { CorpusSnapshot } from "../core/query/snapshot";
import type { EntityId, EntityType } from "../core/vocabulary/types";
import { articlesFor } from "../features/search/article-filter";
import type { Query } from "../features/search/query";
import { type Selected, select } from "../features/search/select";
import type { Context } from "../features/shared/context";

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

/** The entities for which a query holds, by total, at most so many. Counts are those in the articles that count. */
export async function entityRecords(context: Context, query: Query, limit?: number): Promise<EntityRecord[]> {
  const selected = await select(context, query);
  return selected.slice(0, limit).map((one) => entityRecord(context.snapshot, query, one));
}

function entityRecord(snapshot: CorpusSnapshot, query: Query, { entity, total }: Selected): EntityRecord {
  const { id, name, type } = entity;
  const counted = articlesFor(snapshot, query.articles);
  const counts = snapshot.counts(id).filter(({ article }) => counted?.has(article) ?? true);
  return {
    id,
    name,
    type,
    forms: Object.fromEntries(snapshot.forms(id).map(({ surface, count }) => [surface, count])),
    sources: Object.fromEntries(counts.map(({ article, count }) => [article, count])),
    total,
  };
}
