// Reads packed articles as views do: the shown mentions of an article, and those of one entity.
import { type Entity, forEachPosting } from "../resolve/corpus/entity";
import type { CorpusState } from "./corpus-state";
import type { PackedArticle } from "./packed-article";
import type { ArticleView, ResolvedMention, SourceSpans } from "./view";

/** An article as views show it, with the packed mention behind each shown one. */
export interface ReadArticle {
  readonly view: ArticleView;
  readonly packed: PackedArticle;
  /** By position in the view's mentions: index of the packed mention. */
  readonly rows: readonly number[];
}

/** Builds the view of an article. Linear in its mentions. */
export function readArticle(state: CorpusState, packed: PackedArticle): ReadArticle {
  const entities = state.chainEntities(packed);
  const rows: number[] = [];
  const mentions: ResolvedMention[] = [];
  for (let row = 0; row < packed.mentionCount; row++) {
    const entity = entities[packed.chain(row)];
    if (entity === undefined || !state.isShown(packed, row)) continue;
    mentions.push({ ...packed.mention(row, entity.type), entity: entity.id, index: rows.length });
    rows.push(row);
  }
  const { id, length, words, meta, blocks, lineStarts, sentences } = packed;
  return { packed, rows, view: { id, length, words, meta, blocks, lineStarts, sentences, mentions } };
}

/** Packed indices of an entity's shown mentions in an article, in text order. */
export function rowsOf(state: CorpusState, entity: Entity, article: PackedArticle): readonly number[] {
  const chains = new Set<number>();
  for (let chain = 0; chain < article.chainCount; chain++) {
    if (state.entityOf(state.nodeOf(article, chain), article.slot) === entity) chains.add(chain);
  }
  const rows: number[] = [];
  for (let row = 0; row < article.mentionCount; row++) {
    if (chains.has(article.chain(row)) && state.isShown(article, row)) rows.push(row);
  }
  return rows;
}

/** Shown mentions of an entity by article slot. */
export function countsBySlot(state: CorpusState, entity: Entity): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  forEachPosting(
    entity,
    (node, slot) => state.entityOf(node, slot),
    (slot, count) => counts.set(slot, (counts.get(slot) ?? 0) + count),
  );
  return counts;
}

/** The articles that show an entity, in id order. */
export function articlesOf(state: CorpusState, entity: Entity): readonly PackedArticle[] {
  const slots = [...countsBySlot(state, entity).keys()].sort((a, b) => state.rank(a) - state.rank(b));
  return slots.flatMap((slot) => state.articleAt(slot) ?? []);
}

/** The shown mentions of an entity, article by article in id order. */
export function spansOf(state: CorpusState, entity: Entity): readonly SourceSpans[] {
  return articlesOf(state, entity).map((article) => {
    const { id, length, lineStarts } = article;
    const spans = rowsOf(state, entity, article).map((row) => {
      return { start: article.start(row), end: article.end(row) };
    });
    return { article: id, length, lineStarts, spans };
  });
}
