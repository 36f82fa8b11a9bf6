// The entity under the cursor, for "reveal in tree".
import type { ArticleView, CorpusSnapshot, EntityView } from "../core/query/snapshot";
import { mentionAt } from "./shared/mention-at";

/** The entity whose mention stands at an offset, if any. */
export function entityAt(view: CorpusSnapshot, article: ArticleView, offset: number): EntityView | undefined {
  const mention = mentionAt(article, offset);
  return mention === undefined ? undefined : view.entity(mention.entity);
}
