// Go to definition: from a mention to where its article introduces the entity, from there to the corpus's introduction,
// and from that on to the other articles.
import type { ArticleView, CorpusSnapshot, Place, ResolvedMention } from "../core/query/snapshot";
import type { Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { lastStartingBy, mentionAt } from "./shared/mention-at";
import { inSlices } from "./shared/slices";
import { type Target, targetOf } from "./shared/target";

/** Where a mention leads, and the mention itself. */
export interface Definition {
  readonly origin: Span;
  /** One introduction; for the corpus's introduction itself, those of all other articles, else itself. */
  readonly targets: readonly Target[];
}

/** The definition at an offset; undefined when no mention stands there. */
export async function definition(
  context: Context,
  article: ArticleView,
  offset: number,
): Promise<Definition | undefined> {
  const { snapshot } = context;
  const mention = mentionAt(article, offset);
  const introduction = mention && snapshot.introduction(mention.entity);
  if (mention === undefined || introduction === undefined) return undefined;
  const isHere = ({ article: id, start }: Place) => id === article.id && start === mention.start;
  const elsewhere = isHere(introduction) ? await otherIntroductions(context, mention.entity, article.id) : [];
  if (elsewhere.length > 0) return { origin: mention, targets: elsewhere };
  const place = fullerHere(snapshot, article, mention) ?? introduction;
  const target = targetOf(snapshot, place);
  return target && { origin: mention, targets: [target] };
}

/** Where the article itself presents the entity, if that says more than the mention does. */
function fullerHere(
  snapshot: CorpusSnapshot,
  article: ArticleView,
  mention: ResolvedMention,
): Place | undefined {
  const place = snapshot.introductionIn(mention.entity, article.id);
  const found = place && article.mentions[lastStartingBy(article.mentions, place.start)];
  return found !== undefined && found !== mention && isFuller(found, mention) ? place : undefined;
}

function isFuller(a: ResolvedMention, b: ResolvedMention): boolean {
  if ((a.kind === "name") !== (b.kind === "name")) return a.kind === "name";
  return wordCount(a) > wordCount(b);
}

function wordCount({ surface }: ResolvedMention): number {
  return surface.split(/\s+/u).length;
}

async function otherIntroductions(
  { snapshot, token }: Context,
  entity: string,
  article: string,
): Promise<Target[]> {
  const targets: Target[] = [];
  await inSlices(snapshot.counts(entity), token, ({ article: other }) => {
    const place = other === article ? undefined : snapshot.introductionIn(entity, other);
    const target = place && targetOf(snapshot, place);
    if (target !== undefined) targets.push(target);
  });
  return targets;
}
