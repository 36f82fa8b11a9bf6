// Who stands beside whom: entities that share sentences, or else articles, with a given one.
import { compareText } from "../resolve/corpus/cluster";
import type { Entity } from "../resolve/corpus/entity";
import type { CorpusState } from "./corpus-state";
import { rowsOf } from "./mentions";
import type { PackedArticle } from "./packed-article";
import { usesOf } from "./uses";
import { COMPANION_ARTICLES } from "./view";

/** Companions with the number of sentences shared; if there are none, with that of articles; best first. */
export function companionsOf(
  state: CorpusState,
  entity: Entity,
): readonly { readonly entity: string; readonly count: number }[] {
  const articles = telling(state, entity);
  const near = new Map<Entity, number>();
  for (const article of articles) addNeighbours(state, entity, article, near);
  if (near.size > 0) return byCount(near);
  const far = new Map<Entity, number>();
  for (const article of articles) addInhabitants(state, entity, article, far);
  return byCount(far);
}

function byCount(counts: ReadonlyMap<Entity, number>): { entity: string; count: number }[] {
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || b.total - a.total || compareText(a.id, b.id))
    .map(([{ id }, count]) => ({ entity: id, count }));
}

/** The articles that name an entity most often; ties go to the first by id. */
function telling(state: CorpusState, entity: Entity): readonly PackedArticle[] {
  const { articles, counts } = usesOf(state, entity);
  if (articles.length <= COMPANION_ARTICLES) return articles;
  const sorted = Uint32Array.from(counts, ({ count }) => count).sort();
  const least = sorted[counts.length - COMPANION_ARTICLES] ?? 0;
  let room = COMPANION_ARTICLES - counts.filter(({ count }) => count > least).length;
  return articles.filter((_, i) => {
    const count = counts[i]?.count ?? 0;
    return count > least || (count === least && room-- > 0);
  });
}

/** Counts, for each other entity of an article, the sentences in which the entity stands too. */
function addNeighbours(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
  counts: Map<Entity, number>,
): void {
  const sentences = new Set(rowsOf(state, entity, article).map((row) => article.sentence(row)));
  const counted = new Map<Entity, number>();
  for (let row = 0; row < article.mentionCount; row++) {
    const sentence = article.sentence(row);
    if (!sentences.has(sentence) || !state.isShown(article, row)) continue;
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
    if (other !== undefined && other !== entity && state.isShown(article, row)) others.add(other);
  }
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
}
