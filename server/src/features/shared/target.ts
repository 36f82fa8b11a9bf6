// A place to go to, with what it takes to say in which line it lies, whatever becomes of the corpus meanwhile.
import type { ArticleHead, CorpusSnapshot, Place } from "../../core/query/snapshot";
import type { Span } from "../../core/vocabulary/types";

/** A span of an article. */
export interface Target extends Span {
  readonly article: ArticleHead;
}

/** The target of a place that the snapshot gave out. */
export function targetOf(snapshot: CorpusSnapshot, place: Place): Target | undefined {
  const article = snapshot.head(place.article);
  return article && { article, start: place.start, end: place.end };
}
