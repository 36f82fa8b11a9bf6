// Colours in the text: each mention with its type, its kind and whether it introduces its entity.
import type { ArticleView } from "../core/query/snapshot";
import type { EntityType, MentionKind, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** A mention as the editor paints it. */
export interface EntityToken extends Span {
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** This mention is the entity's introduction in the whole corpus. */
  readonly introduction: boolean;
  /** The letters of the mention as they are read. */
  readonly surface: string;
}

/** The tokens of an article in text order, or of those mentions that touch `within`. */
export function semanticTokens({ snapshot }: Context, article: ArticleView, within?: Span): EntityToken[] {
  const tokens: EntityToken[] = [];
  for (const { start, end, type, kind, surface, entity } of article.mentions) {
    if (within !== undefined && (end <= within.start || start >= within.end)) continue;
    const place = snapshot.introduction(entity);
    const introduction = place?.article === article.id && place.start === start;
    tokens.push({ start, end, type, kind, surface, introduction });
  }
  return tokens;
}
