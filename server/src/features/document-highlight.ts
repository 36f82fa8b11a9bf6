// Highlights: all mentions of the entity under the cursor in this article.
import type { ArticleView } from "../core/query/snapshot";
import type { Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { mentionAt } from "./shared/mention-at";

/** Spans in text order; undefined when no mention stands at the offset. */
export function documentHighlights(
  { snapshot }: Context,
  article: ArticleView,
  offset: number,
): readonly Span[] | undefined {
  const mention = mentionAt(article, offset);
  return mention === undefined ? undefined : snapshot.mentionsIn(mention.entity, article.id);
}
