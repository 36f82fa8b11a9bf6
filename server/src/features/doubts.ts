// What the reader may want to settle in an article: names left open, names that may be one, names that may be none.
import type { Reason } from "../core/query/reasons";
import type { ArticleView, CorpusSnapshot, EntityView, ResolvedMention } from "../core/query/snapshot";
import type { Context } from "./shared/context";
import { openReason, type Twins } from "./shared/doubtful";

/** One doubt, at the first mention that has it. */
export type Doubt = { readonly mention: ResolvedMention } & (
  | { readonly kind: "open"; readonly reason: Extract<Reason, { by: "nothing" }> }
  | { readonly kind: "twin"; readonly entity: EntityView; readonly other: EntityView }
  | { readonly kind: "unsure"; readonly entity: EntityView }
);

/** Doubts told of an article: never a flood. */
const MOST = 20;
/** A mention that is less sure than this, and stands alone, may be no name. */
const UNSURE = 0.6;

/** The doubts of an article in text order, one for each name and kind. @param twins entities that may be one */
export function doubts({ snapshot }: Context, article: ArticleView, twins: Twins): readonly Doubt[] {
  const told = new Set<string>();
  const found: Doubt[] = [];
  for (const mention of article.mentions) {
    for (const doubt of doubtsOf(snapshot, article, mention, twins)) {
      const key = `${doubt.kind} ${mention.entity}`;
      if (found.length === MOST || told.has(key)) continue;
      told.add(key);
      found.push(doubt);
    }
  }
  return found;
}

function doubtsOf(
  snapshot: CorpusSnapshot,
  article: ArticleView,
  mention: ResolvedMention,
  twins: Twins,
): Doubt[] {
  const entity = snapshot.entity(mention.entity);
  if (entity === undefined) return [];
  const open = openReason(snapshot, article, mention);
  if (open !== undefined) return [{ kind: "open", mention, reason: open }];
  const other = snapshot.entity(twins.get(entity.id) ?? "");
  if (other !== undefined) return [{ kind: "twin", mention, entity, other }];
  const isUnsure = entity.total === 1 && mention.kind === "name" && mention.confidence < UNSURE;
  return isUnsure ? [{ kind: "unsure", mention, entity }] : [];
}
