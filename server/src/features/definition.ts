// Go to definition: from any mention to the entity's introduction; from there on to the other articles.
import type { ArticleView, CorpusSnapshot } from "../core/query/snapshot";
import type { Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { mentionAt } from "./shared/mention-at";
import { type Target, targetOf } from "./shared/target";

/** Where a mention leads, and the mention itself. */
export interface Definition {
  readonly origin: Span;
  /** The introduction; for the introduction itself, those of the other articles, else itself. */
  readonly targets: readonly Target[];
}

/** At most this many introductions are offered from the introduction itself; references list everything. */
const MOST_TARGETS = 200;

/** The definition at an offset; undefined when no mention stands there. */
export function definition(
  { snapshot }: Context,
  article: ArticleView,
  offset: number,
): Definition | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return undefined;
  const place = snapshot.introduction(mention.entity);
  const introduction = place && targetOf(snapshot, place);
  if (introduction === undefined) return undefined;
  const here = introduction.article.id === article.id && introduction.start === mention.start;
  const elsewhere = here ? otherIntroductions(snapshot, mention.entity, article.id) : [];
  return { origin: mention, targets: elsewhere.length > 0 ? elsewhere : [introduction] };
}

function otherIntroductions(snapshot: CorpusSnapshot, entity: string, article: string): Target[] {
  const places: Target[] = [];
  for (const { article: other } of snapshot.counts(entity, MOST_TARGETS + 1)) {
    if (places.length === MOST_TARGETS) break;
    const place = other === article ? undefined : snapshot.introductionIn(entity, other);
    const target = place && targetOf(snapshot, place);
    if (target !== undefined) places.push(target);
  }
  return places;
}
