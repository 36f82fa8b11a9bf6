// Go to implementations: the first mention of an entity in each article that names it.
import type { ArticleView, CorpusSnapshot, SourceSpans } from "../core/query/snapshot";
import { mentionAt } from "./shared/mention-at";

/** First mentions, one an article, in article order; undefined when no mention stands at the offset. */
export function implementations(
  view: CorpusSnapshot,
  article: ArticleView,
  offset: number,
): readonly SourceSpans[] | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  return view.spans(mention.entity).map((source) => ({ ...source, spans: source.spans.slice(0, 1) }));
}
