// Where an entity is named: its articles with the number of its mentions in each.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import { shownIn } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import type { ScratchCounts } from "../util/scratch-counts";
import { top } from "../util/top-k";
import type { Occurrences, Reading } from "./reading";
import { MAIN_ARTICLES } from "./snapshot";

/** More slots than any corpus has. */
const SLOTS = 2 ** 26;

/** Where an entity is named. Linear in its articles, and they are sorted. */
export function occurrencesOf(reading: Reading, entity: Entity): Occurrences {
  return withCounts(reading, entity, (counts) => {
    const articles = inOrder(reading.state, counts.slots);
    return { articles, counts: articles.map(({ slot }) => counts.get(slot)) };
  });
}

/** The articles that name an entity most often, most mentions first, then by id: at most MAIN_ARTICLES. */
export function mainOccurrencesOf({ articles, counts }: Occurrences): Occurrences {
  const count = (index: number) => counts[index] ?? 0;
  const most = top(counts.keys(), MAIN_ARTICLES, (a, b) => count(b) - count(a));
  return { articles: most.flatMap((index) => articles[index] ?? []), counts: most.map(count) };
}

/** The number of articles that name an entity, without gathering them. */
export function articleCountOf(reading: Reading, entity: Entity): number {
  const [node, ...others] = entity.nodes;
  const [member, ...mislabelled] = node?.members ?? [];
  // One name is in no article twice, and its articles are counted already.
  const isOneName = entity.isPlain && others.length + mislabelled.length === 0;
  if (isOneName && node !== undefined && member?.hidden === undefined) return node.weight;
  return withCounts(reading, entity, ({ slots }) => slots.length);
}

/** The number of an entity's mentions that count but are hidden from readers. */
export function hiddenMentionsOf(state: CorpusState, entity: Entity): number {
  if (state.hidesNothing) return 0;
  let hidden = 0;
  for (const node of entity.nodes) {
    for (const member of node.members) {
      member.hidden?.forEach((slot, posting) => {
        if (entity.isPlain || state.entityOf(node, slot) === entity)
          hidden += shownIn(posting, node.form.accepts);
      });
    }
  }
  for (const { node, slot } of entity.gained) hidden += node.shownAt(slot) - node.visibleAt(slot);
  return hidden;
}

/** Reads an answer off the visible mentions of an entity by article slot. */
function withCounts<T>({ state, scratch }: Reading, entity: Entity, read: (counts: ScratchCounts) => T): T {
  try {
    forEachVisible(state, entity, (slot, count) => scratch.add(slot, count));
    return read(scratch);
  } finally {
    scratch.clear();
  }
}

/** Calls back for each article that names an entity with a number of mentions; a slot may come more than once. */
function forEachVisible(
  state: CorpusState,
  entity: Entity,
  visit: (slot: number, count: number) => void,
): void {
  for (const node of entity.nodes) {
    const { accepts } = node.form;
    for (const { postings, hidden } of node.members) {
      postings.forEach((slot, posting) => {
        const count = shownIn(hidden === undefined ? posting : posting - hidden.get(slot), accepts);
        if (count > 0 && (entity.isPlain || state.entityOf(node, slot) === entity)) visit(slot, count);
      });
    }
  }
  for (const { node, slot } of entity.gained) {
    const count = node.visibleAt(slot);
    if (count > 0) visit(slot, count);
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
