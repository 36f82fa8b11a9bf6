// Where entities stand together: the sentences, or paragraphs, that name all of them.
import type { ArticleView, ResolvedMention } from "../core/query/snapshot";
import { groupBy } from "../core/util/group-by";
import type { ArticleId, EntityId, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** How near counts as together. */
export type Unit = "sentence" | "paragraph";

/** The first mention of the first entity in a sentence or paragraph that names them all. */
export interface Meeting {
  readonly article: ArticleView;
  readonly mention: Span;
}

/**
 * All places where the entities stand together, in the order of articles. Linear in the articles that name the rarest
 * of them; gives way to others between articles.
 * @throws Cancelled if the answer is no longer wanted; Stale if the corpus changes meanwhile
 */
export async function together(
  context: Context,
  entities: readonly EntityId[],
  unit: Unit,
): Promise<Meeting[]> {
  const { snapshot, token } = context;
  const meetings: Meeting[] = [];
  for (const id of articlesOfAll(context, entities)) {
    if (!token.hasTime()) await token.pause();
    const article = snapshot.article(id);
    if (article !== undefined) meetings.push(...meetingsIn(article, entities, unit));
  }
  return meetings;
}

/** The articles that name every entity. */
function articlesOfAll({ snapshot }: Context, entities: readonly EntityId[]): ArticleId[] {
  const lists = entities.map((id) => snapshot.counts(id).map(({ article }) => article));
  const [rarest = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return rarest.filter((article) => sets.every((set) => set.has(article)));
}

function meetingsIn(article: ArticleView, entities: readonly EntityId[], unit: Unit): Meeting[] {
  const groups = groupBy(article.mentions, (mention) => unitOf(article, mention, unit));
  return [...groups.values()].flatMap((mentions) => {
    const isHere = (id: EntityId) => mentions.some(({ entity }) => entity === id);
    const first = mentions.find(({ entity }) => entity === entities[0]);
    return first !== undefined && entities.every(isHere) ? [{ article, mention: first }] : [];
  });
}

/** The number of the sentence or block that a mention stands in. */
function unitOf({ blocks }: ArticleView, { sentence, start }: ResolvedMention, unit: Unit): number {
  return unit === "sentence" ? sentence : blocks.findIndex((block) => start < block.end);
}
