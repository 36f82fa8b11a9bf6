// Answers a query with conditions: which entities are left, and how often they are named in the articles that count.
import type { ArticleView, EntityView } from "../../core/query/snapshot";
import { groupBy } from "../../core/util/group-by";
import type { ArticleId, EntityId } from "../../core/vocabulary/types";
import { byCodeUnit } from "../shared/compare";
import type { Context } from "../shared/context";
import { matchingEntities } from "../shared/entity-search";
import { articlesFor, entitiesNamed } from "./article-filter";
import type { Query } from "./query";

/** An entity with its counts in the articles, or sentences, that a query lets count. */
export interface Selected {
  readonly entity: EntityView;
  readonly total: number;
  readonly articleCount: number;
}

/**
 * The entities for which a query holds, most mentions first. Linear in the number of entities and their articles; with
 * `near` in the articles of the names given. Gives way to others between steps.
 * @throws Cancelled if the answer is no longer wanted; Stale if the corpus changes meanwhile
 */
export async function select(context: Context, query: Query): Promise<readonly Selected[]> {
  const counts = query.near.length > 0 ? await countNear(context, query) : undefined;
  const selected: Selected[] = [];
  for (const entity of candidates(context, query)) {
    if (!context.token.hasTime()) await context.token.pause();
    const count = counts ? counts.get(entity.id) : countIn(context, query, entity);
    if (count === undefined || count.total < query.leastMentions || count.articleCount < query.leastArticles)
      continue;
    selected.push({ entity, ...count });
  }
  return selected.sort(
    (a, b) =>
      b.total - a.total || byCodeUnit(a.entity.name, b.entity.name) || byCodeUnit(a.entity.id, b.entity.id),
  );
}

interface Count {
  readonly total: number;
  readonly articleCount: number;
}

function candidates({ snapshot }: Context, { text, types }: Query): readonly EntityView[] {
  const all =
    text === "" ? snapshot.entities() : matchingEntities(snapshot, text).map(({ entity }) => entity);
  return types.length === 0 ? all : all.filter(({ type }) => types.includes(type));
}

/** How often an entity is named in the articles that count; undefined: in none. */
function countIn({ snapshot }: Context, { articles }: Query, entity: EntityView): Count | undefined {
  const counted = articlesFor(snapshot, articles);
  if (counted === undefined) return { total: entity.total, articleCount: entity.articleCount };
  let total = 0;
  let articleCount = 0;
  for (const { article, count } of snapshot.counts(entity.id)) {
    if (!counted.has(article)) continue;
    total += count;
    articleCount++;
  }
  return articleCount === 0 ? undefined : { total, articleCount };
}

/** Counts of all that stands in one sentence with each of the names, by entity; the names themselves left out. */
async function countNear(context: Context, query: Query): Promise<Map<EntityId, Count>> {
  const { snapshot, token } = context;
  const groups = query.near.map((name) => new Set(entitiesNamed(snapshot, name).map(({ id }) => id)));
  const counts = new Map<EntityId, Count>();
  for (const id of articlesNaming(context, query, groups)) {
    if (!token.hasTime()) await token.pause();
    const article = snapshot.article(id);
    if (article === undefined) continue;
    for (const [entity, total] of beside(article, groups)) {
      const before = counts.get(entity) ?? { total: 0, articleCount: 0 };
      counts.set(entity, { total: before.total + total, articleCount: before.articleCount + 1 });
    }
  }
  return counts;
}

/** The articles that count and name something of each group. */
function articlesNaming(
  { snapshot }: Context,
  { articles }: Query,
  groups: readonly ReadonlySet<EntityId>[],
): ArticleId[] {
  const counted = articlesFor(snapshot, articles);
  const sets = groups.map(
    (group) => new Set([...group].flatMap((id) => snapshot.counts(id).map(({ article }) => article))),
  );
  const [first, ...others] = sets;
  return [...(first ?? [])].filter(
    (id) => (counted === undefined || counted.has(id)) && others.every((set) => set.has(id)),
  );
}

/** Mentions, by entity, in the sentences that have something of each group. */
function beside({ mentions }: ArticleView, groups: readonly ReadonlySet<EntityId>[]): Map<EntityId, number> {
  const bySentence = groupBy(mentions, ({ sentence }) => sentence);
  const counts = new Map<EntityId, number>();
  for (const together of bySentence.values()) {
    if (!groups.every((group) => together.some(({ entity }) => group.has(entity)))) continue;
    for (const { entity } of together) {
      if (!groups.some((group) => group.has(entity))) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  return counts;
}
