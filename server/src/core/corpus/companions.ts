// Who stands beside whom: entities that share sentences, or else articles, with a given one.
import { compareText } from "../resolve/corpus/cluster";
import type { Entity } from "../resolve/corpus/entity";
import type { CorpusState } from "./corpus-state";
import { usesOf } from "./mentions";
import type { PackedArticle } from "./packed-article";
import { COMPANION_ARTICLES } from "./view";

interface Shared {
  sentences: number;
  articles: number;
}

/** Companions with the number of sentences shared, or of articles where no sentence is; best first. */
export function companionsOf(
  state: CorpusState,
  entity: Entity,
): readonly { readonly entity: string; readonly count: number }[] {
  const shared = new Map<Entity, Shared>();
  for (const article of telling(state, entity)) addArticle(state, entity, article, shared);
  return [...shared]
    .sort(
      ([a, x], [b, y]) =>
        y.sentences - x.sentences || y.articles - x.articles || b.total - a.total || compareText(a.id, b.id),
    )
    .map(([other, { sentences, articles }]) => ({ entity: other.id, count: sentences || articles }));
}

/** The articles that name an entity most often; ties go to the first by id. */
function telling(state: CorpusState, entity: Entity): readonly PackedArticle[] {
  const { articles, counts } = usesOf(state, entity);
  if (articles.length <= COMPANION_ARTICLES) return articles;
  const least = Uint32Array.from(counts).sort()[counts.length - COMPANION_ARTICLES] ?? 0;
  let room = COMPANION_ARTICLES - counts.filter((count) => count > least).length;
  return articles.filter((_, i) => {
    const count = counts[i] ?? 0;
    return count > least || (count === least && room-- > 0);
  });
}

function addArticle(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
  shared: Map<Entity, Shared>,
): void {
  const entities = state.chainEntities(article);
  const sentences = new Map<Entity, Set<number>>();
  for (let row = 0; row < article.mentionCount; row++) {
    const other = entities[article.chain(row)];
    if (other === undefined || !state.isShown(article, row)) continue;
    const seen = sentences.get(other);
    if (seen === undefined) sentences.set(other, new Set([article.sentence(row)]));
    else seen.add(article.sentence(row));
  }
  const own = sentences.get(entity) ?? new Set();
  for (const [other, seen] of sentences) {
    if (other === entity) continue;
    const counts = shared.get(other) ?? { sentences: 0, articles: 0 };
    counts.articles++;
    for (const sentence of seen) if (own.has(sentence)) counts.sentences++;
    shared.set(other, counts);
  }
}
