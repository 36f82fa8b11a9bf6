// The outline of an article: its sections by headline, and in each the entities it names.
import type { ArticleView, CorpusSnapshot, EntityView, ResolvedMention } from "../core/query/snapshot";
import type { Block, EntityId, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
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
export function outline({ snapshot }: Context, article: ArticleView): OutlineSection[] {
  const { mentions } = article;
  let next = 0;
  return sections(article).flatMap(({ headline, span }) => {
    const from = next;
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next += 1;
    const entities = entitiesOf(snapshot, mentions.slice(from, next));
    return headline === undefined && entities.length === 0 ? [] : [{ headline, span, entities }];
  });
}

/** The stretches between headlines; together they are the whole article. */
function sections(article: ArticleView): Pick<OutlineSection, "headline" | "span">[] {
  const headlines = article.blocks.filter(({ kind }) => kind === "headline");
  const starts = [undefined, ...headlines];
  return starts.map((headline, i) => ({
    headline,
    span: { start: headline?.start ?? 0, end: headlines[i]?.start ?? article.length },
  }));
}

/** Each entity at the first of its mentions. */
function entitiesOf(snapshot: CorpusSnapshot, mentions: readonly ResolvedMention[]): OutlineEntity[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return mentions.flatMap(({ start, end, entity: id }): OutlineEntity[] => {
    const count = counts.get(id);
    const entity = count === undefined ? undefined : snapshot.entity(id);
    if (entity === undefined || count === undefined) return [];
    counts.delete(id);
    return [{ start, end, entity, detail: detail(count, entity) }];
  });
}

function detail(count: number, entity: EntityView): string {
  if (entity.total === count) return counted(count, "mention");
  return `${formatCount(count)} of ${counted(entity.total, "mention")}`;
}
