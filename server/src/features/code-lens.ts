// Code lenses: what an article is about in one line, and where else the corpus names what a paragraph brings up.
import type { ArticleView, CorpusSnapshot, EntityView, ResolvedMention } from "../core/query/snapshot";
import { type Block, ENTITY_TYPES, type EntityId } from "../core/vocabulary/types";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { shortLabel } from "./shared/source-label";
import { counted, formatCount, TYPE_NOUNS } from "./shared/words";

/** A line of text above the line of `offset`. */
export type Lens =
  | { readonly kind: "summary"; readonly offset: 0; readonly title: string; readonly entities: EntityId[] }
  | {
      readonly kind: "entity";
      readonly offset: number;
      readonly title: string;
      readonly mention: ResolvedMention;
    }
  | { readonly kind: "more"; readonly offset: number; readonly title: string; readonly entities: EntityId[] };

/** Other sources named in a lens before they are summed. */
const NAMED_SOURCES = 3;

interface Named {
  readonly entity: EntityView;
  /** The first mention of the entity in the article. */
  readonly mention: ResolvedMention;
  readonly here: number;
}

/** The lenses of an article in text order; none for an article without mentions. */
export function codeLenses({ snapshot, settings }: Context, article: ArticleView): Lens[] {
  const { lensesPerParagraph: perParagraph } = settings;
  const named = namedEntities(snapshot, article);
  if (named.length === 0) return [];
  const lenses: Lens[] = [summary(named)];
  for (const [offset, group] of byBlock(article.blocks, named)) {
    group.sort((a, b) => b.entity.total - a.entity.total || byCodeUnit(a.entity.name, b.entity.name));
    for (const one of group.slice(0, perParagraph)) {
      lenses.push({
        kind: "entity",
        offset,
        title: entityTitle(snapshot, article, one),
        mention: one.mention,
      });
    }
    const rest = group.slice(perParagraph);
    if (rest.length > 0) {
      const entities = rest.map(({ entity }) => entity.id);
      lenses.push({ kind: "more", offset, title: `+${formatCount(rest.length)} more`, entities });
    }
  }
  return lenses;
}

/** The entities of an article in order of first mention. */
function namedEntities(snapshot: CorpusSnapshot, article: ArticleView): Named[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of article.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const named: Named[] = [];
  for (const mention of article.mentions) {
    const here = counts.get(mention.entity);
    const entity = here === undefined ? undefined : snapshot.entity(mention.entity);
    if (entity === undefined || here === undefined) continue;
    counts.delete(mention.entity);
    named.push({ entity, mention, here });
  }
  return named;
}

function summary(named: readonly Named[]): Lens {
  const parts = ENTITY_TYPES.flatMap((type) => {
    const count = named.filter(({ entity }) => entity.type === type).length;
    return count === 0 ? [] : [counted(count, ...TYPE_NOUNS[type])];
  });
  const title = `${counted(named.length, "entity", "entities")}: ${parts.join(", ")}`;
  return { kind: "summary", offset: 0, title, entities: named.map(({ entity }) => entity.id) };
}

/** Groups by the block of the first mention, keyed by the block's start, in text order. */
function byBlock(blocks: readonly Block[], named: readonly Named[]): Map<number, Named[]> {
  const groups = new Map<number, Named[]>();
  let next = 0;
  let start = 0;
  for (const one of named) {
    while ((blocks[next]?.start ?? Number.POSITIVE_INFINITY) <= one.mention.start) {
      start = blocks[next]?.start ?? 0;
      next += 1;
    }
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [one]);
    else group.push(one);
  }
  return groups;
}

/** "Donald Trump: 9 here, 9 in 002_4f0c…", or "9 here, 2,431 in 412 others" when there are too many to name. */
function entityTitle(snapshot: CorpusSnapshot, article: ArticleView, { entity, here }: Named): string {
  const others = entity.articleCount - 1;
  if (others > NAMED_SOURCES) {
    const elsewhere = formatCount(entity.total - here);
    return `${entity.name}: ${formatCount(here)} here, ${elsewhere} in ${formatCount(others)} others`;
  }
  const sources = snapshot.counts(entity.id).filter((source) => source.article !== article.id);
  const parts = [...sources]
    .sort((a, b) => b.count - a.count)
    .map(({ article: id, count }) => `, ${formatCount(count)} in ${shortLabel(id)}`);
  return `${entity.name}: ${formatCount(here)} here${parts.join("")}`;
}
