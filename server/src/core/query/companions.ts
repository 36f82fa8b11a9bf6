// Who stands beside whom: entities that share sentences, or else articles, with a given one.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import { compareText } from "../util/compare-text";
import { top } from "../util/top-k";
import { rowsOf } from "./mentions";
import type { Reading } from "./reading";
import type { Companion, Companions } from "./snapshot";

/** The best companions by the number of sentences shared; if there are none, by that of articles. */
export function companionsOf(reading: Reading, entity: Entity, limit: number): Companions {
  const { articles } = reading.of(entity).mainOccurrences;
  const near = new Map<Entity, number>();
  for (const article of articles) addNeighbours(reading, entity, article, near);
  if (near.size > 0) return { shared: "sentences", list: best(near, limit) };
  const far = new Map<Entity, number>();
  for (const article of articles) addInhabitants(reading.state, entity, article, far);
  return { shared: "articles", list: best(far, limit) };
}

function best(counts: ReadonlyMap<Entity, number>, limit: number): Companion[] {
  const order = ([a, x]: [Entity, number], [b, y]: [Entity, number]) =>
    y - x || b.total - a.total || compareText(a.id, b.id);
  return top(counts, limit, order).map(([{ id }, count]) => ({ entity: id, count }));
}

/** Counts, for each other entity of an article, the sentences in which the entity stands too. */
function addNeighbours(
  reading: Reading,
  entity: Entity,
  article: PackedArticle,
  counts: Map<Entity, number>,
): void {
  const { state } = reading;
  const sentences = new Set(rowsOf(reading, entity, article).map((row) => article.sentence(row)));
  const counted = new Map<Entity, number>();
  for (let row = 0; row < article.mentionCount; row++) {
    const sentence = article.sentence(row);
    if (!sentences.has(sentence) || !state.isVisible(article, row)) continue;
    const other = state.entityOf(state.nodeOf(article, article.chain(row)), article.slot);
    // Mentions are in text order: a sentence counted once is the last one counted.
    if (other === undefined || other === entity || counted.get(other) === sentence) continue;
    counted.set(other, sentence);
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
}

/** Counts the articles shared with other entities. */
function addInhabitants(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
  counts: Map<Entity, number>,
): void {
  const entities = state.chainEntities(article);
  const others = new Set<Entity>();
  for (let row = 0; row < article.mentionCount; row++) {
    const other = entities[article.chain(row)];
    if (other !== undefined && other !== entity && state.isVisible(article, row)) others.add(other);
  }
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
}
