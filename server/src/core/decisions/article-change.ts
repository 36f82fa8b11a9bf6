// What happens to the articles of a corpus, one at a time.
import type { AnyAnalysis } from "../analysis/packed-analysis";
import type { ArticleId } from "../vocabulary/types";
import type { Sightings } from "./sightings";

/** One change to the set of articles: a new analysis, or `undefined` when the article is gone. */
export interface ArticleChange {
  readonly id: ArticleId;
  readonly analysis: AnyAnalysis | undefined;
  /** What was found of the reader's decisions in the same text; without it the article is one to be looked at again. */
  readonly sightings?: Sightings | undefined;
}

/** A second look at the text of an article that has not changed. */
export interface ArticleLook {
  readonly id: ArticleId;
  readonly sightings: Sightings;
}
