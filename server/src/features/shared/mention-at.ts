// Which mention of an article stands at an offset: the first question of every feature that starts at the cursor.
import type { ArticleView, ResolvedMention } from "../../core/query/snapshot";

/**
 * The mention that covers `offset`, or else the one that ends there (the cursor just behind a name still means
 * that name). A mention that starts at the offset wins over one that ends there.
 */
export function mentionAt(article: ArticleView, offset: number): ResolvedMention | undefined {
  const mention = article.mentions[lastStartingBy(article.mentions, offset)];
  return mention !== undefined && offset <= mention.end ? mention : undefined;
}

/** Index of the last mention that starts at or before `offset`; -1 when there is none. */
export function lastStartingBy(mentions: readonly ResolvedMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
