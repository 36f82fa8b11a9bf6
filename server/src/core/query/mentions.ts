// Reads packed articles as readers see them: the visible mentions of an article, and those of one entity.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import type { Reading } from "./reading";
import type { ArticleView, ResolvedMention, SourceSpans } from "./snapshot";

/** An article as readers see it, with the packed mention behind each shown one. */
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
    if (entity === undefined || !state.isVisible(packed, row)) continue;
    mentions.push({ ...packed.mention(row, entity.type), entity: entity.id, index: rows.length });
    rows.push(row);
  }
  const { id, length, words, language, meta, blocks, lineStarts, sentences } = packed;
  return {
    packed,
    rows,
    view: { id, length, words, language, meta, blocks, lineStarts, sentences, mentions },
  };
}

/**
 * Packed indices of an entity's visible mentions in an article, in text order.
 * @param count how many there are, if that is known: the search ends with the last
 */
export function rowsOf(
  reading: Reading,
  entity: Entity,
  article: PackedArticle,
  count = article.mentionCount,
): readonly number[] {
  const own = ownChains(reading, entity, article);
  const first = own[0];
  const rows: number[] = [];
  if (first === undefined) return rows;
  for (let row = 0; row < article.mentionCount && rows.length < count; row++) {
    const chain = article.chain(row);
    const isOwn = chain === first || (own.length > 1 && own.includes(chain));
    if (isOwn && reading.state.isVisible(article, row)) rows.push(row);
  }
  return rows;
}

/** Those of an entity's visible mentions in an article that have a role beside them, in text order. */
export function rowsWithRole(reading: Reading, entity: Entity, article: PackedArticle): readonly number[] {
  const rows: number[] = [];
  if (!article.hasRoles) return rows;
  const { state } = reading;
  const names = reading.of(entity).chainNames;
  article.forEachRole((row) => {
    const chain = article.chain(row);
    const isNamed = names.has(article.chainName(chain));
    if (isNamed && isOwn(state, entity, article, chain) && state.isVisible(article, row)) rows.push(row);
  });
  return rows;
}

/** The chains of an article that name the entity: hardly ever more than two. */
function ownChains(reading: Reading, entity: Entity, article: PackedArticle): readonly number[] {
  const own: number[] = [];
  const names = reading.of(entity).chainNames;
  for (let chain = 0; chain < article.chainCount; chain++) {
    if (names.has(article.chainName(chain)) && isOwn(reading.state, entity, article, chain)) own.push(chain);
  }
  return own;
}

function isOwn(state: CorpusState, entity: Entity, article: PackedArticle, chain: number): boolean {
  const node = state.nodeOf(article, chain);
  return entity.isPlain ? entity.nodes.includes(node) : state.entityOf(node, article.slot) === entity;
}

/** String numbers of all chain names that may mean the entity. */
export function chainNamesOf(entity: Entity): ReadonlySet<number> {
  const names = new Set<number>();
  for (const node of [...entity.nodes, ...entity.gained.map(({ node }) => node)]) {
    for (const member of node.members) {
      member.names.forEach((name) => {
        names.add(name);
      });
    }
  }
  return names;
}

/** The visible mentions of an entity, article by article in id order. */
export function spansOf(reading: Reading, entity: Entity): readonly SourceSpans[] {
  const { articles, counts } = reading.of(entity).occurrences;
  return articles.map((article, index) => {
    const { id, length, lineStarts } = article;
    const spans = rowsOf(reading, entity, article, counts[index]).map((row) => {
      return { start: article.start(row), end: article.end(row) };
    });
    return { article: id, length, lineStarts, spans };
  });
}

/** All ways in which an entity may be written: its name, and the letters of all its nodes. */
export function aliasesOf(state: CorpusState, entity: Entity): readonly string[] {
  const aliases = new Set([entity.name]);
  const nodes = new Set([...entity.nodes, ...entity.gained.map(({ node }) => node)]);
  for (const node of nodes) {
    aliases.add(state.spelling(node));
    for (const member of node.members) {
      member.surfaces.forEach((surface) => {
        aliases.add(state.strings.text(surface));
      });
    }
  }
  return [...aliases];
}
