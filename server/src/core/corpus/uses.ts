// Where an entity is named: its articles with the number of its mentions in each.
import { type Entity, forEachPosting } from "../resolve/corpus/entity";
import { top } from "../top";
import type { CorpusState } from "./corpus-state";
import { GrowingAnswer } from "./growing-answer";
import type { PackedArticle } from "./packed-article";
import { SlotCounts } from "./slot-counts";
import { MAIN_ARTICLES } from "./view";

/** The articles that show an entity, in id order. */
export interface Uses {
  readonly articles: readonly PackedArticle[];
  /** The number of its mentions in each. */
  readonly counts: readonly number[];
}

const uses = new GrowingAnswer(findUses, withAdded);
const mainUses = new WeakMap<Uses, Uses>();

/** More slots than any corpus has. */
const SLOTS = 2 ** 26;

/** Where an entity is named; gathered and sorted when first asked for. */
export function usesOf(state: CorpusState, entity: Entity): Uses {
  return uses.of(state, entity);
}

/** The articles that name an entity most often, most mentions first, then by id: at most MAIN_ARTICLES. */
export function mainUsesOf(state: CorpusState, entity: Entity): Uses {
  const all = usesOf(state, entity);
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

function findUses(state: CorpusState, entity: Entity): Uses {
  return withCounts(state, entity, (counts) => {
    const articles = inOrder(state, counts.slots);
    return { articles, counts: articles.map(({ slot }) => counts.get(slot)) };
  });
}

const scratch = new SlotCounts();

/** Reads an answer off the shown mentions of an entity by article slot. */
function withCounts<T>(state: CorpusState, entity: Entity, read: (counts: SlotCounts) => T): T {
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

function withAdded(state: CorpusState, entity: Entity, before: Uses, added: readonly PackedArticle[]): Uses {
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
