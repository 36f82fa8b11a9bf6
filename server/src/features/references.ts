// Find all references: every mention of an entity in the corpus, by source and position.
import type { ArticleView, CorpusView, Place } from "../core/corpus/view";
import type { ArticleId, Span } from "../core/types";
import { mentionAt } from "./shared/mention-at";

/** The mentions of an entity in one source, in text order. */
export interface SourceMentions {
  readonly article: ArticleId;
  readonly mentions: readonly Span[];
}

/**
 * All mentions of the entity at an offset, source by source in article order, lazily: an entity can have tens of
 * thousands. Without `withIntroduction` the entity's introduction (LSP's declaration) is left out.
 */
export function* references(
  view: CorpusView,
  article: ArticleView,
  offset: number,
  withIntroduction: boolean,
): Generator<SourceMentions> {
  const entity = mentionAt(article, offset)?.entity;
  if (entity === undefined) return;
  const introduction = withIntroduction ? undefined : view.introduction(entity);
  for (const { article: source } of view.counts(entity)) {
    const mentions = view.mentionsIn(entity, source);
    yield { article: source, mentions: without(mentions, source, introduction) };
  }
}

function without(mentions: readonly Span[], source: ArticleId, place: Place | undefined): readonly Span[] {
  if (place?.article !== source) return mentions;
  return mentions.filter(({ start }) => start !== place.start);
}
