// Find all references: every mention of an entity in the corpus, by source and position.
import type { SourceSpans } from "../core/query/snapshot";
import type { EntityId } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/**
 * All mentions of an entity, source by source in article order; empty when the corpus does not have it.
 * Without `withIntroduction` the entity's introduction (LSP's declaration) is left out.
 */
export function references(
  { snapshot }: Context,
  entity: EntityId,
  withIntroduction: boolean,
): readonly SourceSpans[] {
  const sources = snapshot.spans(entity);
  const introduction = withIntroduction ? undefined : snapshot.introduction(entity);
  if (introduction === undefined) return sources;
  return sources.map((source) => {
    if (source.article !== introduction.article) return source;
    return { ...source, spans: source.spans.filter(({ start }) => start !== introduction.start) };
  });
}
