// Where an entity is named: its articles with the number of its mentions in each.
import { type Entity, forEachPosting } from "../resolve/corpus/entity";
import type { ArticleId } from "../types";
import type { CorpusState } from "./corpus-state";
import { GrowingAnswer } from "./growing-answer";
import type { PackedArticle } from "./packed-article";

/** The articles that show an entity, in id order. */
export interface Uses {
  readonly articles: readonly PackedArticle[];
  /** The number of its mentions in each, as views give it out. */
  readonly counts: readonly { readonly article: ArticleId; readonly count: number }[];
}

const uses = new GrowingAnswer(findUses, withAdded);

/** More slots than any corpus has. */
const SLOTS = 2 ** 26;

/** Where an entity is named; gathered and sorted when first asked for. */
export function usesOf(state: CorpusState, entity: Entity): Uses {
  return uses.of(state, entity);
}

/** The number of articles that show an entity, without gathering them. */
export function articleCountOf(state: CorpusState, entity: Entity): number {
  return uses.known(entity)?.articles.length ?? countsBySlot(state, entity).size;
}

function findUses(state: CorpusState, entity: Entity): Uses {
  const bySlot = countsBySlot(state, entity);
  const articles = inOrder(state, [...bySlot.keys()]);
  return {
    articles,
    counts: articles.map(({ id, slot }) => ({ article: id, count: bySlot.get(slot) ?? 0 })),
  };
}

/** Shown mentions of an entity by article slot. */
function countsBySlot(state: CorpusState, entity: Entity): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  forEachUse(state, entity, (slot, count) => counts.set(slot, (counts.get(slot) ?? 0) + count));
  return counts;
}

function inOrder(state: CorpusState, slots: readonly number[]): readonly PackedArticle[] {
  // Rank and slot in one number, for a sort without calls back.
  const order = Float64Array.from(slots, (slot) => state.rank(slot) * SLOTS + slot).sort();
  const sorted = Array.from(order, (key) => state.articleAt(key % SLOTS));
  return sorted.filter((article) => article !== undefined);
}

function withAdded(state: CorpusState, entity: Entity, before: Uses, added: readonly PackedArticle[]): Uses {
  const count = ({ slot }: PackedArticle) => entity.nodes.reduce((sum, node) => sum + node.shownAt(slot), 0);
  const naming = inOrder(
    state,
    added.filter((article) => count(article) > 0).map(({ slot }) => slot),
  );
  if (naming.length === 0) return before;
  const articles: PackedArticle[] = [];
  const counts: Uses["counts"][number][] = [];
  let next = 0;
  const takeThoseBefore = (rank: number): void => {
    for (; next < naming.length; next++) {
      const article = naming[next];
      if (article === undefined || state.rank(article.slot) >= rank) return;
      articles.push(article);
      counts.push({ article: article.id, count: count(article) });
    }
  };
  before.articles.forEach((article, at) => {
    takeThoseBefore(state.rank(article.slot));
    articles.push(article);
    counts.push(before.counts[at] ?? { article: article.id, count: 0 });
  });
  takeThoseBefore(Number.POSITIVE_INFINITY);
  return { articles, counts };
}

/** Calls back for each article that shows an entity, in no particular order; an article may come more than once. */
export function forEachArticle(
  state: CorpusState,
  entity: Entity,
  visit: (article: PackedArticle) => void,
): void {
  forEachUse(state, entity, (slot) => {
    const article = state.articleAt(slot);
    if (article !== undefined) visit(article);
  });
}

/** Calls back for each article that shows an entity with a number of mentions; a slot may come more than once. */
function forEachUse(state: CorpusState, entity: Entity, visit: (slot: number, count: number) => void): void {
  forEachPosting(entity, (node, slot) => (entity.isPlain ? entity : state.entityOf(node, slot)), visit);
}
