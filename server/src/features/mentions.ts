// The mentions of an entity in one source, each as its sentence.
import type { ArticleView } from "../core/query/snapshot";
import type { EntityId, MentionKind, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { type Excerpt, excerptOf } from "./shared/excerpt";
import { type Explained, explained } from "./shared/explained";
import { type Page, pageOf } from "./shared/page";

/** A mention with its sentence and the reason why it belongs to the entity. */
export interface MentionLine extends Span {
  readonly kind: MentionKind;
  readonly excerpt: Excerpt;
  readonly evidence?: Explained;
}

/** A page of mentions in text order; undefined when there is no such entity. Reads the article's text once. */
export async function mentions(
  { snapshot, texts }: Context,
  id: EntityId,
  article: ArticleView,
  page: Page,
): Promise<{ items: MentionLine[]; matching: number } | undefined> {
  if (snapshot.entity(id) === undefined) return undefined;
  const all = snapshot.mentionsIn(id, article.id);
  const found = pageOf(all, page).map((mention) => {
    const evidence = snapshot.evidence(article.id, mention.index);
    return { mention, evidence: evidence && explained(snapshot, evidence, article.id) };
  });
  const text = await texts.text(article.id);
  const items = found.map(({ mention, evidence }): MentionLine => {
    const { start, end, kind } = mention;
    const excerpt = excerptOf(article, mention, text);
    return { start, end, kind, excerpt, ...(evidence === undefined ? {} : { evidence }) };
  });
  return { items, matching: all.length };
}
