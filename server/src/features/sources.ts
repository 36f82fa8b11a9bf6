// The sources of an entity with counts, page by page, most mentions first.
import type { CorpusView, EntityView } from "../core/query/view";
import type { ArticleId, ArticleMeta, EntityId } from "../core/vocabulary/types";
import { byCodeUnit } from "./shared/compare";
import { type Page, pageOf } from "./shared/page";
import { perState } from "./shared/per-state";

/** How often one article names the entity. */
export interface SourceCount {
  readonly article: ArticleId;
  readonly count: number;
  readonly meta: ArticleMeta;
}

/** A page of sources and the entity they belong to; undefined when there is no such entity (any more). */
export function sources(
  view: CorpusView,
  id: EntityId,
  page: Page,
): { entity: EntityView; items: SourceCount[]; matching: number } | undefined {
  const entity = view.entity(id);
  if (entity === undefined) return undefined;
  const sorted = perState(view, `sources ${id}`, () =>
    [...view.counts(id)].sort((a, b) => b.count - a.count || byCodeUnit(a.article, b.article)),
  );
  const items = pageOf(sorted, page).map(({ article, count }) => {
    return { article, count, meta: view.head(article)?.meta ?? {} };
  });
  return { entity, items, matching: sorted.length };
}
