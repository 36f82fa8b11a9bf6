// The entity under the cursor, for "reveal in tree".
import type { ArticleView, CorpusView, EntityView } from "../core/query/view";
import { mentionAt } from "./shared/mention-at";

/** The entity whose mention stands at an offset, if any. */
export function entityAt(view: CorpusView, article: ArticleView, offset: number): EntityView | undefined {
  const mention = mentionAt(article, offset);
  return mention === undefined ? undefined : view.entity(mention.entity);
}
