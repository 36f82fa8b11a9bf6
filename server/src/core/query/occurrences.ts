// Where an entity is named: its articles with the number of its mentions in each.

import type { CorpusState } from "../entities/corpus-state";
import { type Entity, forEachPosting } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import { ScratchCounts } from "../util/scratch-counts";
import { top } from "../util/top-k";
import { GrowingAnswer } from "./growing-answer";
import { MAIN_ARTICLES } from "./snapshot";

/** The articles that show an entity, in id order. */
export interface Occurrences {
  readonly articles: readonly PackedArticle[];
  /** The number of its mentions in each. */
  readonly counts: readonly number[];
}

const uses = new GrowingAnswer(findUses, withAdded);
const mainUses = new WeakMap<Occurrences, Occurrences>();

/** More slots than any corpus has. */
const SLOTS = 2 ** 26;

/** Where an entity is named; gathered and sorted when first asked for. */
export function occurrencesOf(state: CorpusState, entity: Entity): Occurrences {
  return uses.of(state, entity);
}

/** The articles that name an entity most often, most mentions first, then by id: at most MAIN_ARTICLES. */
export function mainOccurrencesOf(state: CorpusState, entity: Entity): Occurrences {
  const all = occurrencesOf(state, entity);
  const known = mainUses.get(all);
  if (known !== undefined) return known;
  const count = (index: number) => all.counts[index] ?? 0;
  const most = top(all.counts.keys(), MAIN_ARTICLES, (a, b) => count(b) - count(a));
  const main = { articles: most.flatMap((index) => all.articles[index] ?? []), counts: most.map(count) };
  mainUses.set(all, main);
  return main;
}

/** The number of articles that show an entity, without gathering them. */
export function articleCountOf(state: CorpusState, entity: Entity): number {
  const known = uses.known(entity);
  if (known !== undefined) return known.articles.length;
  const [node, ...others] = entity.nodes;
  // One name is in no article twice, and its articles are counted already.
  const isOneName = entity.isPlain && others.length === 0 && node?.members.length === 1;
  if (isOneName) return node.weight;
  return withCounts(state, entity, ({ slots }) => slots.length);
}

function findUses(state: CorpusState, entity: Entity): Occurrences {
  return withCounts(state, entity, (counts) => {
    const articles = inOrder(state, counts.slots);
    return { articles, counts: articles.map(({ slot }) => counts.get(slot)) };
  });
}

const scratch = new ScratchCounts();

/** Reads an answer off the shown mentions of an entity by article slot. */
function withCounts<T>(state: CorpusState, entity: Entity, read: (counts: ScratchCounts) => T): T {
  try {
    forEachUse(state, entity, (slot, count) => scratch.add(slot, count));
    return read(scratch);
  } finally {
    scratch.clear();
  }
}

function inOrder(state: CorpusState, slots: readonly number[]): readonly PackedArticle[] {
  // Rank and slot in one number, for a sort without calls back.
  const order = new Float64Array(slots.length);
  slots.forEach((slot, index) => {
    order[index] = state.rank(slot) * SLOTS + slot;
  });
  const articles: PackedArticle[] = [];
  for (const key of order.sort()) {
    const article = state.articleAt(key % SLOTS);
    if (article !== undefined) articles.push(article);
  }
  return articles;
}

function withAdded(
  state: CorpusState,
  entity: Entity,
  before: Occurrences,
  added: readonly PackedArticle[],
): Occurrences {
  const count = ({ slot }: PackedArticle) => entity.nodes.reduce((sum, node) => sum + node.shownAt(slot), 0);
  const naming = inOrder(
    state,
    added.filter((article) => count(article) > 0).map(({ slot }) => slot),
  );
  if (naming.length === 0) return before;
  const articles: PackedArticle[] = [];
  const counts: number[] = [];
  let next = 0;
  const takeThoseBefore = (rank: number): void => {
    for (; next < naming.length; next++) {
      const article = naming[next];
      if (article === undefined || state.rank(article.slot) >= rank) return;
      articles.push(article);
      counts.push(count(article));
    }
  };
  before.articles.forEach((article, at) => {
    takeThoseBefore(state.rank(article.slot));
    articles.push(article);
    counts.push(before.counts[at] ?? 0);
  });
  takeThoseBefore(Number.POSITIVE_INFINITY);
  return { articles, counts };
}

/** Calls back for each article that shows an entity with a number of mentions; a slot may come more than once. */
function forEachUse(state: CorpusState, entity: Entity, visit: (slot: number, count: number) => void): void {
  forEachPosting(entity, (node, slot) => (entity.isPlain ? entity : state.entityOf(node, slot)), visit);
}
