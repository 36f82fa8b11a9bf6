// The entity under the cursor, for "reveal in tree".
import type { ArticleView, EntityView } from "../core/query/snapshot";
import type { Context } from "./shared/context";
import { mentionAt } from "./shared/mention-at";

/** The entity whose mention stands at an offset, if any. */
export function entityAt(
  { snapshot }: Context,
  article: ArticleView,
  offset: number,
): EntityView | undefined {
  const mention = mentionAt(article, offset);
  return mention === undefined ? undefined : snapshot.entity(mention.entity);
}
