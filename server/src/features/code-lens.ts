// Code lenses: what an article is about in one line, and where else the corpus names what a paragraph brings up.
import type { ArticleView, CorpusSnapshot, EntityView, ResolvedMention } from "../core/query/snapshot";
import type { Block, EntityId, EntityType } from "../core/vocabulary/types";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { sourceLabel } from "./shared/source-label";

/** What an article names, by type. */
export interface SummaryLens {
  readonly kind: "summary";
  readonly offset: 0;
  readonly counts: Readonly<Record<EntityType, number>>;
  readonly entities: readonly EntityId[];
}

/** An entity where the article first names it. */
export interface EntityLens {
  readonly kind: "entity";
  readonly offset: number;
  readonly name: string;
  readonly mention: ResolvedMention;
  /** Mentions in the article. */
  readonly here: number;
  readonly elsewhere: Elsewhere;
}

/** Entities of a paragraph that have no lens of their own. */
export interface MoreLens {
  readonly kind: "more";
  readonly offset: number;
  readonly entities: readonly EntityId[];
}

/** A line of text above the line of `offset`. */
export type Lens = SummaryLens | EntityLens | MoreLens;

/** The mentions of an entity in other articles. */
export interface Elsewhere {
  readonly mentions: number;
  readonly articles: number;
  /** The articles, most mentions first, if they are few enough to be named. */
  readonly sources: readonly { readonly label: string; readonly count: number }[];
}

/** Other sources named in a lens before they are summed. */
const NAMED_SOURCES = 3;

interface Named {
  readonly entity: EntityView;
  /** The first mention of the entity in the article. */
  readonly mention: ResolvedMention;
  readonly here: number;
}

/**
 * The lenses of an article in text order; none for an article without mentions. A paragraph leads with what matters:
 * people and organisations before places, names that other articles have before others. Names that stand once here and
 * nowhere else are in the summary only.
 * @param fits how many lenses of a row have room on their line; a row that is cut ends with what is left
 */
export function codeLenses(
  { snapshot, settings }: Context,
  article: ArticleView,
  fits: (row: readonly Lens[]) => number,
): Lens[] {
  const named = namedEntities(snapshot, article);
  if (named.length === 0) return [];
  const lenses: Lens[] = [summary(named)];
  for (const [offset, group] of byLine(article, named)) {
    const row = group
      .filter(isWorthALens)
      .sort(byWorth)
      .map((one) => entityLens(snapshot, article, offset, one));
    const first = offset === 0 ? lenses.slice(0, 1) : [];
    const most = Math.min(settings.lensesPerParagraph, fits([...first, ...row]) - first.length);
    lenses.push(...row.slice(0, most));
    const left = row.slice(most).map(({ mention }) => mention.entity);
    if (left.length > 0) lenses.push({ kind: "more", offset, entities: left });
  }
  return lenses;
}

function isWorthALens({ entity, here }: Named): boolean {
  return here > 1 || entity.articleCount > 1;
}

function byWorth(a: Named, b: Named): number {
  const rank = ({ entity }: Named) => (entity.articleCount > 1 ? 2 : 0) + (entity.type === "LOC" ? 0 : 1);
  return rank(b) - rank(a) || b.entity.total - a.entity.total || byCodeUnit(a.entity.name, b.entity.name);
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

function summary(named: readonly Named[]): SummaryLens {
  const counts = { PER: 0, LOC: 0, ORG: 0 };
  for (const { entity } of named) counts[entity.type] += 1;
  return { kind: "summary", offset: 0, counts, entities: named.map(({ entity }) => entity.id) };
}

/**
 * Groups by the block of the first mention, keyed by the block's start, in text order. Blocks that begin on one line are
 * one group, under the first of them: their lenses share a line.
 */
function byLine({ blocks, lineStarts }: ArticleView, named: readonly Named[]): Map<number, Named[]> {
  const groups = new Map<number, Named[]>();
  let next = 0;
  let [start, line, startLine] = [0, 0, 0];
  for (const one of named) {
    for (; (blocks[next]?.start ?? Number.POSITIVE_INFINITY) <= one.mention.start; next++) {
      const begin = blocks[next]?.start ?? 0;
      while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= begin) line += 1;
      const block = blocks[next];
      const goesOn = block !== undefined && isGoingOn(blocks[next - 1], block);
      if (line !== startLine && !goesOn) [start, startLine] = [begin, line];
    }
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [one]);
    else group.push(one);
  }
  return groups;
}

/** The items of a list, and the cells of a table, have one row of lenses together. */
function isGoingOn(before: Block | undefined, { kind }: Block): boolean {
  return before?.kind === kind && (kind === "item" || kind === "cell");
}

function entityLens(
  snapshot: CorpusSnapshot,
  article: ArticleView,
  offset: number,
  { entity, mention, here }: Named,
): EntityLens {
  const articles = entity.articleCount - 1;
  const sources =
    articles > NAMED_SOURCES
      ? []
      : [...snapshot.counts(entity.id)]
          .filter((source) => source.article !== article.id)
          .sort((a, b) => b.count - a.count)
          .map(({ article: id, count }) => ({ label: sourceLabel(snapshot, id), count }));
  const elsewhere = { mentions: entity.total - here, articles, sources };
  return { kind: "entity", offset, name: entity.name, mention, here, elsewhere };
}
