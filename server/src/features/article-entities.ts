// The entities of one article in order of first appearance, for the "In this article" tree.
import type { ArticleView, EntityView } from "../core/query/snapshot";
import type { EntityId, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** An entity with its mentions in the article counted. */
export interface ArticleEntity {
  readonly entity: EntityView;
  readonly here: number;
  /** Its first mention in the article. */
  readonly first: Span;
}

/** Every entity that the article names, in text order of the first mentions. */
export function articleEntities({ snapshot }: Context, article: ArticleView): ArticleEntity[] {
  const found = new Map<EntityId, { first: Span; here: number }>();
  for (const mention of article.mentions) {
    const known = found.get(mention.entity);
    if (known === undefined) found.set(mention.entity, { first: mention, here: 1 });
    else known.here += 1;
  }
  return [...found].flatMap(([id, { first, here }]): ArticleEntity[] => {
    const entity = snapshot.entity(id);
    return entity === undefined ? [] : [{ entity, here, first }];
  });
}
