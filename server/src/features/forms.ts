// The names under which an entity appears, each with the reason why it belongs to it.
import type { CorpusSnapshot, Form } from "../core/query/snapshot";
import type { EntityId } from "../core/vocabulary/types";

/** By count descending, then surface; empty when there is no such entity. */
export function forms(view: CorpusSnapshot, id: EntityId): readonly Form[] {
  return view.forms(id);
}
