// Go to implementations: the first mention of an entity in each article that names it.
import type { ArticleView, SourceSpans } from "../core/query/snapshot";
import type { Context } from "./shared/context";
import { mentionAt } from "./shared/mention-at";

/** First mentions, one an article, in article order; undefined when no mention stands at the offset. */
export function implementations(
  { snapshot }: Context,
  article: ArticleView,
  offset: number,
): readonly SourceSpans[] | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  return snapshot.spans(mention.entity).map((source) => ({ ...source, spans: source.spans.slice(0, 1) }));
}
