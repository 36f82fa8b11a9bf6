// What the corpus is not sure of: short names left open, and entities that may be one.
import type { Reason } from "../../core/query/reasons";
import type { ArticleView, CorpusSnapshot, ResolvedMention } from "../../core/query/snapshot";
import type { EntityId } from "../../core/vocabulary/types";

/** Pairs of the corpus that are worth a hint, and the least likelihood of one. */
const PAIRS = 300;
const LEAST_SCORE = 0.6;

/** Why a short name is left open, if it is. */
export function openReason(
  snapshot: CorpusSnapshot,
  article: ArticleView,
  mention: ResolvedMention,
): Extract<Reason, { by: "nothing" }> | undefined {
  const last = snapshot.evidence(article.id, mention.index)?.reasons.at(-1);
  return last?.by === "nothing" ? last : undefined;
}

/** For each entity of a likely pair the other one; of several, that of the likeliest. */
export type Twins = ReadonlyMap<EntityId, EntityId>;

/** The likeliest pairs of the corpus. Looks at all of it: not to be asked after each keystroke. */
export function twinsIn(snapshot: CorpusSnapshot): Twins {
  const twins = new Map<EntityId, EntityId>();
  for (const { a, b, score } of snapshot.suggestions(PAIRS)) {
    if (score < LEAST_SCORE) continue;
    if (!twins.has(a)) twins.set(a, b);
    if (!twins.has(b)) twins.set(b, a);
  }
  return twins;
}
