// The outline of an article: its sections by headline, and in each the entities it names.
import type { ArticleView, CorpusView, EntityView } from "../core/corpus/view";
import type { Block, EntityId, Span } from "../core/types";
import { counted, formatCount } from "./shared/words";

/** An entity inside a section, at its first mention there. */
export interface OutlineEntity extends Span {
  readonly entity: EntityView;
  /** "3 here, 12 in the corpus". */
  readonly detail: string;
}

/** A headline with what follows it up to the next one. */
export interface OutlineSection {
  /** Headline block, or undefined for what stands before the first headline. */
  readonly headline: Block | undefined;
  readonly span: Span;
  readonly entities: readonly OutlineEntity[];
}

/** All sections in text order; those before a first headline only when they name anything. */
export function outline(view: CorpusView, article: ArticleView): OutlineSection[] {
  return sections(article).flatMap(({ headline, span }) => {
    const entities = entitiesIn(view, article, span);
    return headline === undefined && entities.length === 0 ? [] : [{ headline, span, entities }];
  });
}

function sections(article: ArticleView): Pick<OutlineSection, "headline" | "span">[] {
  const headlines = article.blocks.filter(({ kind }) => kind === "headline");
  const starts = [undefined, ...headlines];
  return starts.map((headline, i) => ({
    headline,
    span: { start: headline?.start ?? 0, end: headlines[i]?.start ?? article.length },
  }));
}

function entitiesIn(view: CorpusView, article: ArticleView, span: Span): OutlineEntity[] {
  const inside = article.mentions.filter(({ start }) => start >= span.start && start < span.end);
  const counts = new Map<EntityId, number>();
  for (const { entity } of inside) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return inside.flatMap(({ start, end, entity: id }): OutlineEntity[] => {
    const count = counts.get(id);
    const entity = count === undefined ? undefined : view.entity(id);
    if (entity === undefined || count === undefined) return [];
    counts.delete(id);
    return [{ start, end, entity, detail: detail(count, entity) }];
  });
}

function detail(count: number, entity: EntityView): string {
  if (entity.total === count) return counted(count, "mention");
  return `${formatCount(count)} of ${counted(entity.total, "mention")}`;
}
