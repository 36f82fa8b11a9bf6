// The names under which an entity appears, each with the reason why it belongs to it.
import type { Form } from "../core/query/snapshot";
import type { EntityId } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** By count descending, then surface; empty when there is no such entity. */
export function forms({ snapshot }: Context, id: EntityId): readonly Form[] {
  return snapshot.forms(id);
}
