// Highlights: all mentions of the entity under the cursor in this article.
import type { ArticleView, CorpusSnapshot } from "../core/query/snapshot";
import type { Span } from "../core/vocabulary/types";
import { mentionAt } from "./shared/mention-at";

/** Spans in text order; undefined when no mention stands at the offset. */
export function documentHighlights(
  view: CorpusSnapshot,
  article: ArticleView,
  offset: number,
): readonly Span[] | undefined {
  const mention = mentionAt(article, offset);
  return mention === undefined ? undefined : view.mentionsIn(mention.entity, article.id);
}
