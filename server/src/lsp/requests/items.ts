// Records of the protocol made from what features give.
import type * as protocol from "../../common/protocol";
import type { EntityView } from "../../core/query/snapshot";
import type { ArticleMeta } from "../../core/vocabulary/types";

/** An entity as trees and pickers show it. */
export function item({ id, name, type, total, articleCount, descriptor }: EntityView): protocol.EntityItem {
  const base = { id, name, type, total, sources: articleCount };
  return descriptor === undefined ? base : { ...base, descriptor };
}

/** What an article says of itself, without what it does not say. */
export function metaOf({
  date,
  title,
  source,
}: ArticleMeta): Pick<protocol.SourceItem, "date" | "title" | "source"> {
  return {
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
  };
}
