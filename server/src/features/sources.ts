// The sources of an entity with counts, page by page, most mentions first.
import type { EntityView } from "../core/query/snapshot";
import type { ArticleId, ArticleMeta, EntityId } from "../core/vocabulary/types";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { type Page, pageOf } from "./shared/page";

/** How often one article names the entity. */
export interface SourceCount {
  readonly article: ArticleId;
  readonly count: number;
  readonly meta: ArticleMeta;
}

/** A page of sources and the entity they belong to; undefined when there is no such entity (any more). */
export function sources(
  { snapshot }: Context,
  id: EntityId,
  page: Page,
): { entity: EntityView; items: SourceCount[]; matching: number } | undefined {
  const entity = snapshot.entity(id);
  if (entity === undefined) return undefined;
  const sorted = snapshot.memo(`sources ${id}`, () =>
    [...snapshot.counts(id)].sort((a, b) => b.count - a.count || byCodeUnit(a.article, b.article)),
  );
  const items = pageOf(sorted, page).map(({ article, count }) => {
    return { article, count, meta: snapshot.head(article)?.meta ?? {} };
  });
  return { entity, items, matching: sorted.length };
}
