// The surface forms of an entity with their counts and reasons.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import { compareText } from "../util/compare-text";
import { evidenceFor } from "./evidence";
import { GrowingAnswer } from "./growing-answer";
import { rowsOf } from "./mentions";
import { occurrencesOf } from "./occurrences";
import type { Form } from "./snapshot";

/** A surface with its first mention, in the order of article ids. */
interface Surface {
  readonly count: number;
  readonly article: PackedArticle;
  readonly row: number;
}

type Surfaces = ReadonlyMap<number, Surface>;

const surfaces = new GrowingAnswer<Surfaces>((state, entity) => {
  const { articles, counts } = occurrencesOf(state, entity);
  return withArticles(state, entity, new Map(), articles, counts);
}, withArticles);

/** By count descending, then surface. A form's evidence is that of its first mention. */
export function formsOf(state: CorpusState, entity: Entity): readonly Form[] {
  return [...surfaces.of(state, entity)]
    .map(([surface, { count, article, row }]) => ({
      surface: state.strings.text(surface),
      count,
      evidence: evidenceFor(state, entity, article, row),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.surface, b.surface));
}

function withArticles(
  state: CorpusState,
  entity: Entity,
  before: Surfaces,
  articles: readonly PackedArticle[],
  counts: readonly number[] = [],
): Surfaces {
  const all = new Map(
    [...before].map(([surface, { count, article, row }]) => [surface, { count, article, row }]),
  );
  articles.forEach((article, index) => {
    for (const row of rowsOf(state, entity, article, counts[index])) {
      const known = all.get(article.surface(row));
      if (known === undefined) all.set(article.surface(row), { count: 1, article, row });
      else {
        known.count++;
        if (state.rank(article.slot) < state.rank(known.article.slot)) Object.assign(known, { article, row });
      }
    }
  });
  return all;
}
