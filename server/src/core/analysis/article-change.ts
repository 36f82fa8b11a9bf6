// What happens to the articles of a corpus, one at a time.
import type { ArticleId } from "../vocabulary/types";
import type { AnyAnalysis } from "./packed-analysis";

/** One change to the set of articles: a new analysis, or `undefined` when the article is gone. */
export interface ArticleChange {
  readonly id: ArticleId;
  readonly analysis: AnyAnalysis | undefined;
}
