// `corpus-lens annotate`: articles with their mentions and entities, one JSON line each, in the gold format.
import type { CorpusSnapshot } from "../core/query/snapshot";
import type { ArticleId, EntityId, EntityType, MentionKind } from "../core/vocabulary/types";

/** One article as `annotate` gives it; offsets are UTF-16 code units, end-exclusive. */
export interface AnnotatedArticle {
  readonly id: ArticleId;
  readonly date?: string;
  readonly text?: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: EntityType;
    readonly kind: MentionKind;
    readonly entity: EntityId;
    readonly confidence: number;
  }[];
}

/** An article of the corpus as one record; undefined if the snapshot does not have it. */
export function annotatedArticle(
  snapshot: CorpusSnapshot,
  id: ArticleId,
  text: string | undefined,
): AnnotatedArticle | undefined {
  const article = snapshot.article(id);
  if (!article) return undefined;
  const { date } = article.meta;
  const mentions = article.mentions.map(({ start, end, type, kind, entity, confidence }) => {
    return { start, end, type, kind, entity, confidence };
  });
  return { id, ...(date !== undefined && { date }), ...(text !== undefined && { text }), mentions };
}
