// Go to implementations: the first mention of an entity in each article that names it.
import type { ArticleView, CorpusView, Place } from "../core/corpus/view";
import { mentionAt } from "./shared/mention-at";

/** First mentions, one an article, in article order; undefined when no mention stands at the offset. */
export function implementations(
  view: CorpusView,
  article: ArticleView,
  offset: number,
): readonly Place[] | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  return view.counts(mention.entity).flatMap(({ article: source }): Place[] => {
    const first = view.mentionsIn(mention.entity, source)[0];
    return first === undefined ? [] : [{ article: source, start: first.start, end: first.end }];
  });
}
