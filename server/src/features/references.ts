// Find all references: every mention of an entity in the corpus, by source and position.
import type { ArticleView, CorpusView, SourceSpans } from "../core/corpus/view";
import { mentionAt } from "./shared/mention-at";

/**
 * All mentions of the entity at an offset, source by source in article order; empty when no mention stands there.
 * Without `withIntroduction` the entity's introduction (LSP's declaration) is left out.
 */
export function references(
  view: CorpusView,
  article: ArticleView,
  offset: number,
  withIntroduction: boolean,
): readonly SourceSpans[] {
  const entity = mentionAt(article, offset)?.entity;
  if (entity === undefined) return [];
  const sources = view.spans(entity);
  const introduction = withIntroduction ? undefined : view.introduction(entity);
  if (introduction === undefined) return sources;
  return sources.map((source) => {
    if (source.article !== introduction.article) return source;
    return { ...source, spans: source.spans.filter(({ start }) => start !== introduction.start) };
  });
}
